package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.payersim.journal.Body;
import org.payersim.journal.Entry;
import org.payersim.journal.Journal;
import org.payersim.journal.JournalFiles;
import org.payersim.x12.syntax.ByteSource;

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
 */
record Reception(
    Optional<Journal> journal,
    Lane lane,
    IntakeDesk desk,
    Mailbox mailbox,
    PayerClock clock,
    KeyedReplies replies,
    AtomicReference<Watch> watch) {
  /** One that has received nothing and is watched by nobody. */
  static Reception open(
      Optional<Journal> journal, Lane lane, IntakeDesk desk, Mailbox mailbox, PayerClock clock) {
    return new Reception(
        journal, lane, desk, mailbox, clock, new KeyedReplies(), new AtomicReference<>());
  }

  /** Takes a delivery, with the key its sender gave it, if any. */
  Reply receive(Body body, Optional<String> key) throws IOException {
    if (key.isEmpty()) {
      return receiveFirst(body, key);
    }
    boolean[] taken = new boolean[1];
    try {
      return replies.answer(
          key.get(),
          body,
          () -> {
            taken[0] = true;
            return receiveFirst(body, key);
          });
    } finally {
      if (!taken[0]) {
        body.discard();
      }
    }
  }

  private Reply receiveFirst(Body body, Optional<String> key) throws IOException {
    return seen(() -> receiveUnseen(body, key));
  }

  /** Something that may fail as the disk does. */
  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T seen(Work<T> work) throws IOException {
    Watch watching = watch.get();
    if (watching == null) {
      return work.run();
    }
    watching.arrived();
    try {
      return work.run();
    } finally {
      watching.left();
    }
  }

  private Reply receiveUnseen(Body body, Optional<String> key) throws IOException {
    if (journal.isEmpty()) {
      try {
        return lane.pass(clock::now, at -> {}, at -> answer(body, at));
      } finally {
        body.discard();
      }
    }
    try (body) {
      return lane.pass(
          () -> journal.get().append(clock.now(), body, key),
          entry -> journal.get().sync(entry.sequence()),
          entry -> answer(body, entry.at()));
    }
  }

  private Reply answer(Body body, LocalDateTime at) throws IOException {
    Reply reply = new Reply(mailbox, at);
    return reply.finished(take(body.source(), at, reply));
  }

  /** Runs the payment cycles that are due while nothing else happened. */
  void payDue() throws IOException {
    Optional<LocalDate> payday = desk.openRuns().nextPayday();
    if (payday.isEmpty() || payday.get().isAfter(clock.now().toLocalDate())) {
      return;
    }
    if (journal.isEmpty()) {
      lane.pass(clock::now, at -> {}, at -> new Examination(desk, mailbox, at).expire());
    } else {
      lane.pass(
          () -> journal.get().append(Entry.Kind.DUE, clock.now(), new byte[0]),
          entry -> journal.get().sync(entry.sequence()),
          entry -> new Examination(desk, mailbox, entry.at()).expire());
    }
  }

  /** Takes what needs no journal. */
  Tally receive(ByteSource source, AnswerSink sink) throws IOException {
    return seen(() -> receiveUnseen(source, sink));
  }

  private Tally receiveUnseen(ByteSource source, AnswerSink sink) throws IOException {
    return lane.pass(clock::now, at -> {}, at -> take(source, at, sink));
  }

  /** Does again what was done when a journalled delivery came. */
  void receiveAgain(Entry entry, JournalFiles files) throws IOException {
    try (Body body = files.body(entry)) {
      Reply reply = answer(body, entry.at());
      entry.key().ifPresent(key -> replies.recall(key, body, reply));
    }
  }

  /** What is overdue comes first: time has passed, whoever notices it. */
  private Tally take(ByteSource source, LocalDateTime at, AnswerSink sink) throws IOException {
    new Examination(desk, mailbox, at).expire();
    Watch watching = watch.get();
    if (watching == null) {
      return Intake.receive(source, at, desk, sink);
    }
    long began = System.nanoTime();
    Tally tally = Intake.receive(source, at, desk, new Watched(sink, watching));
    watching.delivered(System.nanoTime() - began, tally);
    return tally;
  }
}
