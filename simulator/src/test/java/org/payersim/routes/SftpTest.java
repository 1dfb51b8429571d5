package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.routes.SftpPayer.PASSWORD;
import static org.payersim.routes.SftpPayer.list;
import static org.payersim.routes.SftpPayer.sftp;
import static org.payersim.sandbox.Deliveries.delivery;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.access.PasswordHashes;
import org.payersim.sftp.SftpSettings;

/** Partners who come by SFTP, with a client that is not ours. */
class SftpTest {
  private static final long LIMIT = 1_000_000;

  @TempDir private Path folder;
  private SftpPayer payer;
  private KeyPair key;

  @BeforeEach
  void start() throws Exception {
    key = KeyPair.genKeyPair(new JSch(), KeyPair.ED25519);
    ByteArrayOutputStream open = new ByteArrayOutputStream();
    key.writePublicKey(open, "wharf");
    payer =
        SftpPayer.start(
            folder,
            PasswordHashes.quick(PASSWORD),
            open.toString(StandardCharsets.US_ASCII).strip(),
            new SftpSettings.Limits(120, LIMIT, 3));
  }

  @AfterEach
  void stop() throws IOException {
    payer.close();
  }

  @Test
  void anUploadIsAnsweredInOut() throws Exception {
    Session session = payer.session("harbor", PASSWORD);
    ChannelSftp sftp = sftp(session);
    assertThat(list(sftp, "/")).containsExactly("in", "out");
    put(sftp, "/in/claims.837", delivery(1, "C1"));

    awaitOut(sftp, 3);
    assertThat(list(sftp, "/in")).isEmpty();
    assertThat(list(sftp, "/out"))
        .containsExactly("claims.837.1.835", "claims.837.277ca", "claims.837.999");
    assertThat(get(sftp, "/out/claims.837.1.835")).contains("CLP*C1*1*175*");
    sftp.rm("/out/claims.837.999");
    assertThat(list(sftp, "/out")).hasSize(2);
    session.disconnect();
  }

