package org.payersim.scenarios.wanted;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleSource;
import org.payersim.scenarios.Act;

/**
 * A payer with its rules and a conversation with it, in which one claim matters.
 *
 * @param base the rules that are there anyway
 * @param documents rules laid over them, named by their files
 * @param openPlan the plan everybody is enrolled in; empty if only those the rules name are known
 * @param turns the conversation
 * @param at position of the turn the claim comes in at
 * @param claim its number of the provider (CLM01)
 * @param origins what it is made of, in words
 */
public record Situation(
    List<RuleSource> base,
    List<RuleSource> documents,
    Optional<String> openPlan,
    List<Turn> turns,
    int at,
    String claim,
    List<String> origins) {
  /**
   * One turn.
   *
   * @param input what is sent, if anything is
   * @param kind ending of its file: 837, 270 or 276
   * @param acts what examiners do and which rules change
   * @param clock the payer's time
   */
  public record Turn(Optional<byte[]> input, String kind, List<Act> acts, LocalDateTime clock) {
    Turn sending(byte[] other) {
      return new Turn(Optional.of(other), kind, acts, clock);
    }
  }

  public Situation {
    documents = List.copyOf(documents);
    turns = List.copyOf(turns);
    origins = List.copyOf(origins);
  }

  /** The same over other rules. */
  Situation on(List<RuleSource> rules) {
    return new Situation(rules, documents, openPlan, turns, at, claim, origins);
  }

  List<RuleSource> rules() {
    List<RuleSource> all = new ArrayList<>(base);
    documents.forEach(one -> all.add(new RuleSource("scenario/" + one.name(), one.text())));
    return all;
  }

  Enrollment enrollment() {
    return openPlan.<Enrollment>map(Enrollment.Open::new).orElseGet(Enrollment.Closed::new);
  }

  Turn target() {
    return turns.get(at);
  }

  Optional<Delivery> delivery() {
    return target().kind().equals("837")
        ? target().input().flatMap(Delivery::read)
        : Optional.empty();
  }

  /** The same conversation with this in place of the delivery that matters. */
  Situation sending(byte[] delivery) {
    List<Turn> changed = new ArrayList<>(turns);
    changed.set(at, target().sending(delivery));
    return new Situation(base, documents, openPlan, changed, at, claim, origins);
  }

  /** The same after this delivery, which comes a minute earlier. */
  Situation after(byte[] earlier) {
    List<Turn> changed = new ArrayList<>(turns);
    Turn target = target();
    changed.add(
        at, new Turn(Optional.of(earlier), "837", target.acts(), target.clock().minusMinutes(1)));
    changed.set(at + 1, new Turn(target.input(), target.kind(), List.of(), target.clock()));
    return new Situation(base, documents, openPlan, changed, at + 1, claim, origins);
  }

  /** The same without a turn that is not the one that matters. */
  Situation without(int turn) {
    List<Turn> changed = new ArrayList<>(turns);
    changed.remove(turn);
    return new Situation(
        base, documents, openPlan, changed, turn < at ? at - 1 : at, claim, origins);
  }

  /** The same with other rules laid over. */
  Situation with(List<RuleSource> others) {
    return new Situation(base, others, openPlan, turns, at, claim, origins);
  }

  /** The same with the rules of another laid over as well. */
  Situation joined(Situation other) {
    List<RuleSource> all = new ArrayList<>(documents);
    Set<String> texts = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (RuleSource one : documents) {
      texts.add(one.text());
      names.add(one.name());
    }
    for (RuleSource one : other.documents) {
      if (texts.add(one.text())) {
        String name = one.name();
        for (int i = 2; !names.add(name); i++) {
          name = one.name().replaceFirst("(\\.[a-z]+)$", "-" + i + "$1");
        }
        all.add(new RuleSource(name, one.text()));
      }
    }
    List<String> both = new ArrayList<>(origins);
    other.origins.stream().filter(one -> !both.contains(one)).forEach(both::add);
    return new Situation(base, all, openPlan, turns, at, claim, both);
  }

  Situation from(String origin) {
    List<String> more = new ArrayList<>(origins);
    if (!more.contains(origin)) {
      more.add(origin);
    }
    return new Situation(base, documents, openPlan, turns, at, claim, more);
  }
}
