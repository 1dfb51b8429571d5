package org.payersim.routes;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.payersim.access.AuditLog;
import org.payersim.sandbox.KeyTakenException;
import org.payersim.sandbox.Reply;
import org.payersim.sandbox.Sandbox;
import org.payersim.sftp.SftpHome;
import org.payersim.sftp.SftpPartner;
import org.payersim.x12.Senders;
import org.payersim.x12.syntax.ByteSources;

/**
 * Takes what a partner has uploaded by SFTP, in the order it came, and puts the answers into his
 * {@code out/}. Where it is named in whose names he sends, X12 of others is not taken. The same
 * bytes, whatever their name, have one effect and the same answer; a remittance is put out once.
 */
final class SftpUploadsRoute extends RouteBuilder implements AutoCloseable {
  private static final int TAKEN = 200;
  private static final int FORBIDDEN = 403;

  private final SftpPartner partner;
  private final SftpHome home;
  private final Sandbox sandbox;
  private final OutFolder out;
  private final Optional<AuditLog> audit;

  SftpUploadsRoute(SftpHome home, Sandbox sandbox, Optional<AuditLog> audit) throws IOException {
    this.audit = audit;
    this.partner = home.partner();
    this.home = home;
    this.sandbox = sandbox;
    this.out =
        new OutFolder(home.out(), home.partial(), sandbox, Optional.of(new Notes(home.notes())));
  }

  @Override
  public void close() {
    out.close();
  }

  @Override
  public void configure() {
    from("file:"
            + home.ready()
            + "?delay=200&initialDelay=0&sortBy=file:name&move=../processed&moveFailed=../failed")
        .routeId("sftp " + partner.name())
        .process(this::receive);
  }

  private void receive(Exchange exchange) throws IOException, KeyTakenException {
    Path file = exchange.getIn().getBody(File.class).toPath();
    Optional<String> other = other(file);
    if (other.isPresent()) {
      audit(FORBIDDEN);
      out.refuse(
          SftpHome.nameOf(file), "not taken: " + other.get() + " is not one of this partner's");
      return;
    }
    String key = "sftp " + partner.name() + " " + digest(file);
    Reply reply = sandbox.receive(WatchedFolderRoute.body(file, sandbox), key);
    out.answer(SftpHome.nameOf(file), reply);
    audit(TAKEN);
  }

  private void audit(int status) {
    audit.ifPresent(log -> log.write(partner.name(), "SFTP in/", status));
  }

  private Optional<String> other(Path file) throws IOException {
    if (partner.senders().isEmpty()) {
      return Optional.empty();
    }
    try (var source = ByteSources.of(file)) {
      return Senders.findOther(source, partner.senders());
    }
  }

  private static String digest(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
