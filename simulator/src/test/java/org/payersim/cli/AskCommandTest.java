package org.payersim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.SharedMember;
import org.payersim.routes.PayerServer;
import org.payersim.routes.Settings;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.x12.InquiryTexts;

class AskCommandTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 16, 9, 0);

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();
  private Path eligibility;
  private Path status;
  private Path out;

  @BeforeEach
  void inquiries() throws IOException {
    eligibility = Files.write(folder.resolve("who.270"), InquiryTexts.eligibility(1));
    status =
        Files.writeString(
            folder.resolve("where.276"),
            new String(InquiryTexts.claimStatus(2), StandardCharsets.ISO_8859_1)
                .replace("REF*1K*2632000000000010~", "")
                .replace("SE*29*", "SE*28*")
                .replace("ASHGROVE*ADA****MI*LFH100001", "ROSSI*MARIA****MI*M100")
                .replace("19740101", "19850709"),
            StandardCharsets.ISO_8859_1);
    out = folder.resolve("out");
  }

  @Test
  void whatIsAskedIsAnsweredAsTheClaimsBeforeLeftIt() throws IOException {
    Path claims = Files.write(folder.resolve("claims.837"), delivery(9, "C1"));

    int exit =
        run(
            "ask",
            "--out=" + out,
            "--open-enrollment=lantern-ppo",
            "--clock=2026-11-16T09:00",
            "--claims=" + claims,
            status.toString());

    assertThat(exit).isZero();
    assertThat(out.resolve("where.277"))
        .content()
        .contains("TRN*2*S-1~STC*F1:65*20261116**175*", "TRN*2*S-2~STC*A4:35*");
    assertThat(out.resolve("where.999")).content().contains("AK9*A*1*1*1~");
    assertThat(said.toString()).contains("wrote", "where.277");
  }

  @Test
  void aRejectionIsStatusOne() throws IOException {
    Files.writeString(eligibility, Files.readString(eligibility).replace("EQ*UC", "EQ*Z9"));

    assertThat(run("ask", "--out=" + out, eligibility.toString())).isEqualTo(1);
    assertThat(out.resolve("who.999")).content().contains("IK5*R");
    assertThat(out.resolve("who.271")).doesNotExist();
    assertThat(run("ask", "--out=" + out, "nowhere.270")).isEqualTo(2);
  }

  @Test
  void aRunningPayerIsAsked() throws IOException {
    SandboxSettings settings =
        SandboxSettings.journalled(
                "ask-" + UUID.randomUUID(), folder.resolve("data"), RuleFiles.shipped())
            .withClock(PayerClock.fixed(NOW));
    try (Sandbox sandbox = Sandbox.open(settings, SharedMember.member());
        PayerServer server = PayerServer.start(Settings.DEFAULT, sandbox)) {
      int exit =
          run(
              "ask",
              "--out=" + out,
              "--server=" + server.address(),
              eligibility.toString(),
              status.toString());

      assertThat(exit).isZero();
      assertThat(out.resolve("who.271"))
          .content()
          .contains("TRN*2*T-1*9876543210*DESK~", "EB*1**30*PR*Lantern PPO 1500~", "NM1*03*1*");
      assertThat(out.resolve("who.999")).content().contains("AK9*A*1*1*1~");
      assertThat(out.resolve("where.277")).content().contains("STC*D0:33:IL*20261116~");
      Files.writeString(eligibility, Files.readString(eligibility).replace("EQ*UC", "EQ*Z9"));
      String otherNumber = Files.readString(eligibility).replace("000000001", "000000077");
      Files.writeString(eligibility, otherNumber);
      assertThat(run("ask", "--out=" + out, "--server=" + server.address(), eligibility.toString()))
          .isEqualTo(1);
    }
  }

  private int run(String... args) {
    return PayersimCommand.run(new PrintWriter(said), new PrintWriter(said), args);
  }
}