  @Test
  void aKeyOpensItsPartnersHomeAndNoOther() throws Exception {
    ByteArrayOutputStream secret = new ByteArrayOutputStream();
    key.writeOpenSSHv1PrivateKey(secret, null);
    Session session = payer.sessionWithKey("wharf", secret.toByteArray());
    put(sftp(session), "/in/a.837", delivery(1, "C1"));
    awaitOut(sftp(session), 3);
    session.disconnect();

    assertThatThrownBy(() -> payer.sessionWithKey("harbor", secret.toByteArray()))
        .isInstanceOf(JSchException.class);
    Session other = payer.session("harbor", PASSWORD);
    assertThat(list(sftp(other), "/out")).isEmpty();
    other.disconnect();
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreRefused() throws Exception {
    assertThatThrownBy(() -> payer.session("harbor", "wrong horse"))
        .isInstanceOf(JSchException.class)
        .hasMessageContaining("Auth");
    assertThatThrownBy(() -> payer.session("nobody", PASSWORD)).isInstanceOf(JSchException.class);
    assertThatThrownBy(() -> payer.session("../harbor", PASSWORD))
        .isInstanceOf(JSchException.class);
    Session session = payer.session("harbor", PASSWORD);
    assertThat(session.isConnected()).isTrue();
    assertThatThrownBy(() -> session.openChannel("shell").connect(5_000))
        .isInstanceOf(JSchException.class);
    session.disconnect();
  }

  @Test
  void whoGuessesIsToldToWait() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> payer.session("harbor", "wrong horse"))
          .isInstanceOf(JSchException.class)
          .hasMessageContaining("Auth");
    }
    assertThatThrownBy(() -> payer.session("harbor", PASSWORD))
        .as("a right one is not looked at either")
        .isInstanceOf(JSchException.class)
        .hasMessageContaining("too many wrong log-ins; try again in");
    payer.session("wharf", PASSWORD).disconnect();
  }

  @Test
  void whoseSendersAreNamedSendsNothingOfOthers() throws Exception {
    Session session = payer.session("quay", PASSWORD);
    ChannelSftp sftp = sftp(session);
    put(sftp, "/in/claims.837", delivery(1, "C1"));
    awaitOut(sftp, 1);

    assertThat(get(sftp, "/out/claims.837.problem.txt"))
        .isEqualTo("not taken: ISA06 is not one of this partner's\n");
    assertThat(payer.payer().sandbox().listClaims()).isEmpty();
    String own =
        new String(delivery(2, "C2"), StandardCharsets.ISO_8859_1)
            .replace("HARBORBILLING  *", "QUAY           *")
            .replace("*HC*HARBORBILLING*", "*HC*QUAY*");
    put(sftp, "/in/own.837", own.getBytes(StandardCharsets.ISO_8859_1));
    awaitOut(sftp, 4);
    assertThat(payer.payer().sandbox().listClaims()).hasSize(1);
    session.disconnect();
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(CorePayer.audit(folder))
                    .containsExactly("quay\tSFTP in/\t403", "quay\tSFTP in/\t200"));
  }

  @Test
  void nobodyLeavesHisHome() throws Exception {
    Session session = payer.session("harbor", PASSWORD);
    ChannelSftp sftp = sftp(session);

    assertThat(list(sftp, "/..")).containsExactly("in", "out");
    assertThat(list(sftp, "/../..")).containsExactly("in", "out");
    refused(() -> sftp.get("/../ready/x"));
    refused(() -> sftp.symlink("/../../partners.yaml", "/in/link"));
    refused(() -> sftp.mkdir("/in/more"));
    refused(() -> sftp.rmdir("/out"));
    refused(() -> sftp.rename("/in", "/inn"));
    refused(() -> put(sftp, "/out/mine.835", delivery(1, "C1")));
    refused(() -> put(sftp, "/mine.837", delivery(1, "C1")));
    refused(() -> put(sftp, "/in/../out/mine.835", delivery(1, "C1")));
    assertThat(payer.payer().sandbox().listClaims()).isEmpty();
    session.disconnect();
  }

  @Test
  void aFileIsTakenWhenItIsRenamedFromATemporaryName() throws Exception {
    Session session = payer.session("harbor", PASSWORD);
    ChannelSftp sftp = sftp(session);
    put(sftp, "/in/claims.837.tmp", delivery(1, "C1"));
    put(sftp, "/in/.hidden", delivery(2, "C2"));
    put(sftp, "/in/now.837", delivery(3, "C3"));
    awaitOut(sftp, 3);

    assertThat(list(sftp, "/in")).containsExactly(".hidden", "claims.837.tmp");
    assertThat(payer.payer().sandbox().listClaims()).hasSize(1);
    sftp.rename("/in/claims.837.tmp", "/in/claims.837");
    awaitOut(sftp, 6);
    assertThat(list(sftp, "/in")).containsExactly(".hidden");
    session.disconnect();
  }

  @Test
  void anUploadThatBreaksOffIsNotReadAndMayBeGoneOnWith() throws Exception {
    byte[] whole = delivery(1, "C1");
    Session first = payer.session("harbor", PASSWORD);
    OutputStream half = sftp(first).put("/in/claims.837");
    half.write(whole, 0, 700);
    half.flush();
    awaitSize("claims.837", 700);
    first.disconnect();

    Session second = payer.session("harbor", PASSWORD);
    ChannelSftp sftp = sftp(second);
    put(sftp, "/in/other.837", delivery(2, "C2"));
    awaitOut(sftp, 3);
    assertThat(list(sftp, "/in")).containsExactly("claims.837");
    assertThat(payer.payer().sandbox().listClaims()).hasSize(1);
    sftp.put(new ByteArrayInputStream(whole), "/in/claims.837", ChannelSftp.RESUME);
    awaitOut(sftp, 6);
    assertThat(payer.payer().sandbox().listClaims()).hasSize(2);
    assertThat(taken("claims.837")).hasBinaryContent(whole);
    second.disconnect();
  }

  @Test
  void twoFilesOfOneNameAreBothAnswered() throws Exception {
    Session session = payer.session("harbor", PASSWORD);
    ChannelSftp sftp = sftp(session);
    put(sftp, "/in/claims.837", delivery(1, "C1"));
    put(sftp, "/in/claims.837", delivery(2, "C2"));
    awaitOut(sftp, 6);

    assertThat(list(sftp, "/out"))
        .containsExactly(
            "claims.837.1.835",
            "claims.837.2.2.835",
            "claims.837.2.277ca",
            "claims.837.2.999",
            "claims.837.277ca",
            "claims.837.999");
    assertThat(payer.payer().sandbox().listClaims()).hasSize(2);
    session.disconnect();
  }

  @Test
  void whileOneWritesAFileNobodyElseMay() throws Exception {
    Session one = payer.session("harbor", PASSWORD);
    Session two = payer.session("harbor", PASSWORD);
    OutputStream open = sftp(one).put("/in/claims.837");
    open.write(delivery(1, "C1"), 0, 100);
    open.flush();
    awaitSize("claims.837", 100);

    refused(() -> put(sftp(two), "/in/claims.837", delivery(2, "C2")));
    refused(() -> sftp(two).rename("/in/claims.837", "/in/b.837"));
    byte[] bytes = delivery(1, "C1");
    open.write(bytes, 100, bytes.length - 100);
    open.close();
    awaitOut(sftp(two), 3);
    assertThat(taken("claims.837")).hasBinaryContent(bytes);
    one.disconnect();
    two.disconnect();
  }

  @Test
  void theSameBytesHaveOneEffectWhateverTheirName() throws Exception {
    Session session = payer.session("harbor", PASSWORD);
    ChannelSftp sftp = sftp(session);
    put(sftp, "/in/claims.837", delivery(1, "C1"));
    awaitOut(sftp, 3);
    put(sftp, "/in/claims.837", delivery(1, "C1"));
    put(sftp, "/in/again.837", delivery(1, "C1"));
    awaitOut(sftp, 7);

    assertThat(list(sftp, "/out"))
        .containsExactly(
            "again.837.277ca",
            "again.837.999",
            "claims.837.1.835",
            "claims.837.2.277ca",
            "claims.837.2.999",
            "claims.837.277ca",
            "claims.837.999");
    assertThat(get(sftp, "/out/again.837.999")).isEqualTo(get(sftp, "/out/claims.837.999"));
    assertThat(payer.payer().sandbox().listClaims()).hasSize(1);
    assertThat(payer.payer().remittances()).containsExactly("1");
    session.disconnect();
  }

  @Test
  void aFileTooLongIsRefusedAndLeavesNothing() throws Exception {
    Session session = payer.session("harbor", PASSWORD);
    ChannelSftp sftp = sftp(session);

    assertThatThrownBy(() -> put(sftp, "/in/long.837", new byte[(int) LIMIT + 1]))
        .hasStackTraceContaining("up to 1000000 bytes");
    session.disconnect();
    Session next = payer.session("harbor", PASSWORD);
    put(sftp(next), "/in/claims.837", delivery(1, "C1"));
    awaitOut(sftp(next), 3);
    assertThat(payer.payer().sandbox().listClaims()).hasSize(1);
    next.disconnect();
  }

  @Test
  void whatIsNoX12IsAnsweredInWords() throws Exception {
    Session session = payer.session("harbor", PASSWORD);
    ChannelSftp sftp = sftp(session);
    put(sftp, "/in/letter.txt", "Dear payer".getBytes(StandardCharsets.UTF_8));
    put(sftp, "/in/empty.837", new byte[0]);
    awaitOut(sftp, 2);

    assertThat(list(sftp, "/out"))
        .containsExactly("empty.837.problem.txt", "letter.txt.problem.txt");
    assertThat(get(sftp, "/out/letter.txt.problem.txt")).startsWith("no X12: at byte 0: ");
    session.disconnect();
  }

  @Test
  void aHundredSessionsLoseNothingAndReadNothingTwice() throws Exception {
    List<Future<Integer>> all = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(100)) {
      for (int i = 1; i <= 100; i++) {
        int number = i;
        all.add(
            clients.submit(
                () -> {
                  Session session = payer.session("harbor", PASSWORD);
                  put(sftp(session), "/in/f" + number + ".837", delivery(number, "C" + number));
                  session.disconnect();
                  return number;
                }));
      }
      for (Future<Integer> one : all) {
        assertThat(one.get()).isPositive();
      }
    }
    Session session = payer.session("harbor", PASSWORD);
    ChannelSftp sftp = sftp(session);
    awaitOut(sftp, 300);
    assertThat(payer.payer().sandbox().listClaims())
        .hasSize(100)
        .extracting(claim -> claim.claim().patientControlNumber())
        .doesNotHaveDuplicates();
    assertThat(payer.payer().remittances()).hasSize(100).doesNotHaveDuplicates();
    session.disconnect();
  }

  @Test
  void moreSessionsThanThereMayBeAreTurnedAway() throws Exception {
    List<Session> open = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      open.add(payer.session("harbor", PASSWORD));
    }
    assertThatThrownBy(() -> payer.session("harbor", PASSWORD)).isInstanceOf(JSchException.class);
    open.remove(0).disconnect();
    Awaitility.await()
        .ignoreExceptionsInstanceOf(JSchException.class)
        .until(() -> open.add(payer.session("harbor", PASSWORD)));
    open.forEach(Session::disconnect);
  }

  @Test
  void aSlowReaderGetsTheWholeFileThoughItIsRemovedMeanwhile() throws Exception {
    Session session = payer.session("harbor", PASSWORD);
    ChannelSftp sftp = sftp(session);
    String[] claims =
        Stream.iterate(1, i -> i + 1).limit(400).map(i -> "C" + i).toArray(String[]::new);
    put(sftp, "/in/claims.837", delivery(1, claims));
    awaitOut(sftp, 3);
    byte[] whole = payer.payer().sandbox().findRemittance("1").orElseThrow();

    ByteArrayOutputStream got = new ByteArrayOutputStream();
    try (InputStream in = sftp.get("/out/claims.837.1.835")) {
      got.write(in.readNBytes(1_000));
      sftp(session).rm("/out/claims.837.1.835");
      for (byte[] some = in.readNBytes(5_000); some.length > 0; some = in.readNBytes(5_000)) {
        got.write(some);
      }
    }
    assertThat(got.toByteArray()).isEqualTo(whole);
    session.disconnect();
  }

  @Test
  void aPartnerMeetsAFileThatIsHalfWrittenAndOneThatIsRenamed() throws Exception {
    payer
        .payer()
        .faults(
            "{name: a, of: [835], then: unfinished, for: PT3S, times: 1}, {name: b, of: [835],"
                + " then: renamed, for: PT0.5S}");
    Session session = payer.session("harbor", PASSWORD);
    ChannelSftp sftp = sftp(session);
    put(sftp, "/in/a.837", delivery(1, "C1"));
    awaitOut(sftp, 3);

    byte[] whole = payer.payer().sandbox().findRemittance("1").orElseThrow();
    assertThat(get(sftp, "/out/a.837.1.835"))
        .isEqualTo(new String(Arrays.copyOf(whole, whole.length / 2), StandardCharsets.ISO_8859_1));
    Awaitility.await().until(() -> get(sftp, "/out/a.837.1.835").length() == whole.length);
    put(sftp, "/in/b.837", delivery(2, "C2"));
    Awaitility.await().until(() -> list(sftp, "/out").contains("b.837.2.835.old"));
    refused(() -> get(sftp, "/out/b.837.2.835"));
    session.disconnect();
  }

  private interface Deed {
    void run() throws Exception;
  }

  private static void refused(Deed deed) {
    assertThatThrownBy(deed::run).isInstanceOfAny(SftpException.class, IOException.class);
  }

  private static void put(ChannelSftp sftp, String path, byte[] bytes) throws SftpException {
    sftp.put(new ByteArrayInputStream(bytes), path);
  }

  private static String get(ChannelSftp sftp, String path) throws SftpException, IOException {
    try (InputStream in = sftp.get(path)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static void awaitOut(ChannelSftp sftp, int files) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                list(sftp, "/out").stream().filter(name -> !name.startsWith(".")).count() >= files);
  }

  private void awaitSize(String name, long bytes) {
    Path file = payer.home("harbor").resolve("home/in").resolve(name);
    Awaitility.await().until(() -> Files.exists(file) && Files.size(file) == bytes);
  }

  /** What was taken under this name. */
  private Path taken(String name) throws IOException {
    try (Stream<Path> files = Files.list(payer.home("harbor").resolve("processed"))) {
      return files.filter(file -> file.toString().endsWith("-" + name)).findFirst().orElseThrow();
    }
  }
}
