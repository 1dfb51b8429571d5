package org.payersim.scenarios.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.payersim.scenarios.X12Text;
import org.payersim.scenarios.X12Text.Segment;

/**
 * A payer that takes files and answers with files. Every request is a file of its own; it counts as
 * answered when somebody who looks into the folder every {@link #LOOK_MILLIS} ms finds its 277CA,
 * or that TA1 and 999 leave no claim for one.
 */
final class FilePayer implements PayerEndpoint {
  static final int LOOK_MILLIS = 20;

  /** So often in a row nothing new is there when the payer is done with a folder. */
  private static final int QUIET_LOOKS = 50;

  private static final long ANSWER_MINUTES = 5;
  private static final String CLAIMS = ".x12";
  private static final String REMITTANCE = ".835";

  private final DropBox box;
  private final Optional<PayerEndpoint> control;
  private final String run = "drive-" + UUID.randomUUID().toString().substring(0, 8) + "-";
  private final AtomicInteger sent = new AtomicInteger();
  private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<String> remittances = new ArrayList<>();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("drive-look").factory());

  /** What a file waits for: so many of its interchanges are neither refused nor answered yet. */
  private static final class Awaited {
    final CompletableFuture<byte[]> answer = new CompletableFuture<>();
    private int open;

    Awaited(int interchanges) {
      open = interchanges;
    }

    void refused(long interchanges) {
      open -= (int) interchanges;
      if (open <= 0) {
        answer.complete(new byte[0]);
      }
    }
  }

  /**
   * A payer at a pair of folders.
   *
   * @param control where its clock is put, if it has an address as well
   */
  @SuppressWarnings("FutureReturnValueIgnored") // what it runs lets nothing escape
  FilePayer(DropBox box, Optional<PayerEndpoint> control) {
    this.box = box;
    this.control = control;
    looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public byte[] send(String interchanges) throws IOException, InterruptedException {
    String name = run + sent.incrementAndGet() + CLAIMS;
    byte[] bytes = interchanges.getBytes(StandardCharsets.ISO_8859_1);
    Awaited mine = new Awaited((int) count(bytes, "ISA", 0, ""));
    awaited.put(name, mine);
    try {
      box.put(name, bytes);
      return mine.answer.get(ANSWER_MINUTES, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      throw new RefusedException("no answer within " + ANSWER_MINUTES + " minutes");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      awaited.remove(name);
    }
  }

  private void look() {
    try {
      lookOnce();
    } catch (IOException | RuntimeException e) {
      IOException why = e instanceof IOException io ? io : new IOException(e);
      awaited.values().forEach(one -> one.answer.completeExceptionally(why));
    }
  }

  private synchronized void lookOnce() throws IOException {
    for (String file : box.list()) {
      int end = file.indexOf(CLAIMS);
      if (!file.startsWith(run) || end < 0 || !seen.add(file)) {
        continue;
      }
      if (file.endsWith(REMITTANCE)) {
        remittances.add(file);
      } else {
        Awaited whose = awaited.get(file.substring(0, end) + CLAIMS);
        if (whose != null) {
          answered(whose, file);
        }
      }
    }
  }

  private void answered(Awaited whose, String file) throws IOException {
    byte[] bytes = box.read(file);
    switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "277ca" -> whose.answer.complete(bytes);
      case "ta1" -> whose.refused(count(bytes, "TA1", 4, "R"));
      case "999" -> whose.refused(count(bytes, "AK9", 1, "R"));
      case "txt" ->
          whose.answer.completeExceptionally(new RefusedException("the payer found no X12"));
      default -> {}
    }
  }

  /** Segments of a kind whose element is so; element 0 for all. */
  private static long count(byte[] x12, String id, int element, String value) {
    long count = 0;
    for (Segment segment : X12Text.of(x12).segments()) {
      boolean counts = element == 0 || segment.element(element).equals(value);
      if (segment.id().equals(id) && counts) {
        count++;
      }
    }
    return count;
  }

  @Override
  public boolean setDay(LocalDate day) throws IOException, InterruptedException {
    return control.isPresent() && control.get().setDay(day);
  }

  /** Remittances are put there behind what acknowledges their claims: they are waited for. */
  @Override
  public List<String> listRemittances() throws IOException, InterruptedException {
    List<String> found = look(List.of());
    for (int quiet = 0; quiet < QUIET_LOOKS; quiet++) {
      Thread.sleep(LOOK_MILLIS);
      List<String> next = look(found);
      quiet = next.size() == found.size() ? quiet : 0;
      found = next;
    }
    return found;
  }

  private synchronized List<String> look(List<String> before) throws IOException {
    lookOnce();
    return remittances.size() == before.size() ? before : List.copyOf(remittances);
  }

  @Override
  public byte[] get(String path) throws IOException {
    return box.read(path);
  }

  @Override
  public void close() throws IOException {
    looking.shutdownNow();
    box.close();
    if (control.isPresent()) {
      control.get().close();
    }
  }
}
