package org.payersim.routes;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.payersim.journal.Body;
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
final class WatchedFolderRoute extends RouteBuilder implements AutoCloseable {
  private final Path folder;
  private final Sandbox sandbox;
  private final OutFolder out;

  WatchedFolderRoute(Path folder, Sandbox sandbox) throws IOException {
    this.folder = folder;
    this.sandbox = sandbox;
    Files.createDirectories(folder.resolve("in"));
    Path answers = Files.createDirectories(folder.resolve("out"));
    this.out = new OutFolder(answers, answers, sandbox, Optional.empty());
  }

  @Override
  public void close() {
    out.close();
  }

  @Override
  public void configure() {
    from("file:"
            + folder.resolve("in")
            + "?delay=500&initialDelay=0&readLock=changed&readLockCheckInterval=300"
            + "&readLockMinAge=500&readLockLoggingLevel=OFF&move=../processed&moveFailed=../failed")
        .routeId("watched folder")
        .process(this::receive);
  }

  private void receive(Exchange exchange) throws IOException {
    Path file = exchange.getIn().getBody(File.class).toPath();
    Reply reply = sandbox.receive(body(file, sandbox));
    out.answer(String.valueOf(file.getFileName()), reply);
  }

  /** A file as a delivery. */
  static Body body(Path file, Sandbox sandbox) throws IOException {
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
}
