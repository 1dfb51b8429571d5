package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.routes.GuardedPayer.PASSWORD;
import static org.payersim.routes.GuardedPayer.basic;
import static org.payersim.sandbox.Deliveries.delivery;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.access.Role;
import org.slf4j.LoggerFactory;

/** Attacks over HTTP that no other test stands for; docs/security.md has the table of all. */
class IntrusionTest {
  private static final String JSON = "application/json";

  @TempDir private Path folder;
  private GuardedPayer payer;

  @BeforeEach
  void start() throws Exception {
    payer = GuardedPayer.start(folder);
  }

  @AfterEach
  void stop() throws IOException {
    payer.close();
  }

  /** Everything that is answered to these bytes until the payer closes the connection. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", payer.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private HttpResponse<String> as(Role role, String method, String path, String body)
      throws Exception {
    return payer.send(
        method,
        path,
        body.getBytes(StandardCharsets.UTF_8),
        "Authorization",
        payer.bearing(role),
        "Content-Type",
        JSON);
  }

  /** What two servers may understand differently is understood by none: RFC 9112, 6.1 and 11.2. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
        "Content-Length: 4\r\nContent-Length: 5\r\n",
        "Content-Length: 4, 5\r\n",
        "Content-Length: +4\r\n",
        "Content-Length: -1\r\n",
        "Content-Length : 4\r\n",
        "Content-Length: 4\r\nTransfer-Encoding: identity, chunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding : chunked\r\n"
      })
  void aRequestIsNotSmuggledBehindAnother(String framing) throws Exception {
    String smuggled = "GET /health HTTP/1.1\r\nHost: payer\r\nConnection: close\r\n\r\n";
    String answers =
        raw("POST /core/soap HTTP/1.1\r\nHost: payer\r\n" + framing + "\r\n0\r\n\r\n" + smuggled);
    assertThat(answers).startsWith("HTTP/1.1 400 ");
    assertThat(answers.split("HTTP/1.1 ", -1)).as("one answer").hasSize(2);
    assertThat(answers).doesNotContain("\"up\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4;x=y\r\nISA*\r\nzz\r\n", "FFFFFFFFFFFFFFFFF\r\n", "-1\r\n", "\r\n"})
  void aChunkThatIsNoneEndsTheConnection(String chunks) throws Exception {
    String answers =
        raw(
            "POST /core/soap HTTP/1.1\r\nHost: payer\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunks
                + "GET /health HTTP/1.1\r\nHost: payer\r\n\r\n");
    assertThat(answers).startsWith("HTTP/1.1 400 ").doesNotContain("\"up\"");
  }

  @Test
  void aHeadTooLongIsRefused() throws Exception {
    String many = "X-A: " + "a".repeat(1_000) + "\r\n";
    assertThat(raw("GET /health HTTP/1.1\r\nHost: payer\r\n" + many.repeat(100) + "\r\n"))
        .startsWith("HTTP/1.1 400 ");
    assertThat(raw("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: payer\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ");
  }

  /** A line break that gets into an answer's head would begin a header of the attacker's. */
  @Test
  void nobodyWritesHeadersOfAnswers() throws Exception {
    String broken = "%0d%0aX-Evil:%20yes%0d%0a%0d%0a<script>";
    String key = payer.bearing(Role.ADMINISTRATOR);
    for (String path :
        List.of(
            "/" + broken,
            "/claims/" + broken + "/explanation",
            "/rules/" + broken,
            "/sandboxes/" + broken,
            "/payments/" + broken + "/ach",
            "/outbound/" + broken,
            "/fhir/ClaimResponse/" + broken,
            "/lab/" + broken,
            "/health?a=" + broken)) {
      String answer =
          raw(
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: payer\r\nAuthorization: "
                  + key
                  + "\r\nAccept: text/html\rX-Evil: yes\r\nCookie: a=b%0d%0aX-Evil: yes\r\n"
                  + "Payersim-Sandbox: a%0d%0aX-Evil: yes\r\nConnection: close\r\n\r\n");
      String head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
      assertThat(head).as(path).startsWith("HTTP/1.1 ");
      assertThat(head).as(path).doesNotContain("X-Evil", "<script>");
    }
  }

