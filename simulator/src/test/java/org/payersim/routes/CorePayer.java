package org.payersim.routes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.payersim.access.AuditLog;
import org.payersim.access.PasswordHash;
import org.payersim.access.PasswordHashes;
import org.payersim.core.CorePartners;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sftp.SftpPartner;

/** A payer that takes CORE envelopes from HARBORBILLING, and what such an envelope says. */
final class CorePayer implements AutoCloseable {
  static final String PASSWORD = "salt & pepper <1>";
  private static final SftpPartner HARBOR = partner("harbor", "HARBORBILLING");
  private static final SftpPartner WHARF = partner("wharf", "WHARF");

  final Sandbox sandbox;
  final PayerServer server;

  private CorePayer(Sandbox sandbox, PayerServer server) {
    this.sandbox = sandbox;
    this.server = server;
  }

  /** Quick to check: every payer that is started has them looked at anew. */
  private static SftpPartner partner(String name, String sender) {
    return new SftpPartner(
        name,
        Optional.of(PasswordHash.parse(PasswordHashes.quick(PASSWORD))),
        List.of(),
        Set.of(sender));
  }

  /** Nobody has tried to log in yet. */
  static CorePartners partners() {
    return new CorePartners(List.of(HARBOR, WHARF));
  }

  static CorePayer start(Path folder) throws IOException {
    String id =
        "core-" + UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8));
    Sandbox sandbox =
        Sandbox.open(
            SandboxSettings.journalled(id, folder, RuleFiles.shipped())
                .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
                .withEnrollment(new Enrollment.Open("lantern-open")),
            SharedMember.member());
    return new CorePayer(
        sandbox,
        PayerServer.start(
            Settings.DEFAULT.withCore(partners()).withProtection(audited(folder)), sandbox));
  }

  /** Nobody is asked who he is but by his envelopes and uploads, and those are written down. */
  static Protection audited(Path folder) throws IOException {
    AuditLog log = new AuditLog(folder.resolve("audit"), PayerClock::wallNanos);
    return new Protection(
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.of(log),
        Optional.empty(),
        Limits.USUAL);
  }

  /** Who did what and what came of it, without when. */
  static List<String> audit(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("audit").resolve(AuditLog.FILE)).stream()
        .map(line -> line.substring(line.indexOf('\t') + 1))
        .toList();
  }

  String uri(String path) {
    return server.address() + path;
  }

  /** The fields of a request, without who sends it, in the order of the schema. */
  static Map<String, String> fields(String type, String mode, String id, String version) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("PayloadType", type);
    fields.put("ProcessingMode", mode);
    fields.put("PayloadID", id);
    fields.put("TimeStamp", "2026-11-16T14:00:00Z");
    fields.put("SenderID", "HARBORBILLING");
    fields.put("ReceiverID", "LANTF");
    fields.put("CORERuleVersion", version);
    return fields;
  }

  /** The same of a batch with its payload's length and checksum. */
  static Map<String, String> batch(String type, String id, String version, byte[] payload) {
    Map<String, String> fields = fields(type, "Batch", id, version);
    fields.put("PayloadLength", Integer.toString(payload.length));
    fields.put("CheckSum", sha1(payload));
    return fields;
  }

  static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    server.close();
    sandbox.close();
  }
}
