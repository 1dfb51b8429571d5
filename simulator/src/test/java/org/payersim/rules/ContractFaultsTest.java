package org.payersim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong in a contract is told with its line and field. */
class ContractFaultsTest {
  private static final String HEAD =
      "kind: contract\nid: c\neffective: {from: 2026-01-01}\nterms:\n";

  @Test
  void aMethodNobodyKnows() {
    assertThat(faults(HEAD + "- {name: a, method: barter}\n"))
        .containsExactly(
            "c.yaml:5: terms[0].method: 'barter' is not fee-schedule, relative-values,"
                + " percent-of-medicare, percent-of-charge, anesthesia, per-diem, case-rate, drg or"
                + " apc");
  }

  @Test
  void aMethodWithoutWhatItNeeds() {
    assertThat(faults(HEAD + "- {name: a, method: percent-of-charge}\n"))
        .containsExactly("c.yaml:5: terms[0].part: is missing");
    assertThat(faults(HEAD + "- {name: a, method: anesthesia}\n"))
        .containsExactly("c.yaml:5: terms[0].table: is missing");
    assertThat(faults(HEAD + "- name: a\n  method: per-diem\n  days: [{from: 2, amount: 10}]\n"))
        .containsExactly("c.yaml:7: terms[0].days: begin with day 1");
  }

  @Test
  void tablesThatAreNotThere() {
    assertThat(
            faults(
                HEAD
                    + "- {name: a, method: fee-schedule, schedule: nowhere}\n"
                    + "- {name: b, method: relative-values, table: nothing}\n"
                    + "- {name: c, method: anesthesia, table: sample-medicare, locality: MARS}\n"))
        .containsExactly(
            "c.yaml:5: terms[0].schedule: no fee schedule 'nowhere'",
            "c.yaml:6: terms[1].table: no relative values 'nothing'",
            "c.yaml:7: terms[2].locality: 'sample-medicare' has no locality 'MARS'");
  }

  @Test
  void anIndicatorThatIsNone() {
    assertThat(
            faults(
                "kind: relative-values\n"
                    + "id: r\n"
                    + "effective: {from: 2026-01-01}\n"
                    + "conversionFactor: 1\n"
                    + "values:\n"
                    + "  A: {work: 1, office: 1, facility: 1, malpractice: 1, multiple: 8}\n"))
        .containsExactly("c.yaml:6: values.A.multiple: '8' is not 0, 2, 3, 4, 5, 6, 7 or 9");
  }

  @Test
  void partsOfAFeeThatComeToMoreThanTheWhole() {
    assertThat(
            faults(
                "kind: relative-values\n"
                    + "id: r\n"
                    + "effective: {from: 2026-01-01}\n"
                    + "conversionFactor: 1\n"
                    + "values:\n"
                    + "  A:\n"
                    + "    {work: 1, office: 1, facility: 1, malpractice: 1,\n"
                    + "     package: {before: 10%, during: 80%, after: 12%}}\n"))
        .containsExactly(
            "c.yaml:8: values.A.package.after: the parts come to more than the whole fee");
  }

  private static List<String> faults(String yaml) {
    return RuleFaults.besideShipped(new RuleSource("c.yaml", yaml));
  }
}
