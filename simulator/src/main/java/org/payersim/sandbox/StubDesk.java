package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.payersim.adjudication.StubInstruction;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.ClaimFacts;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.claim.Claim;
import org.payersim.control.Stub;
import org.payersim.control.StubAnswer;
import org.payersim.expression.Condition;
import org.payersim.expression.Condition.UndecidableException;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;
import org.payersim.money.Money;
import org.payersim.rules.RuleBook;

/**
 * Finds the stub that answers a claim, and counts. Claims are asked about one at a time in the
 * order they come in, so a journal that is replayed gives the same answers. What is counted of a
 * stub is forgotten when the rules no longer have it.
 */
final class StubDesk implements Restorable {
  private final Map<String, Count> counts = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();

  /** What happened to one stub so far. */
  private static final class Count {
    private long matched;
    private long answered;
  }

  /**
   * The stubs that answer this claim: the first that is for it, and, where that leaves lines, those
   * after it that are for these.
   */
  synchronized List<StubInstruction> list(Claim claim, LocalDate receivedOn, RuleBook rules) {
    List<Stub> stubs = rules.stubs();
    if (stubs.isEmpty()) {
      return List.of();
    }
    Worksheet sheet =
        new Worksheet(new CaseFile(claim, "", receivedOn, rules, id -> Money.ZERO, List.of()));
    List<StubInstruction> found = new ArrayList<>();
    List<LineWorksheet> left = new ArrayList<>(sheet.lines());
    for (Stub stub : stubs) {
      boolean fits = found.isEmpty() || stub.isOfLines();
      Set<Integer> lines = fits && isOpen(stub, receivedOn) ? lines(stub, left) : Set.of();
      Optional<Stub> read = lines.isEmpty() ? Optional.empty() : read(stub, left.get(0));
      if (read.isPresent() && answers(stub)) {
        found.add(new StubInstruction(read.get(), lines));
        left.removeIf(line -> lines.contains(line.service().number()));
        if (left.isEmpty()) {
          break;
        }
      }
    }
    return found;
  }

  /** With its answer for this claim; none if what stands there is no answer. */
  private static Optional<Stub> read(Stub stub, LineWorksheet line) {
    if (!(stub.answer() instanceof StubAnswer.FromClaim from)) {
      return Optional.of(stub);
    }
    ClaimFacts facts = new ClaimFacts(line);
    return from.answer(name -> String.valueOf(facts.of(name))).map(stub::answering);
  }

  /** The rules have changed: what is counted of stubs they no longer have is forgotten. */
  synchronized void keep(List<Stub> stubs) {
    counts.keySet().retainAll(stubs.stream().map(Stub::id).collect(Collectors.toSet()));
    states
        .keySet()
        .retainAll(
            stubs.stream()
                .flatMap(stub -> stub.step().stream())
                .map(Stub.Step::scenario)
                .collect(Collectors.toSet()));
  }

  private boolean isOpen(Stub stub, LocalDate receivedOn) {
    return !receivedOn.isAfter(stub.until())
        && (stub.step().isEmpty() || state(stub.step().get()).equals(stub.step().get().in()));
  }

  private String state(Stub.Step step) {
    return states.getOrDefault(step.scenario(), Stub.Step.STARTED);
  }

  /** Those of the lines it is for; none if the claim is not one of those it is for. */
  private static Set<Integer> lines(Stub stub, List<LineWorksheet> left) {
    Set<Integer> lines = new TreeSet<>();
    if (holds(stub.when(), left.get(0))) {
      for (LineWorksheet line : left) {
        if (stub.lines().isEmpty() || holds(stub.lines().get(), line)) {
          lines.add(line.service().number());
        }
      }
    }
    return lines;
  }

  /** A condition that has no answer for a claim does not hold. */
  private static boolean holds(Condition condition, LineWorksheet line) {
    try {
      return condition.holds(new ClaimFacts(line));
    } catch (UndecidableException e) {
      return false;
    }
  }

  private boolean answers(Stub stub) {
    Count count = counts.computeIfAbsent(stub.id(), none -> new Count());
    count.matched++;
    if (!stub.occurrences().include(count.matched)) {
      return false;
    }
    count.answered++;
    stub.step().ifPresent(step -> states.put(step.scenario(), step.then()));
    return true;
  }

  /** What happened to the stubs of these rules, in the order they are asked. */
  synchronized List<StubReport> list(RuleBook rules) {
    return rules.stubs().stream().map(this::report).toList();
  }

  private StubReport report(Stub stub) {
    Count count = counts.getOrDefault(stub.id(), new Count());
    return new StubReport(
        stub, count.matched, count.answered, stub.step().map(this::state).orElse(""));
  }

  /** What is counted of a stub, as a value. */
  private record Counted(String stub, long matched, long answered) {}

  /** Where a scenario stands, as a value. */
  private record State(String scenario, String state) {}

  @Override
  public synchronized void save(SnapshotWriter to) throws IOException {
    SnapshotWriter.Frames<Counted> counted = to.open(Counted.class);
    for (Map.Entry<String, Count> one : counts.entrySet()) {
      counted.add(new Counted(one.getKey(), one.getValue().matched, one.getValue().answered));
    }
    counted.end();
    SnapshotWriter.Frames<State> scenarios = to.open(State.class);
    for (Map.Entry<String, String> one : states.entrySet()) {
      scenarios.add(new State(one.getKey(), one.getValue()));
    }
    scenarios.end();
  }

  @Override
  public synchronized void restore(SnapshotReader from) throws IOException {
    for (Counted one : from.readAll(Counted.class)) {
      Count count = new Count();
      count.matched = one.matched();
      count.answered = one.answered();
      counts.put(one.stub(), count);
    }
    from.forEach(State.class, one -> states.put(one.scenario(), one.state()));
  }
}
