package org.payersim.scenarios.load;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Sends a workload when its claims are due. Claims of one family wait for each other, since the
 * order decides what their deductible leaves; a correction waits for what it corrects. All waiting
 * is part of the latency.
 */
final class Drive {
  private static final int KEPT_UNDER_WAY = 4_096;

  private final Workload workload;
  private final PayerEndpoint payer;
  private final Arrivals arrivals;
  private final Limits limits;
  private final Answers answers = new Answers();
  private final Measured measured = new Measured();
  private final Semaphore connections;
  private final Map<String, CompletableFuture<Void>> lastOfFamily = new HashMap<>();
  private final List<CompletableFuture<Void>> underWay = new ArrayList<>();
  private final Map<String, String> standIns = new HashMap<>();
  private long start;
  private boolean clockMoved = true;
  private boolean remitted = true;

  /**
   * How a workload is sent.
   *
   * @param batch claims in one request
   * @param connections requests at once, at most
   * @param claims how many of the workload's claims
   */
  record Limits(int batch, int connections, int claims) {
    Limits {
      if (batch < 1 || connections < 1 || claims < 1) {
        throw new IllegalArgumentException("--batch, --connections and --claims: at least 1");
      }
    }
  }

  Drive(Workload workload, PayerEndpoint payer, Arrivals arrivals, Limits limits) {
    this.workload = workload;
    this.payer = payer;
    this.arrivals = arrivals;
    this.limits = limits;
    this.connections = new Semaphore(limits.connections());
    for (KeyEntry entry : workload.key()) {
      standIns.put(entry.claim(), entry.standIn());
    }
  }

  /**
   * Sends all and fetches what was paid.
   *
   * @param progress told now and then how many claims are sent
   */
  void run(IntConsumer progress) throws IOException, InterruptedException {
    Set<String> before = new HashSet<>(known());
    try (Workload.Texts texts = workload.texts();
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      LocalDate day = LocalDate.MIN;
      start = System.nanoTime();
      for (int first = 0; first < count(); ) {
        LocalDate next = workload.key().get(first).day();
        if (!next.equals(day)) {
          turnTo(next);
          day = next;
        }
        int end = end(first);
        send(first, end, texts, senders);
        first = end;
        progress.accept(end);
      }
      awaitAll();
    }
    collect(before);
  }

  private int count() {
    return Math.min(limits.claims(), workload.key().size());
  }

  /** A request holds claims of one day, and no correction together with what it corrects. */
  private int end(int first) {
    LocalDate day = workload.key().get(first).day();
    Set<String> within = new HashSet<>();
    int end = first;
    while (end < count() && end - first < limits.batch()) {
      KeyEntry next = workload.key().get(end);
      if (!next.day().equals(day) || within.contains(next.original())) {
        break;
      }
      within.add(next.claim());
      end++;
    }
    return end;
  }

  /** Everything of the day before is answered first; the time this takes is nobody's latency. */
  private void turnTo(LocalDate day) throws IOException, InterruptedException {
    long began = System.nanoTime();
    awaitAll();
    clockMoved &= payer.setDay(day);
    start += System.nanoTime() - began;
  }

  private void awaitAll() {
    underWay.forEach(CompletableFuture::join);
    underWay.clear();
    lastOfFamily.clear();
  }

  private void send(int first, int end, Workload.Texts texts, ExecutorService senders) {
    long due = arrivals.due(first);
    long wait;
    while ((wait = start + due - System.nanoTime()) > 0) {
      LockSupport.parkNanos(wait);
    }
    measured.due(due, end - first);
    CompletableFuture<Void> done = new CompletableFuture<>();
    List<CompletableFuture<Void>> earlier = new ArrayList<>();
    for (KeyEntry entry : workload.key().subList(first, end)) {
      CompletableFuture<Void> last = lastOfFamily.put(entry.family(), done);
      if (last != null && last != done) {
        earlier.add(last);
      }
    }
    if (underWay.size() >= KEPT_UNDER_WAY && underWay.get(0).isDone()) {
      underWay.removeIf(CompletableFuture::isDone);
    }
    underWay.add(done);
    senders.execute(
        () -> {
          earlier.forEach(CompletableFuture::join);
          try {
            exchange(first, end, due, texts);
          } finally {
            done.complete(null);
          }
        });
  }

  private void exchange(int first, int end, long due, Workload.Texts texts) {
    connections.acquireUninterruptibly();
    try {
      StringBuilder text = new StringBuilder();
      for (int i = first; i < end; i++) {
        text.append(known(texts.read(i), workload.key().get(i)));
      }
      answers.acknowledge(payer.send(text.toString()));
      measured.answered(due, System.nanoTime() - start, end - first);
    } catch (IOException e) {
      measured.failed(
          e instanceof PayerEndpoint.RefusedException
              ? String.valueOf(e.getMessage())
              : e.getClass().getSimpleName());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      measured.failed("an answer that cannot be read");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      measured.failed("interrupted");
    } finally {
      connections.release();
    }
  }

  /** With the payer's number of the claim it corrects, if the payer has said it by now. */
  private String known(String text, KeyEntry entry) {
    String standIn = standIns.get(entry.original());
    if (standIn == null) {
      return text;
    }
    String number =
        answers.find(entry.original()).map(Answers.Acknowledged::payersNumber).orElse(standIn);
    return text.replace(standIn, number.isEmpty() ? standIn : number);
  }

  private List<String> known() throws IOException, InterruptedException {
    try {
      return payer.listRemittances();
    } catch (PayerEndpoint.RefusedException e) {
      remitted = false;
      return List.of();
    }
  }

  private void collect(Set<String> before) throws IOException, InterruptedException {
    for (String path : known()) {
      if (!before.contains(path)) {
        answers.remit(payer.get(path));
      }
    }
  }

  Answers answers() {
    return answers;
  }

  Measured measured() {
    return measured;
  }

  /** Every claim that was sent, held against the key. */
  Grades grades() {
    return Grades.of(workload.key().subList(0, count()), answers, remitted);
  }

  /** Whether the payer let its clock be set to the workload's days. */
  boolean isClockMoved() {
    return clockMoved;
  }

  /** Whether remittances could be fetched. */
  boolean isRemitted() {
    return remitted;
  }
}
