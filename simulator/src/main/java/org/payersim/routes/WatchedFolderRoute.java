package org.payersim.routes;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.payersim.journal.Body;
import org.payersim.sandbox.AnswerSink;
import org.payersim.sandbox.OutboundRemittance;
import org.payersim.sandbox.Reply;
import org.payersim.sandbox.Sandbox;

/**
 * A folder partners put files into: {@code in/} is read, {@code out/} gets the answers, a file that
 * was taken moves to {@code processed/}.
 *
 * <p>A file is taken when it has stopped changing. It is journalled before it moves; should the
 * payer stop in between, the file is read again and its interchanges refused as duplicates (TA1
 * 025), so that nothing counts twice.
 */
final class WatchedFolderRoute extends RouteBuilder {
  private final Path folder;
  private final Sandbox sandbox;

  WatchedFolderRoute(Path folder, Sandbox sandbox) {
    this.folder = folder;
    this.sandbox = sandbox;
  }

  @Override
  public void configure() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.createDirectories(folder.resolve("out"));
    from("file:"
            + folder.resolve("in")
            + "?delay=500&initialDelay=0&readLock=changed&readLockCheckInterval=300"
            + "&readLockMinAge=500&readLockLoggingLevel=OFF&move=../processed&moveFailed=../failed")
        .routeId("watched folder")
        .process(this::receive);
  }

  private void receive(Exchange exchange) throws IOException {
    Path file = exchange.getIn().getBody(File.class).toPath();
    Reply reply = sandbox.receive(body(file));
    String name = String.valueOf(file.getFileName());
    write(name + ".ta1", reply.text(AnswerSink.Kind.TA1::equals));
    write(name + ".999", reply.text(AnswerSink.Kind.ACKNOWLEDGMENT_999::equals));
    write(name + ".277ca", reply.text(AnswerSink.Kind.ACKNOWLEDGMENT_277CA::equals));
    write(name + ".271", reply.text(AnswerSink.Kind.ELIGIBILITY_271::equals));
    write(name + ".277", reply.text(AnswerSink.Kind.CLAIM_STATUS_277::equals));
    for (OutboundRemittance remittance : reply.remittances()) {
      write(
          name + "." + remittance.id() + ".835",
          sandbox.findRemittance(remittance.id()).orElseThrow());
    }
  }

  private Body body(Path file) throws IOException {
    Body.Spool spool = sandbox.spool();
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    try (FileChannel channel = FileChannel.open(file)) {
      while (channel.read(buffer) >= 0) {
        spool.write(buffer.flip());
        buffer.clear();
      }
      return spool.finish();
    } catch (IOException e) {
      spool.discard();
      throw e;
    }
  }

  /** Under its name only when it is whole. */
  private void write(String name, byte[] document) throws IOException {
    if (document.length > 0) {
      Path out = folder.resolve("out");
      Path partial = Files.write(out.resolve("." + name + ".part"), document);
      Files.move(partial, out.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
