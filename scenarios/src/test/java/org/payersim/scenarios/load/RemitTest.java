package org.payersim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** 835s sent to a billing system at volume. */
class RemitTest {
  private static final String ISA =
      "ISA*00*          *00*          *ZZ*PAYER          *ZZ*BILLER         *260301*0900*^*00501*"
          + "%09d*0*T*:~";

  @TempDir private Path folder;
  private final WireMockServer billing =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void start() {
    billing.start();
  }

  @AfterEach
  void stop() {
    billing.stop();
  }

  private static String interchange(int number) {
    return ISA.formatted(number) + "\nGS*HP*A*B*20260301*0900*1*X*005010X221A1~\nGE*0*1~\nIEA*1*1~";
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of("--url=" + billing.url("/era"), "--rate=2000"));
    all.addAll(List.of(args));
    return new CommandLine(new RemitCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(errors))
        .execute(all.toArray(String[]::new));
  }

  @Test
  void everyInterchangeIsPostedOnceAsItStands() throws Exception {
    billing.stubFor(WireMock.post("/era").willReturn(WireMock.noContent()));
    StringBuilder many = new StringBuilder();
    for (int number = 1; number <= 150; number++) {
      many.append(interchange(number)).append("\r\n");
    }
    Path first = Files.writeString(folder.resolve("a.835"), many);
    Path second = Files.writeString(folder.resolve("b.835"), interchange(151));

    assertThat(run(first.toString(), second.toString())).isZero();
    assertThat(out.toString()).contains("151 interchanges");
    assertThat(billing.findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/era"))))
        .extracting(request -> request.getBodyAsString())
        .hasSize(151)
        .doesNotHaveDuplicates()
        .contains(interchange(1), interchange(150), interchange(151));
  }

  @Test
  void whatWasNotTakenIsCounted() throws Exception {
    billing.stubFor(WireMock.post("/era").willReturn(WireMock.serverError()));
    Path file = Files.writeString(folder.resolve("a.835"), interchange(1) + interchange(2));

    assertThat(run(file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("failed     2: answered 500");
  }

  @Test
  void aFileThatBreaksOffIsNamed() throws Exception {
    billing.stubFor(WireMock.post("/era").willReturn(WireMock.noContent()));
    Path file =
        Files.writeString(folder.resolve("a.835"), interchange(1) + ISA.formatted(2) + "GS*HP");

    assertThat(run(file.toString())).isEqualTo(2);
    assertThat(errors.toString()).contains("a.835").contains("no IEA");
    assertThat(run(Files.writeString(folder.resolve("c.835"), "no X12").toString())).isEqualTo(2);
  }
}
