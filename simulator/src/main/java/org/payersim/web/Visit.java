package org.payersim.web;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.ledger.Accumulator;
import org.payersim.sandbox.Sandbox;
import org.payersim.web.journey.Delivery;
import org.payersim.web.journey.DeliverySink;
import org.payersim.web.journey.Document;
import org.payersim.web.operate.Traffic;
import org.payersim.web.story.ClaimFile;
import org.payersim.web.story.PaperClaim;
import org.payersim.web.story.TypedFile;
import org.payersim.web.story.TypedForm;
import org.payersim.x12.syntax.ByteSources;

/**
 * A visitor's own payer and what he sent to it. One delivery at a time; of the last ones the lab
 * remembers everything, so that each has its page.
 */
final class Visit implements Closeable {
  private static final int REMEMBERED = 40;

  private final Sandbox sandbox;
  private final Closeable end;
  private final Deque<Delivery> deliveries = new ArrayDeque<>();
  private final Set<Integer> kept = new HashSet<>();
  private final Map<Integer, PaperClaim> papers = new HashMap<>();
  private final Map<Integer, TypedForm> typed = new HashMap<>();
  private final Traffic traffic;
  private int sent;
  private Optional<PracticeSession> practice = Optional.empty();

  /**
   * Nothing sent yet.
   *
   * @param end gives the payer up
   */
  Visit(Sandbox sandbox, Closeable end) {
    this.sandbox = sandbox;
    this.end = end;
    this.traffic = new Traffic(System::nanoTime, () -> sandbox.payerClock().now());
    sandbox.watch(traffic);
  }

  /** From now on what is sent belongs to an exercise. */
  synchronized void practise(PracticeSession session) {
    practice = Optional.of(session);
  }

  /** The exercise the visitor is at, if he is at one. */
  synchronized Optional<PracticeSession> practice() {
    return practice;
  }

