package org.payersim.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;

/** Tables looked through as a whole, as those do who look for another code. */
class ReferenceTablesTest {
  private final ReferenceTables tables =
      situation()
          .table(
              "necessity",
              "93000 R07",
              "93000 I10",
              "93005 E119",
              "93000 Z00 2020-01-01 2021-01-01")
          .table("diagnoses", "M2556 0", "M25561 1")
          .rules()
          .tables();

  @Test
  void codesBesideAFirstOrSecondAreListedInOrder() {
    assertThat(tables.listSeconds(TableKind.NECESSITY, "93000", DAY)).containsExactly("I10", "R07");
    assertThat(tables.listSeconds(TableKind.NECESSITY, "99213", DAY)).isEmpty();
    assertThat(tables.listFirsts(TableKind.NECESSITY, "E119", DAY)).containsExactly("93005");
  }

  @Test
  void singleCodesAreListedToo() {
    assertThat(tables.listCodes(TableKind.DIAGNOSES, DAY)).containsExactly("M2556", "M25561");
    assertThat(tables.listCodes(TableKind.MODIFIERS, DAY)).isEmpty();
  }
}
