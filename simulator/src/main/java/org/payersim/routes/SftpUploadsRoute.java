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
import org.payersim.sandbox.KeyTakenException;
import org.payersim.sandbox.Reply;
import org.payersim.sandbox.Sandbox;
import org.payersim.sftp.SftpHome;

/**
 * Takes what a partner has uploaded by SFTP, in the order it came, and puts the answers into his
 * {@code out/}. The same bytes, whatever their name, have one effect and the same answer; a
 * remittance is put out once.
 */
final class SftpUploadsRoute extends RouteBuilder {
  private final String partner;
  private final SftpHome home;
  private final Sandbox sandbox;
  private final OutFolder out;

  SftpUploadsRoute(String partner, SftpHome home, Sandbox sandbox) throws IOException {
    this.partner = partner;
    this.home = home;
    this.sandbox = sandbox;
    this.out =
        new OutFolder(home.out(), home.partial(), sandbox, Optional.of(new Notes(home.notes())));
  }

  @Override
  public void configure() {
    from("file:"
            + home.ready()
            + "?delay=200&initialDelay=0&sortBy=file:name&move=../processed&moveFailed=../failed")
        .routeId("sftp " + partner)
        .process(this::receive);
  }

  private void receive(Exchange exchange) throws IOException, KeyTakenException {
    Path file = exchange.getIn().getBody(File.class).toPath();
    String key = "sftp " + partner + " " + digest(file);
    Reply reply = sandbox.receive(WatchedFolderRoute.body(file, sandbox), key);
    out.answer(SftpHome.nameOf(file), reply);
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
