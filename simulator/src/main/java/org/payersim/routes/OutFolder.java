package org.payersim.routes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.payersim.control.FaultAction;
import org.payersim.delivery.Outgoing;
import org.payersim.delivery.Parcel;
import org.payersim.sandbox.Reply;
import org.payersim.sandbox.Sandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder answers to files are put into, each named after the file it answers. A file has its
 * name only when it is whole, and none takes the place of another.
 */
final class OutFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutFolder.class);

  private static final String PROBLEM = ".problem.txt";

  private final Path folder;
  private final Path partial;
  private final Sandbox sandbox;
  private final Optional<Notes> notes;
  private final Runnable unlisten;
  private final Map<String, String> later = new ConcurrentHashMap<>();

  /**
   * An empty folder, or one that is taken up.
   *
   * @param partial where files are written before they are put there
   * @param notes remittances that were put into it before and are not put there again, if that is
   *     kept
   */
  OutFolder(Path folder, Path partial, Sandbox sandbox, Optional<Notes> notes) {
    this.folder = folder;
    this.partial = partial;
    this.sandbox = sandbox;
    this.notes = notes;
    this.unlisten = sandbox.outbound().listen(this::putLate);
  }

  /** Nothing more is put there by itself. */
  @Override
  public void close() {
    unlisten.run();
  }

  /** A file to be. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
  private record Content(byte[] bytes, Optional<FaultAction.OfFiles> manner) {
    Content plus(Content other) {
      ByteArrayOutputStream both = new ByteArrayOutputStream();
      both.writeBytes(bytes);
      both.writeBytes(other.bytes);
      return new Content(both.toByteArray(), manner.or(() -> other.manner));
    }
  }

  /** Puts the answer to a file there. */
  void answer(String file, Reply reply) throws IOException {
    Map<String, Content> files = new LinkedHashMap<>();
    for (Outgoing one : reply.outgoing()) {
      files.merge(
          ending(one.parcel()), new Content(one.bytes(), one.parcel().manner()), Content::plus);
    }
    List<Parcel> remittances = reply.parcels().stream().filter(this::isNew).toList();
    for (Parcel parcel : remittances) {
      files.put(ending(parcel), new Content(sandbox.outbound().bytes(parcel), parcel.manner()));
    }
    if (files.isEmpty() && !reply.problems().isEmpty()) {
      files.put(PROBLEM, problem("no X12: " + String.join("\n", reply.problems())));
    }
    String name = freeName(file, files);
    for (Map.Entry<String, Content> one : files.entrySet()) {
      write(name + one.getKey(), one.getValue());
    }
    for (Parcel parcel : remittances) {
      handed(parcel);
    }
    for (Parcel parcel : reply.later()) {
      later.put(parcel.id(), name);
      if (sandbox.outbound().find(parcel.id()).isPresent()) {
        putLate(parcel);
      }
    }
  }

  /** Says why a file was not taken. */
  void refuse(String file, String sentence) throws IOException {
    Content content = problem(sentence);
    write(freeName(file, Map.of(PROBLEM, content)) + PROBLEM, content);
  }

  private static Content problem(String sentence) {
    return new Content((sentence + "\n").getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  private boolean isNew(Parcel parcel) {
    return notes.isEmpty() || !notes.get().contain(parcel.id());
  }

  private void handed(Parcel parcel) throws IOException {
    if (notes.isPresent()) {
      notes.get().add(parcel.id());
    }
    sandbox.outbound().handed(parcel);
  }

  private static String ending(Parcel parcel) {
    String kind = "." + parcel.kind().word().toLowerCase(Locale.ROOT);
    return parcel.isRemittance() ? "." + parcel.id() + kind : parcel.suffix() + kind;
  }

  /** The file's own name, or with a number behind it if something of that name is still there. */
  private String freeName(String file, Map<String, Content> files) {
    String name = file;
    for (int number = 2; isTaken(name, files); number++) {
      name = file + "." + number;
    }
    return name;
  }

  private boolean isTaken(String name, Map<String, Content> files) {
    return files.keySet().stream().anyMatch(ending -> Files.exists(folder.resolve(name + ending)));
  }

  /** Something goes out by itself; it is put here if it belongs to a file of this folder. */
  private void putLate(Parcel parcel) {
    Optional<String> name = Optional.ofNullable(later.remove(parcel.id()));
    if (name.isPresent()) {
      try {
        Content content = new Content(sandbox.outbound().bytes(parcel), parcel.manner());
        String ending = ending(parcel);
        write(freeName(name.get(), Map.of(ending, content)) + ending, content);
        handed(parcel);
      } catch (IOException e) {
        LOG.error("A document that was late could not be put into its folder", e);
      }
    }
  }

  private void write(String name, Content content) throws IOException {
    Path file = folder.resolve(name);
    if (content.manner().isPresent()
        && content.manner().get() instanceof FaultAction.Unfinished slow) {
      byte[] bytes = content.bytes();
      int half = bytes.length / 2;
      Files.write(file, Arrays.copyOf(bytes, half));
      after(
          slow.time(),
          () ->
              Files.write(
                  file, Arrays.copyOfRange(bytes, half, bytes.length), StandardOpenOption.APPEND));
      return;
    }
    Path whole = Files.write(partial.resolve("." + name + ".part"), content.bytes());
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    if (content.manner().isPresent()
        && content.manner().get() instanceof FaultAction.Renamed renamed) {
      after(
          renamed.after(),
          () -> Files.move(file, folder.resolve(name + ".old"), StandardCopyOption.ATOMIC_MOVE));
    }
  }

  /** Something done to a file. */
  private interface Deed {
    Path run() throws IOException;
  }

  private static void after(Duration time, Deed deed) {
    Executor executor = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
    executor.execute(
        () -> {
          try {
            Path unused = deed.run();
          } catch (IOException | UncheckedIOException e) {
            LOG.debug("The partner was quicker than a fault of a file");
          }
        });
  }
}
