package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.payersim.journal.Body;
import org.payersim.journal.Entry;
import org.payersim.journal.Journal;
import org.payersim.journal.JournalReader;
import org.payersim.x12.syntax.ByteSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where deliveries come in: each is on disk, if there is a journal, before anything is made of it.
 *
 * @param journal what came in; empty for a payer that forgets
 * @param lane in what order things are done
 * @param desk what the sandbox keeps
 * @param mailbox where remittances go
 * @param clock the payer's time
 * @param replies answers that may be asked for again
 * @param watch who watches, if anybody does
 * @param settledOn the day for which nothing is overdue: what comes to wait waits a day at least
 * @param snapshots what takes them; absent where there is no journal
 */
record Reception(
    Optional<Journal> journal,
    Lane lane,
    IntakeDesk desk,
    Mailbox mailbox,
    PayerClock clock,
    KeyedReplies replies,
    AtomicReference<Watch> watch,
    AtomicReference<LocalDate> settledOn,
    Optional<Snapshots> snapshots) {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  /** One that was watched by nobody so far, and has answered nothing. */
  static Reception open(
      SandboxSettings settings,
      IntakeDesk desk,
      Mailbox mailbox,
      Optional<Journal> journal,
      Optional<Snapshots> snapshots) {
    return new Reception(
        journal,
        new Lane(desk.pipeline()::drain),
        desk,
        mailbox,
        settings.clock(),
        new KeyedReplies(mailbox),
        new AtomicReference<>(),
        new AtomicReference<>(LocalDate.MIN),
        snapshots);
  }

  /** Takes a delivery, with the key its sender gave it, if any. */
  CompletableFuture<Reply> submit(Body body, Optional<String> key) {
    if (key.isEmpty()) {
      return submitFirst(body, key);
    }
    boolean[] taken = new boolean[1];
    try {
      return replies.answer(
          key.get(),
          body,
          () -> {
            taken[0] = true;
            return submitFirst(body, key);
          });
    } finally {
      if (!taken[0]) {
        quietly(body::discard);
      }
    }
  }

  private CompletableFuture<Reply> submitFirst(Body body, Optional<String> key) {
    long arrived = System.nanoTime();
    if (journal.isEmpty()) {
      return seen(lane.<LocalDateTime, Reply>pass(
              clock::now, at -> {}, (at, answer) -> begin(body, at, arrived, answer)))
          .whenComplete((reply, failure) -> quietly(body::discard));
    }
    return seen(lane.<Entry, Reply>pass(
            () -> append(journal.get(), body, key),
            this::sync,
            (entry, answer) -> {
              snapshots.ifPresent(all -> all.watch(answer));
              entry.key().ifPresent(name -> replies.remember(name, answer));
              begin(body, entry.at(), arrived, answer);
            }))
        .whenComplete((reply, failure) -> quietly(body::close));
  }

  private Entry append(Journal to, Body body, Optional<String> key) throws IOException {
    try {
      return to.append(clock.now(), body, key);
    } catch (IOException e) {
      quietly(body::discard); // no entry names it
      throw e;
    }
  }

  /** It is on disk, as are those before it. */
  void sync(Entry entry) throws IOException {
    journal.orElseThrow().sync(entry.sequence());
    snapshots.ifPresent(all -> all.forced(entry, this));
  }

  /** Forgets everything in memory once what is under way is done; what is on disk stays. */
  void close() throws IOException {
    lane.close(
        () -> {
          snapshots.ifPresent(all -> all.take(this, all.lastForced()));
          desk.close();
          mailbox.close();
          if (journal.isPresent()) {
            journal.get().close();
          }
        });
  }

  /** What fails here changes nothing for whoever sent the body. */
  private static void quietly(Lane.Ending what) {
    try {
      what.run();
    } catch (IOException e) {
      LOG.warn("A body could not be closed or removed", e);
    }
  }

  private <T> CompletableFuture<T> seen(CompletableFuture<T> work) {
    Watch watching = watch.get();
    if (watching == null) {
      return work;
    }
    watching.arrived();
    return work.whenComplete((done, failure) -> watching.left());
  }

  /** One more who watches. */
  void watch(Watch watcher) {
    watch.updateAndGet(others -> others == null ? watcher : new Watches(others, watcher));
  }

  private void begin(Body body, LocalDateTime at, long arrived, CompletableFuture<Reply> answer)
      throws IOException {
    Reply reply = new Reply(mailbox, at);
    begin(body.source(), at, arrived, reply, completing(answer, reply::finished));
  }

  /** Makes an answer of what became of a delivery. */
  private interface Finishing<R> {
    R finished(Tally tally) throws IOException;
  }

  private static <R> Intake.Ending completing(CompletableFuture<R> answer, Finishing<R> finishing) {
    return (failure, tally) -> {
      if (failure.isPresent()) {
        answer.completeExceptionally(failure.get());
        return;
      }
      try {
        answer.complete(finishing.finished(tally));
      } catch (IOException | RuntimeException e) {
        answer.completeExceptionally(e);
      }
    };
  }

  /** Takes what needs no journal. */
  Tally receive(ByteSource source, AnswerSink sink) throws IOException {
    long arrived = System.nanoTime();
    return Lane.join(
        seen(
            lane.<LocalDateTime, Tally>pass(
                clock::now,
                at -> {},
                (at, answer) ->
                    begin(source, at, arrived, sink, completing(answer, tally -> tally)))));
  }

  /** Does what an entry says that another payer took, after all that came before. */
  CompletableFuture<Boolean> follow(Entry entry, Replay replay) {
    return lane.pass(
        () -> entry,
        known -> snapshots.ifPresent(all -> all.forced(known, this)),
        (known, answer) -> {
          snapshots.ifPresent(all -> all.watch(answer));
          replay.repeat(known);
          answer.complete(true);
        });
  }

  /** Does again what was done when a journalled delivery came. */
  void receiveAgain(Entry entry, JournalReader files) throws IOException {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    try (Body body = files.body(entry)) {
      begin(body, entry.at(), System.nanoTime(), reply);
      desk.pipeline().drain();
      Reply answered = Lane.join(reply);
      entry.key().ifPresent(key -> replies.recall(key, body, answered));
    }
  }

  /**
   * Puts an act into the journal, if there is one, then does it while nothing else is under way.
   */
  <R> R act(Entry.Kind kind, byte[] payload, Act<R> act) throws IOException {
    return act(kind, clock::now, payload, act);
  }

  /** The same at a time of its own. */
  <R> R act(Entry.Kind kind, Supplier<LocalDateTime> at, byte[] payload, Act<R> act)
      throws IOException {
    if (journal.isEmpty()) {
      return tryOut(at, act);
    }
    return Lane.join(
        lane.<Entry, R>pass(
            () -> journal.get().append(kind, at.get(), payload),
            this::sync,
            (entry, answer) -> {
              snapshots.ifPresent(all -> all.watch(answer));
              answer.complete(alone(entry.at(), act));
            }));
  }

  /** The same for what leaves no trace in the journal. */
  <R> R tryOut(Supplier<LocalDateTime> at, Act<R> act) throws IOException {
    return Lane.join(
        lane.<LocalDateTime, R>pass(
            at::get, now -> {}, (now, answer) -> answer.complete(alone(now, act))));
  }

  /** What is done at one go. */
  interface Act<R> {
    R run(LocalDateTime at) throws IOException;
  }

  /** Does this after all that is under way; what comes next looks again for what is overdue. */
  <R> R alone(LocalDateTime at, Act<R> act) throws IOException {
    desk.pipeline().drain();
    try {
      return act.run(at);
    } finally {
      settledOn.set(LocalDate.MIN);
    }
  }

  /** What is overdue comes first: time has passed, whoever notices it. */
  private void begin(
      ByteSource source, LocalDateTime at, long arrived, AnswerSink sink, Intake.Ending ending)
      throws IOException {
    if (!at.toLocalDate().equals(settledOn.get())) {
      alone(at, now -> new Examination(desk, mailbox, now).expire());
      settledOn.set(at.toLocalDate());
    }
    Watch watching = watch.get();
    if (watching == null) {
      Intake.read(source, at, desk, sink, ending);
      return;
    }
    long begun = System.nanoTime();
    long[] read = {begun};
    Intake.read(
        source,
        at,
        desk,
        new Watched(sink, watching),
        (failure, tally) -> {
          if (failure.isEmpty()) {
            watching.delivered(new Watch.Way(arrived, begun, read[0], System.nanoTime()), tally);
          }
          ending.ended(failure, tally);
        });
    read[0] = System.nanoTime();
  }
}
