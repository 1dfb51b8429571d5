package org.payersim.scenarios.wanted;

import java.util.ArrayList;
import java.util.List;
import org.payersim.rules.RuleSource;
import org.payersim.scenarios.wanted.Condition.OfClaim;
import org.payersim.scenarios.wanted.Condition.OfLine;
import org.payersim.scenarios.wanted.Condition.Verdict;

/** Rules laid down for what the rules there are do not say: user rules, and at last stubs. */
final class OwnRule {
  /** What a CARC that asks for a remark gets if none is wanted. */
  private static final List<String> REMARKS = List.of("", " N130", " M127");

  private OwnRule() {}

  /** A situation with such a rule. */
  record Laid(Situation situation, Means means) {}

  /** Those to be tried on this situation, in order. */
  static List<Laid> of(Wanted wanted, Situation situation, Means most) {
    List<Laid> laid = new ArrayList<>();
    for (String remark : REMARKS) {
      String rules = rules(wanted, remark);
      if (!rules.isEmpty()) {
        laid.add(laid(situation, "wanted-rule.yaml", "kind: user-rules", rules, Means.OWN_RULE));
      }
    }
    for (String remark : REMARKS) {
      String stubs = stubs(wanted, situation.claim(), remark);
      if (most == Means.STUB && !stubs.isEmpty()) {
        laid.add(laid(situation, "wanted-stub.yaml", "kind: stubs", stubs, Means.STUB));
      }
    }
    return laid;
  }

  /** The same with lines paid that shall be denied for a reason: what a rule is laid over. */
  static Wanted without(Wanted wanted) {
    List<Condition> conditions = new ArrayList<>();
    for (Condition condition : placed(wanted)) {
      if (condition instanceof OfLine line && isDenial(line)) {
        conditions.add(
            new OfLine(line.line(), Verdict.PAID, Range.ANY, "", "", Range.ANY, List.of()));
      } else if (!(condition instanceof OfClaim claim && claim.state().isPresent())) {
        conditions.add(condition);
      }
    }
    if (conditions.isEmpty()) {
      conditions.add(new OfLine(1, Verdict.PAID, Range.ANY, "", "", Range.ANY, List.of()));
    }
    return new Wanted(wanted.text(), conditions);
  }

  /** Beside lines that have their places, one that may be anywhere gets the next. */
  private static List<Condition> placed(Wanted wanted) {
    int last = wanted.ofLines().stream().mapToInt(OfLine::line).max().orElse(0);
    List<Condition> placed = new ArrayList<>();
    for (Condition condition : wanted.conditions()) {
      if (last > 0 && condition instanceof OfLine line && line.line() == 0 && isDenial(line)) {
        placed.add(line.at(++last));
      } else {
        placed.add(condition);
      }
    }
    return placed;
  }

  private static Laid laid(
      Situation situation, String file, String kind, String body, Means means) {
    List<RuleSource> documents = new ArrayList<>(situation.documents());
    documents.add(new RuleSource(file, kind + "\nid: wanted\n" + body));
    return new Laid(situation.with(documents).from(means.words()), means);
  }

  private static String rules(Wanted wanted, String remark) {
    StringBuilder text = new StringBuilder();
    for (Condition condition : placed(wanted)) {
      if (condition instanceof OfLine line && isDenial(line)) {
        text.append(
            """
            - name: wanted %d
              when: %s
              then: deny
              reason: %s
              words: laid down to be denied
            """
                .formatted(
                    text.length(),
                    line.line() == 0 ? "line.number >= 1" : "line.number == " + line.line(),
                    reason(line, remark)));
      } else if (condition instanceof OfClaim claim
          && claim.state().filter(state -> state == Result.State.PENDED).isPresent()) {
        text.append(
            """
            - name: wanted %d
              when: line.number == 1
              then: pend
              reason: CO-252 M127
              words: laid down to wait
            """
                .formatted(text.length()));
      }
    }
    return text.isEmpty() ? "" : "effective: {from: 2000-01-01}\nrules:\n" + text;
  }

  private static boolean isDenial(OfLine line) {
    return !line.carc().isEmpty()
        && (line.verdict() == Verdict.DENIED || line.verdict() == Verdict.ANY)
        && line.amount().isAny();
  }

  private static String reason(OfLine line, String remark) {
    return (line.group().isEmpty() ? "CO" : line.group())
        + "-"
        + line.carc()
        + (line.rarcs().isEmpty() ? remark : " " + String.join(" ", line.rarcs()));
  }

  private static String stubs(Wanted wanted, String claim, String remark) {
    StringBuilder text = new StringBuilder();
    for (Condition condition : placed(wanted)) {
      if (condition instanceof OfClaim one && !one.rejection().isEmpty()) {
        text.append(
            """
            - name: wanted %d
              when: claim.number == '%s'
              then: reject
              statuses: [%s]
            """
                .formatted(text.length(), claim, one.rejection()));
      } else if (condition instanceof OfLine line && isDenial(line)) {
        text.append(
            """
            - name: wanted %d
              when: claim.number == '%s'
            %s  then: deny
              reason: %s
            """
                .formatted(
                    text.length(),
                    claim,
                    line.line() == 0 ? "" : "  lines: line.number == " + line.line() + "\n",
                    reason(line, remark)));
      }
    }
    return text.isEmpty() ? "" : "stubs:\n" + text;
  }
}
