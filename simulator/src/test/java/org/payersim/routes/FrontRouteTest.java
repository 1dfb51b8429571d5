package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

/** How requests find their conversation, written to the socket byte by byte. */
class FrontRouteTest {
  @TempDir private Path folder;
  private Sandbox sandbox;
  private PayerServer server;

  @BeforeEach
  void start() throws IOException {
    sandbox =
        Sandbox.open(
            SandboxSettings.journalled("front-" + UUID.randomUUID(), folder, RuleFiles.shipped()),
            SharedMember.member());
    server = PayerServer.start(Settings.DEFAULT, sandbox);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    sandbox.close();
  }

  private String answer(String line) throws IOException {
    try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
      String request = line + " HTTP/1.1\r\nHost: payer\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET /health, 200",
    "GET /health?x=1, 200",
    "GET http://payer/health, 200",
    "GET /%68ealth, 200",
    "GET /metrics, 200",
    "GET /claims, 200",
    "GET /claims/none/explanation, 404",
    "GET //health, 404",
    "GET /HEALTH, 404",
    "GET /health/, 404",
    "GET /healthy, 404",
    "GET /claimsmore, 404",
    "GET /claims/%zz, 404",
    "GET /claims/..%2f..%2frules, 404",
    "GET /%, 404",
    "PUT /health, 405",
    "POST /metrics, 405",
    "BREW /x12, 405"
  })
  void everyAddressHasItsAnswer(String line, int status) throws IOException {
    assertThat(answer(line)).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void aMethodThatAPathDoesNotHaveIsToldWithThoseItHas() throws IOException {
    assertThat(answer("DELETE /clock")).containsIgnoringCase("allow: GET, PUT");
  }
}
