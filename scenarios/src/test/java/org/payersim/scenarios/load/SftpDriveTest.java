package org.payersim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.access.PasswordHash;
import org.payersim.ledger.LedgerMember;
import org.payersim.routes.PayerServer;
import org.payersim.routes.Settings;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sftp.SftpPartners;
import org.payersim.sftp.SftpSettings;
import picocli.CommandLine;

/** A payer driven by its SFTP server, as a partner does it. */
class SftpDriveTest {
  private static final String PASSWORD = "harbour lights";
  private static final int CLAIMS = 60;

  @TempDir private Path folder;
  private LedgerMember member;
  private Sandbox sandbox;
  private PayerServer server;

  @BeforeEach
  void start() throws Exception {
    Path workload = folder.resolve("load");
    assertThat(
            new CommandLine(new WorkloadCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .execute("--claims=" + CLAIMS, "--seed=4", "--out=" + workload))
        .isZero();
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.addAll(RuleFiles.directories(List.of(workload.resolve(Workload.RULES))));
    Path partners =
        Files.writeString(
            folder.resolve("partners.yaml"),
            "partners:\n- name: harbor\n  password: "
                + PasswordHash.of(PASSWORD.toCharArray())
                + "\n");
    SftpSettings sftp =
        new SftpSettings(
            "127.0.0.1",
            0,
            folder.resolve("sftp"),
            SftpPartners.read(partners),
            SftpSettings.Limits.USUAL);
    member = LedgerMember.start();
    sandbox =
        Sandbox.open(
            SandboxSettings.journalled("drive-sftp", folder.resolve("payer"), rules), member);
    server = PayerServer.start(Settings.DEFAULT.withSftp(sftp), sandbox);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    sandbox.close();
    member.close();
  }

  private String hostKey() throws Exception {
    Path file = folder.resolve("sftp").resolve("host.key");
    KeyPair pair = new SimpleGeneratorHostKeyProvider(file).loadKeys(null).iterator().next();
    return PublicKeyEntry.toString(pair.getPublic());
  }

  private int drive(String password, String hostKey, StringWriter said) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), password + "\n");
    return new CommandLine(new DriveCommand())
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(said))
        .execute(
            "--workload=" + folder.resolve("load"),
            "--url=sftp://harbor@127.0.0.1:" + server.sftpPort().orElseThrow(),
            "--password-file=" + secret,
            "--host-key=" + hostKey,
            "--control=" + server.address(),
            "--connections=4",
            "--rate=1000");
  }

  @Test
  void everyClaimComesBackRight() throws Exception {
    StringWriter said = new StringWriter();
    assertThat(drive(PASSWORD, hostKey(), said)).as(said.toString()).isZero();
    assertThat(said.toString()).contains(CLAIMS + " right, 0 wrong");
  }

  @Test
  void aWrongPasswordAndAnotherServersKeyAreToldInALine() throws Exception {
    StringWriter said = new StringWriter();
    assertThat(drive("wrong", hostKey(), said)).isEqualTo(2);
    assertThat(said.toString()).contains("no log-in at sftp://harbor@127.0.0.1");
    String other =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGOeWdGi6MeV1dDcOOXIqOGDHNFyWbwl5yVhKcWxoNTq";
    assertThat(drive(PASSWORD, other, said)).isEqualTo(2);
  }
}
