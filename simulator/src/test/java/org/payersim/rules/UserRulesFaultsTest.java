package org.payersim.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserRulesFaultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {name: a, when: "line.cod == '1'", then: note} | rules[0].when: at 1:1: undeclared reference to 'line'
          {name: a, scope: claim, when: "line.code == '1'", then: note} | rules[0].when: at 1:1: undeclared
          {name: a, when: "line.charge > '1'", then: note} | rules[0].when: at 1:13: found no matching overload
          {name: a, when: "true", then: deny} | rules[0].reason: is missing
          {name: a, when: "true", then: deny, reason: CO-16} | rules[0].reason: CARC 16 needs a remark code
          {name: a, when: "true", then: pay} | rules[0].then: 'pay' is not deny, pend, reduce or note
          {name: a, when: "true", then: reduce, reason: CO-45} | rules[0].then: reduce takes either
          {name: a, when: "true", then: reduce, reason: CO-45, percent: 1%, amount: 1} | rules[0].then: reduce takes either
          {name: a, scope: claim, when: "true", then: reduce, reason: CO-45, percent: 1%} | rules[0].then: what is taken off
          {name: a, when: "true", then: note, reason: CO-45} | rules[0].reason: a note gives no reason
          {name: a, when: "true", then: note}, {name: a, when: "true", then: note} | rules[1].name: there is a rule
          """)
  void whatIsWrongIsToldWithItsPlace(String rules, String fault) {
    assertThat(faults(rules))
        .anySatisfy(
            found -> {
              assertThat(found.line()).isEqualTo(4);
              assertThat(found.field() + ": " + found.message()).startsWith(fault);
            });
  }

  @Test
  void soundRulesAreCompiledOnce() {
    RuleBook book = compile("{name: a, when: \"line.charge > 1\", then: note}");
    assertThat(book.userRules()).hasSize(1);
    assertThat(book.userRules().get(0).rules()).hasSize(1);
  }

  private static List<RuleFault> faults(String rules) {
    return catchThrowableOfType(InvalidRulesException.class, () -> compile(rules)).faults();
  }

  private static RuleBook compile(String rules) {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.add(
        new RuleSource(
            "own.yaml",
            "kind: user-rules\nid: own\neffective: {from: 2026-01-01}\nrules: [" + rules + "]\n"));
    return RuleBook.compile(1, sources, new Enrollment.Closed());
  }
}