  @Override
  public void close() throws IOException {
    end.close();
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** What goes through the payer, counted as it goes. */
  Traffic traffic() {
    return traffic;
  }

  /** The number the next delivery has. */
  synchronized int next() {
    return sent + 1;
  }

  /** From now on deliveries come at this time, by the payer's clock; it only goes forward. */
  synchronized void moveClock(LocalDateTime at) throws IOException {
    if (at.isAfter(sandbox.payerClock().now())) {
      sandbox.setClock(at);
    }
  }

  /** Sends a claim filled in on paper, and keeps the paper too. */
  synchronized Delivery send(String title, PaperClaim paper, UnaryOperator<String> spoil)
      throws IOException {
    ClaimFile file = new ClaimFile(sandbox.rules(), sandbox.payerClock().now(), next());
    Delivery delivery = send(title, spoil.apply(file.write(paper)));
    papers.put(delivery.number(), paper);
    return delivery;
  }

  /** Sends a hospital's or dentist's claim filled in on paper, and keeps the paper too. */
  synchronized Delivery send(String title, TypedForm form) throws IOException {
    TypedFile file = new TypedFile(sandbox.rules(), sandbox.payerClock().now(), next());
    Delivery delivery = send(title, file.write(form));
    typed.put(delivery.number(), form);
    return delivery;
  }

  /** The hospital's or dentist's paper of a delivery, if that was filled in. */
  synchronized Optional<TypedForm> findTyped(int number) {
    return Optional.ofNullable(typed.get(number));
  }

  /** Where the paper of a delivery can be corrected; empty if none was filled in. */
  synchronized String paperPath(int number) {
    String path = papers.containsKey(number) ? FormPages.PATH : "";
    TypedForm form = typed.get(number);
    path = form == null ? path : form.kind().path();
    return path.isEmpty() ? "" : path + "?again=" + number;
  }

  /** The paper of a delivery, if it was filled in. */
  synchronized Optional<PaperClaim> findPaper(int number) {
    return Optional.ofNullable(papers.get(number));
  }

  /** Sends a file and keeps what came of it; in an exercise it counts as a touch. */
  synchronized Delivery send(String title, String file) throws IOException {
    if (practice.isPresent()) {
      practice.get().send(file);
      return deliveries.getLast();
    }
    return receive(title, file);
  }

  /** Hands a file to the payer and keeps what came of it. */
  synchronized Delivery receive(String title, String file) throws IOException {
    DeliverySink sink = new DeliverySink();
    LocalDateTime at = sandbox.payerClock().now();
    sandbox.receive(ByteSources.of(file.getBytes(StandardCharsets.UTF_8)), sink);
    List<Document> documents = new ArrayList<>();
    boolean asks =
        sink.documents().stream()
            .anyMatch(
                d ->
                    d.kind() == Document.Kind.ELIGIBILITY_271
                        || d.kind() == Document.Kind.CLAIM_STATUS_277
                        || d.kind() == Document.Kind.REVIEW_278);
    documents.add(new Document(asks ? Document.Kind.INQUIRY_27X : Document.Kind.CLAIMS_837, file));
    documents.addAll(sink.documents());
    return keep(title, at, documents, sink.problems(), sink.claims());
  }

  /**
   * Keeps what an examiner decided about a claim sent before, beside the documents it came with.
   */
  synchronized Delivery keep(String title, AdjudicatedClaim claim, List<Document> told)
      throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      boolean cameWith =
          delivery.claims().stream()
              .anyMatch(c -> c.payerControlNumber().equals(claim.payerControlNumber()));
      if (cameWith && documents.isEmpty()) {
        delivery.documents().stream()
            .filter(document -> document.kind() != Document.Kind.REMITTANCE_835)
            .forEach(documents::add);
      }
    }
    documents.addAll(told);
    kept.add(next());
    return keep(title, sandbox.payerClock().now(), documents, List.of(), List.of(claim));
  }

  private Delivery keep(
      String title,
      LocalDateTime at,
      List<Document> documents,
      List<String> problems,
      List<AdjudicatedClaim> claims)
      throws IOException {
    Map<String, List<Accumulator>> after = accumulators(claims);
    sent++;
    Delivery delivery =
        new Delivery(
            sent,
            title,
            at,
            documents,
            problems,
            claims,
            before(after, claims),
            after,
            sandbox.rules(),
            sandbox.ruleSources());
    deliveries.addLast(delivery);
    if (deliveries.size() > REMEMBERED) {
      int gone = deliveries.removeFirst().number();
      papers.remove(gone);
      typed.remove(gone);
    }
    return delivery;
  }

  private Map<String, List<Accumulator>> accumulators(List<AdjudicatedClaim> claims) {
    Map<String, List<Accumulator>> all = new HashMap<>();
    for (AdjudicatedClaim claim : claims) {
      Optional<Determination> decided = claim.outcome().findFinal();
      if (decided.isPresent()) {
        all.computeIfAbsent(decided.get().familyId(), sandbox::accumulators);
      }
    }
    return all;
  }

  /** What had been counted before: the ledger less what these claims post. */
  private Map<String, List<Accumulator>> before(
      Map<String, List<Accumulator>> after, List<AdjudicatedClaim> claims) throws IOException {
    Counters counters = new Counters(after);
    for (AdjudicatedClaim claim : claims) {
      claim.outcome().findFinal().ifPresent(decided -> counters.takeOff(decided, 1));
      Optional<String> original = claim.outcome().findOriginal();
      if (original.isPresent()) {
        for (AdjudicatedClaim earlier : sandbox.listClaims(original.get())) {
          earlier.outcome().findFinal().ifPresent(decided -> counters.takeOff(decided, -1));
        }
      }
    }
    return counters.list();
  }

  /** Counters that are reckoned back. */
  private static final class Counters {
    private final Map<String, List<Accumulator>> byFamily = new HashMap<>();

    Counters(Map<String, List<Accumulator>> now) {
      now.forEach((family, list) -> byFamily.put(family, new ArrayList<>(list)));
    }

    void takeOff(Determination decided, int sign) {
      List<Accumulator> list = byFamily.getOrDefault(decided.familyId(), List.of());
      for (Posting posting : decided.isEstimate() ? List.<Posting>of() : decided.postings()) {
        for (int i = 0; i < list.size(); i++) {
          Accumulator counter = list.get(i);
          if (counter.id().equals(posting.accumulator())) {
            list.set(
                i,
                new Accumulator(
                    counter.id(),
                    sign > 0
                        ? counter.used().minus(posting.amount())
                        : counter.used().plus(posting.amount())));
          }
        }
      }
    }

    Map<String, List<Accumulator>> list() {
      return byFamily;
    }
  }

  /** What was sent, the last first. */
  synchronized List<Delivery> list() {
    List<Delivery> all = new ArrayList<>(deliveries);
    Collections.reverse(all);
    return all;
  }

  /** The files that were sent, the first first; not what examiners decided later. */
  synchronized List<Delivery> received() {
    return deliveries.stream().filter(delivery -> !kept.contains(delivery.number())).toList();
  }

  synchronized Optional<Delivery> find(int number) {
    return deliveries.stream().filter(delivery -> delivery.number() == number).findFirst();
  }
}
