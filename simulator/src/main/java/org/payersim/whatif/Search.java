package org.payersim.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.whatif.maker.Makers;
import org.payersim.whatif.variation.Judgement;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.Trouble;
import org.payersim.whatif.variation.Variation;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;

/**
 * Decides varied cases again. First every single change the makers think of for what stands in the
 * way; and where no honest one of these helps a claim or line, pairs of honest ones: a change that
 * gets it past one obstacle, with one for the next that shows then.
 */
final class Search {
  /** So many suggestions about the same thing are told; more would be one with other numbers. */
  private static final int OF_A_KIND = 3;

  private final Subject subject;
  private final Limits limits;
  private final long end;
  private final Set<String> seen = new HashSet<>();
  private final List<Suggestion> found = new ArrayList<>();
  private final Set<Integer> helped = new HashSet<>();
  private final Outcome before;
  private final Outcome again;
  private int tried;
  private boolean stopped;

  /** A variation, and the line it was made for. */
  private record Candidate(Variation variation, int line) {}

  /** A candidate that helps not by itself, with what is decided then. */
  private record Step(Candidate candidate, Adjudication after) {}

  Search(Subject subject, Limits limits) {
    this.subject = subject;
    this.limits = limits;
    this.end = System.nanoTime() + limits.time().toNanos();
    this.before = Outcome.of(subject.decided().outcome());
    this.again = Outcome.of(Adjudicator.decide(subject.caseFile()));
  }

  WhatIf run() {
    List<Trouble> troubles = Troubles.of(subject.decided().outcome(), limits.line());
    List<Step> steps = new ArrayList<>();
    for (Candidate candidate : candidates(subject.caseFile(), troubles)) {
      trial(candidate).ifPresent(steps::add);
    }
    Set<String> known = new HashSet<>();
    troubles.forEach(trouble -> known.add(name(trouble)));
    for (Step step : steps) {
      if (isHonest(step.candidate()) && !helped.contains(step.candidate().line())) {
        goOn(step, known);
      }
    }
    return new WhatIf(
        subject.decided(),
        before,
        again,
        troubles.stream().map(Troubles::told).toList(),
        ranked(),
        tried,
        !stopped);
  }

  private static boolean isHonest(Candidate candidate) {
    return candidate.variation().judgement() != Judgement.FALSIFICATION;
  }

  private static String name(Trouble trouble) {
    return trouble.line() + " " + trouble.ruling().stage() + " " + trouble.ruling().finding();
  }

  /** What a first change leaves in the way of the claim or line, with a second change for each. */
  private void goOn(Step first, Set<String> known) {
    int line = first.candidate().line();
    List<Trouble> left =
        Troubles.of(first.after(), limits.line()).stream()
            .filter(Troubles::isInTheWay)
            .filter(trouble -> trouble.line() == line || trouble.line() == 0 || line == 0)
            .toList();
    boolean isPast =
        left.stream().anyMatch(trouble -> !known.contains(name(trouble)))
            || left.size() < known.size();
    if (isPast) {
      CaseFile varied = first.candidate().variation().applyTo(subject.caseFile());
      for (Candidate second : candidates(varied, left)) {
        if (isHonest(second)) {
          Variation both = first.candidate().variation().then(second.variation());
          trial(new Candidate(both, line));
        }
      }
    }
  }

  private List<Candidate> candidates(CaseFile caseFile, List<Trouble> troubles) {
    List<Candidate> candidates = new ArrayList<>();
    for (Trouble trouble : troubles) {
      Variations variations = new Variations();
      Spot spot = new Spot(caseFile, subject.memory(), trouble);
      for (VariationMaker maker : Makers.of(trouble.ruling().stage())) {
        maker.make(spot, variations);
      }
      variations.list().forEach(one -> candidates.add(new Candidate(one, trouble.line())));
    }
    return candidates;
  }

  /** Decides a variation; what does not help by itself is handed back. */
  private Optional<Step> trial(Candidate candidate) {
    Variation variation = candidate.variation();
    if (isAtItsEnd() || !seen.add(variation.judgement() + variation.words())) {
      return Optional.empty();
    }
    tried++;
    Adjudication decided = Adjudicator.decide(variation.applyTo(subject.caseFile()));
    Outcome after = Outcome.of(decided);
    if (!helps(variation, after)) {
      return Optional.of(new Step(candidate, decided));
    }
    found.add(new Suggestion(variation, after, after.paid().minus(before.paid())));
    if (isHonest(candidate)) {
      helped.add(candidate.line());
    }
    return Optional.empty();
  }

  /** Better than what was decided, and than what comes of deciding it again as it is. */
  private boolean helps(Variation variation, Outcome after) {
    return after.isBetterThan(before)
        && (variation.changes().get(0).topic() == Topic.STUB || after.isBetterThan(again));
  }

  private boolean isAtItsEnd() {
    stopped |= tried >= limits.variations() || System.nanoTime() > end;
    return stopped;
  }

  /** The smallest first; of those the most honest, by who makes them, then by what they bring. */
  private List<Suggestion> ranked() {
    List<Suggestion> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt((Suggestion s) -> s.variation().size())
            .thenComparing(s -> s.variation().judgement())
            .thenComparing(s -> s.variation().who())
            .thenComparing(Suggestion::more, Comparator.reverseOrder())
            .thenComparing(s -> s.after().income(), Comparator.reverseOrder()));
    Map<String, Integer> ofAKind = new HashMap<>();
    return sorted.stream()
        .filter(s -> ofAKind.merge(kind(s.variation()), 1, Integer::sum) <= OF_A_KIND)
        .toList();
  }

  private static String kind(Variation variation) {
    StringBuilder kind = new StringBuilder(variation.judgement().name());
    variation.changes().forEach(c -> kind.append(' ').append(c.topic()).append(c.line()));
    return kind.toString();
  }
}
