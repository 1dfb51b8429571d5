package org.payersim.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.control.Stub;

class StubsFaultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {name: a, when: "claim.nummer == '1'", then: ignore} | stubs[0].when: at 1:1: undeclared reference
          {name: a, when: "line.code == '1'", then: ignore} | stubs[0].when: at 1:1: undeclared
          {name: a, when: "history.daysAgo.size() > 0", then: ignore} | stubs[0].when: at 1:1: undeclared
          {name: a, when: "true", then: deny} | stubs[0].reason: is missing
          {name: a, when: "true", then: deny, reason: XX-1} | stubs[0].reason: 'XX-1' is not
          {name: a, when: "true", then: maybe} | stubs[0].then: 'maybe' is not deny, pay
          {name: a, when: "true", then: pay} | stubs[0].then: pay takes either
          {name: a, when: "true", then: pay, percent: 10%, amount: 1} | stubs[0].then: pay takes either
          {name: a, when: "true", then: adjust} | stubs[0].then: adjust takes a list
          {name: a, when: "true", then: adjust, adjustments: [{reason: CO-45, amount: 0}]} | stubs[0].adjustments[0].amount: an adjustment takes
          {name: a, when: "true", then: adjust, adjustments: [{reason: CO-45, amount: 1}, {reason: CO-45, amount: 2}]} | stubs[0].adjustments[1].reason: stands in
          {name: a, when: "true", then: reject} | stubs[0].then: reject takes a list
          {name: a, when: "true", then: reject, statuses: [F1:65]} | stubs[0].statuses: 'F1:65' is not a status
          {name: a, when: "true", then: reject, statuses: [A7]} | stubs[0].statuses: 'A7' is not a status
          {name: a, when: "true", lines: "line.number == 1", then: ignore} | stubs[0].lines: only deny, pay and adjust
          {name: a, when: "true", then: deny, valueFrom: "CO-45"} | stubs[0].valueFrom: names a fact of the claim
          {name: a, when: "true", then: deny, valueFrom: "{line.code}"} | stubs[0].valueFrom: names a fact of the claim
          {name: a, when: "true", then: ignore, valueFrom: "{claim.number}"} | stubs[0].valueFrom: goes with deny
          {name: a, when: "true", lines: "line.number == 1", then: reject, valueFrom: "{claim.number}"} | stubs[0].lines: only deny, pay and adjust
          {name: a, when: "true", then: delay} | stubs[0].time: is missing
          {name: a, when: "true", then: delay, time: soon} | stubs[0].time: 'soon' is not a time such as 14 days
          {name: a, when: "true", then: delay, time: 0 days} | stubs[0].time: is between a day and ten years
          {name: a, when: "true", then: delay, time: 900 months} | stubs[0].time: is between a day and ten years
          {name: a, when: "true", then: reject-999, codes: [ALL]} | stubs[0].codes: are one to five codes of IK502
          {name: a, when: "true", then: ignore, from: 0} | stubs[0].from: counts from 1 on
          {name: a, when: "true", then: ignore, until: tomorrow} | stubs[0].until: 'tomorrow' is not
          {name: a, when: "true", then: ignore}, {name: a, when: "true", then: ignore} | stubs[1].name: there is a stub
          """)
  void whatIsWrongIsToldWithItsPlace(String stubs, String fault) {
    assertThat(faults(stubs))
        .anySatisfy(
            found -> {
              assertThat(found.line()).isEqualTo(3);
              assertThat(found.field() + ": " + found.message()).startsWith(fault);
            });
  }

  @Test
  void theOrderIsPriorityThenTheLatestDocumentThenTheOrderInIt() {
    RuleBook book =
        compile(
            source("one", stub("a", 5) + ", " + stub("b", 5)),
            source("two", stub("c", 5) + ", " + stub("d", 1)),
            source("one", stub("e", 5) + ", " + stub("f", 5)));
    assertThat(book.stubs()).extracting(Stub::name).containsExactly("d", "e", "f", "c");
  }

  @Test
  void magicValuesAreSound() {
    assertThat(compile(RuleFiles.magicValues()).stubs()).hasSizeGreaterThan(40);
  }

  private static String stub(String name, int priority) {
    return "{name: %s, when: \"true\", then: ignore, priority: %d}".formatted(name, priority);
  }

  private static List<RuleFault> faults(String stubs) {
    return catchThrowableOfType(InvalidRulesException.class, () -> compile(source("own", stubs)))
        .faults();
  }

  private static RuleSource source(String id, String stubs) {
    return new RuleSource("own.yaml", "kind: stubs\nid: " + id + "\nstubs: [" + stubs + "]\n");
  }

  private static RuleBook compile(RuleSource... own) {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.addAll(List.of(own));
    return RuleBook.compile(1, sources, new Enrollment.Closed());
  }
}