  /** What is compressed is not opened: a bomb stays as long as it came. */
  @Test
  void aCompressedBodyIsNotUnpacked() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 64; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    for (String path : List.of("/x12", "/eligibility", "/fhir/Claim/$submit", "/core/mime")) {
      HttpResponse<String> answer =
          payer.send(
              "POST",
              path,
              bomb.toByteArray(),
              "Authorization",
              payer.bearing(Role.TESTER),
              "Content-Encoding",
              "gzip",
              "Content-Type",
              JSON);
      assertThat(answer.statusCode()).as(path).isBetween(400, 499);
    }
    HttpResponse<String> xml =
        payer.send(
            "POST",
            "/fhir/Claim/$submit",
            ("<!DOCTYPE a [<!ENTITY a '"
                    + "x".repeat(1_000)
                    + "'><!ENTITY b '"
                    + "&a;".repeat(1_000)
                    + "'><!ENTITY c '"
                    + "&b;".repeat(1_000)
                    + "'>]><Claim xmlns='http://hl7.org/fhir'><id value='&c;'/></Claim>")
                .getBytes(StandardCharsets.UTF_8),
            "Authorization",
            payer.bearing(Role.TESTER));
    assertThat(xml.statusCode()).isEqualTo(400);
  }

  @Test
  void depthWithoutEndIsRefusedByEveryReaderOfJson() throws Exception {
    for (Operation one : Operation.ALL) {
      String[] asked = one.name().replaceAll("\\{[a-z]+}", "a").split(" ", -1);
      if (asked[0].equals("GET") || asked[0].equals("DELETE")) {
        continue;
      }
      for (String deep :
          List.of("[".repeat(200_000), "{\"a\":".repeat(100_000), "- ".repeat(50_000) + "a")) {
        HttpResponse<String> answer = as(Role.ADMINISTRATOR, asked[0], asked[1], deep);
        assertThat(answer.statusCode()).as(one.name()).isBetween(200, 499);
        assertThat(answer.body()).as(one.name()).doesNotContain("StackOverflow", "\tat ");
      }
    }
  }

  /** YAML is read into trees: a tag names no class, and an alias is no bomb. */
  @Test
  void rulesInYamlMakeNoObjectsAndCallNobody() throws Exception {
    try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      trap.setSoTimeout(300);
      String address = "http://127.0.0.1:" + trap.getLocalPort() + "/";
      for (String yaml :
          List.of(
              "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\""
                  + address
                  + "\"]]]]",
              "kind: !!java.net.URL [\"" + address + "\"]",
              "kind: !!com.sun.rowset.JdbcRowSetImpl {dataSourceName: \"" + address + "\"}",
              "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
                  + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nkind: [*c,*c,*c,*c,*c,*c,*c]",
              "$schema: " + address + "\n$ref: " + address + "\nkind: plan")) {
        assertThat(as(Role.TESTER, "PUT", "/rules/evil.yaml", yaml).statusCode())
            .as(yaml)
            .isEqualTo(422);
      }
      assertThat(isCalled(trap)).isFalse();
    }
  }

  private static boolean isCalled(ServerSocket trap) throws IOException {
    try (Socket called = trap.accept()) {
      return called.isConnected();
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  /** Names that come over HTTP become files of theirs, below where the payer keeps its own. */
  @Test
  void noNameLeadsOutOfThePayersFolder() throws Exception {
    List<Path> before = outside();
    String plan = as(Role.TESTER, "GET", "/rules/shipped/plan-open.yaml", "").body();
    for (String name :
        List.of(
            "..", "../../evil", "..%2f..%2fevil", "%2e%2e/evil", "/evil", "a%00b", "..\\evil")) {
      String escaped = name.replace("\\", "%5c");
      as(Role.TESTER, "PUT", "/rules/" + escaped, plan);
      as(Role.TESTER, "DELETE", "/rules/" + escaped, "");
      for (String path : List.of("/rules/", "/outbound/", "/remittances/", "/lab/assets/")) {
        HttpResponse<String> answer = as(Role.ADMINISTRATOR, "GET", path + escaped, "");
        assertThat(answer.body()).as(path + name).doesNotContain("root:", "pbkdf2", "[rules]");
      }
      HttpResponse<String> made =
          as(
              Role.TESTER,
              "POST",
              "/sandboxes",
              "{\"id\": \"" + name.replace("\\", "\\\\") + "\", \"journal\": true}");
      assertThat(made.statusCode()).as(name).isEqualTo(422);
    }
    assertThat(outside()).isEqualTo(before);
  }

  /** What stands in the test's folder beside the payer's own, and next to it. */
  private List<Path> outside() throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> here = Files.walk(folder);
        Stream<Path> beside = Files.list(folder.resolveSibling("."))) {
      here.filter(path -> path.getFileName().toString().contains("evil")).forEach(all::add);
      beside.filter(path -> path.getFileName().toString().contains("evil")).forEach(all::add);
    }
    return all;
  }

  /** Logs have neither what people are known by nor what opens doors, nor lines of strangers. */
  @Test
  void logsTellNoSecretsNoPersonsAndNoLinesOfOthers() throws Exception {
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Logger own = (Logger) LoggerFactory.getLogger("org.payersim");
    Level before = own.getLevel();
    logged.start();
    root.addAppender(logged);
    own.setLevel(Level.TRACE);
    try {
      provoke();
    } finally {
      own.setLevel(before);
      root.detachAppender(logged);
    }
    for (ILoggingEvent event : List.copyOf(logged.list)) {
      IThrowableProxy thrown = event.getThrowableProxy();
      String text =
          event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
      assertThat(text)
          .doesNotContain(
              "hunter2", "payersim_", PASSWORD, "eyJ", "ROSSI", "MARIA", "19850709", "FORGED");
      assertThat(event.getFormattedMessage()).doesNotContainPattern("[\\r\\n]");
    }
    assertThat(payer.audit())
        .allSatisfy(
            line -> assertThat(line).doesNotContain("hunter2", "ROSSI", "M100", "FORGED", "eyJ"));
  }

  /** Everything that could make the payer talk too much. */
  private void provoke() throws Exception {
    String forged = "x\n2026-11-27 INFO FORGED";
    payer.get("/queue", basic("tester" + forged, "hunter2"));
    payer.get("/queue", basic("tester", "hunter2"));
    payer.get("/queue", "Bearer payersim_hunter2");
    payer.get("/queue", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJST1NTSSJ9.");
    String admin = payer.bearing(Role.ADMINISTRATOR);
    payer.get("/members/M100?name=ROSSI%0aFORGED", admin);
    payer.get("/claims/ROSSI%0aFORGED/explanation", admin);
    byte[] claim = delivery(1, "C1");
    payer.send("POST", "/x12", claim, "Authorization", admin);
    String broken = new String(claim, StandardCharsets.ISO_8859_1).replace("~SE*", "~ROSSI*\n*");
    payer.send(
        "POST", "/x12", broken.getBytes(StandardCharsets.ISO_8859_1), "Authorization", admin);
    for (String path : List.of("/eligibility", "/claims", "/fhir/Claim/$submit", "/core/rest/v1")) {
      as(Role.ADMINISTRATOR, "POST", path, "{\"ROSSI\nFORGED\": \"MARIA\", \"born\": 19850709");
      as(Role.ADMINISTRATOR, "POST", path, "{\"password\": \"hunter2\", \"member\": \"ROSSI\"}");
    }
    as(Role.ADMINISTRATOR, "PUT", "/rules/members.yaml", "kind: ROSSI\nname: [MARIA");
    raw("GET /\u0000FORGED HTTP/9\r\nROSSI\r\n\r\n");
  }

  /** Nor do errors: what they quote is the client's own, and no more of anybody else. */
  @Test
  void errorsTellNothingOfThePayersInside() throws Exception {
    payer.send(
        "POST", "/x12", delivery(1, "C1"), "Authorization", payer.bearing(Role.ADMINISTRATOR));
    for (Operation one : Operation.ALL) {
      String[] asked = one.name().replaceAll("\\{[a-z]+}", "1").split(" ", -1);
      for (String body : List.of("", "{", "null", "ISA*00*", "\u0000")) {
        HttpResponse<String> answer = as(Role.ADMINISTRATOR, asked[0], asked[1], body);
        if (answer.statusCode() >= 400) {
          assertThat(answer.body())
              .as(one.name())
              .doesNotContain(
                  "Exception", "\tat ", ".java", "org.payersim", folder.toString(), "ROSSI");
        }
      }
    }
  }
}
