package org.payersim.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.worksheet.AccumulatorId.Kind;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;

class SentencesTest {
  private record Everything(
      Money amount,
      Rate rate,
      Quantity units,
      LocalDate day,
      DateSpan period,
      boolean emergency,
      Kind kind,
      Optional<String> group,
      List<String> codes,
      Procedure procedure,
      Inner inner,
      int count)
      implements Finding {}

  private record Inner(Money limit, String name) {}

  private record Nothing() implements Finding {}

  private static final Everything FACTS =
      new Everything(
          Money.of("-1234567.5"),
          Rate.of("12.5%"),
          Quantity.of("2.5"),
          LocalDate.of(2026, 3, 1),
          DateSpan.from(LocalDate.of(2026, 1, 1)),
          true,
          Kind.OUT_OF_POCKET,
          Optional.empty(),
          List.of("25", "59"),
          Procedure.hcpcs("99213", "25"),
          new Inner(Money.of("20"), "ann"),
          3);

  @Test
  void componentsAreSaidAsAPersonWouldSayThem() {
    String template =
        "{amount} {rate} {units} {day} {period} {emergency} {kind} {group} {codes} {procedure}"
            + " {count} {unknown}";
    assertThat(new Sentences(Map.of("S.Everything", template)).of("S", FACTS))
        .isEqualTo(
            "-$1,234,567.50 12.5% 2.5 2026-03-01 from 2026-01-01 on yes out of pocket none"
                + " 25, 59 99213-25 3 {unknown}");
  }

  @Test
  void innerComponentsAreReachedByADot() {
    assertThat(
            new Sentences(Map.of("S.Everything", "limit {inner.limit} of {inner}, {inner.no}"))
                .of("S", FACTS))
        .isEqualTo("limit $20.00 of limit $20.00, name ann, {inner.no}");
  }

  @Test
  void aCountBringsItsNounInTheRightNumber() {
    Sentences sentences =
        new Sentences(Map.of("S.Sold", "{units|unit|units} on {lines|line|lines}, {no|a|b}"));
    assertThat(sentences.of("S", new Sold(Quantity.of("1.0"), 1)))
        .isEqualTo("1 unit on 1 line, {no|a|b}");
    assertThat(sentences.of("S", new Sold(Quantity.of("0.5"), 0)))
        .isEqualTo("0.5 units on 0 lines, {no|a|b}");
  }

  private record Sold(Quantity units, int lines) implements Finding {}

  @Test
  void withoutASentenceNameAndComponentsAreTold() {
    Sentences none = new Sentences(Map.of());
    assertThat(none.of("S", FACTS)).startsWith("Everything: amount -$1,234,567.50, rate 12.5%,");
    assertThat(none.of("S", new Nothing())).isEqualTo("Nothing");
  }
}
