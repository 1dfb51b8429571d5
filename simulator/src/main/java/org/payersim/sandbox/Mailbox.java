package org.payersim.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.payersim.remittance.Remittance;

/**
 * The remittances a sandbox has for its providers: one file of interchanges, one after the other,
 * and where each begins. It can be made again from the journal.
 */
final class Mailbox implements Closeable {
  static final String FILE = "remittances.835";

  private final FileChannel channel;
  private final List<Consumer<OutboundRemittance>> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private long end;

  private record Place(OutboundRemittance remittance, long from, int length) {}

  /**
   * An empty mailbox.
   *
   * @param folder where its file stands
   */
  Mailbox(Path folder) throws IOException {
    this.channel =
        FileChannel.open(
            folder.resolve(FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
  }

  /** Somebody who hears of every remittance put into it from now on. */
  void tell(Consumer<OutboundRemittance> listener) {
    listeners.add(listener);
  }

  /** Where a remittance is written; when that is closed it is in the mailbox. */
  OutputStream open(Remittance remittance, Consumer<OutboundRemittance> made) {
    return new ByteArrayOutputStream(4096) {
      @Override
      public void close() throws IOException {
        made.accept(put(remittance, toByteArray()));
      }
    };
  }

  private OutboundRemittance put(Remittance remittance, byte[] document) throws IOException {
    OutboundRemittance summary =
        new OutboundRemittance(
            remittance.trace(),
            remittance.payee().npi(),
            remittance.payeeTaxNumber(),
            remittance.paidOn(),
            remittance.total(),
            remittance.claimCount());
    synchronized (this) {
      ByteBuffer bytes = ByteBuffer.wrap(document);
      long at = end;
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
      places.put(summary.id(), new Place(summary, end, document.length));
      end = at;
    }
    listeners.forEach(listener -> listener.accept(summary));
    return summary;
  }

  synchronized List<OutboundRemittance> list() {
    List<OutboundRemittance> all = new ArrayList<>(places.size());
    places.values().forEach(place -> all.add(place.remittance()));
    return all;
  }

  Optional<byte[]> find(String id) throws IOException {
    Place place;
    synchronized (this) {
      place = places.get(id);
    }
    if (place == null) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    while (bytes.hasRemaining() && channel.read(bytes, place.from() + bytes.position()) >= 0) {}
    return Optional.of(bytes.array());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
