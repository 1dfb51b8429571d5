package org.payersim.adjudication.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.situation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Procedure;
import org.payersim.money.Money;

/** What holds for every claim, whatever the edits make of it. */
class CodeEditPropertiesTest {
  private static final int CLAIMS = 300;
  private static final int UNIT_LIMIT = 3;
  private static final List<String> CODES = List.of("G1", "G2", "G3", "G4", "99203", "99213");
  private static final List<List<String>> MODIFIERS =
      List.of(List.of(), List.of(), List.of("59"), List.of("25"), List.of("26"));

  /** A line before it stands on a claim; its charge is its own and tells it from all others. */
  private record Drawn(Procedure procedure, String charge, String units) {}

  private static List<Drawn> draw(Random random) {
    List<Drawn> lines = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      List<String> modifiers = MODIFIERS.get(random.nextInt(MODIFIERS.size()));
      lines.add(
          new Drawn(
              Procedure.hcpcs(
                  CODES.get(random.nextInt(CODES.size())), modifiers.toArray(String[]::new)),
              String.valueOf(10 * (i + 1) + random.nextInt(9)),
              String.valueOf(1 + random.nextInt(3))));
    }
    return lines;
  }

  private static Situation claim(List<Drawn> lines) {
    Situation situation =
        situation()
            .services("{name: All, inNetwork: {coinsurance: 20%}}")
            .inNetwork("{deductible: {individual: 50}}")
            .fees("{}")
            .table("code-pairs", "G1 G2 1", "G2 G3 0", "G4 G1 0x", "99213 G4 1")
            .table("unit-limits", "G1 3 2", "G2 3 3", "G3 2 1")
            .table("visits", "99203 new", "99213 established")
            .table("add-ons", "G4 1 G3")
            .table("indicators", "G3 A 010 1 0 2 0 0", "G2 T XXX 0 0 0 0 0");
    for (Drawn line : lines) {
      situation.line(line.procedure(), line.charge(), line.units(), DateSpan.day(DAY));
    }
    return situation;
  }

  /** What became of each line, by its charge. */
  private static Map<Money, String> outcome(Adjudication answer) {
    Map<Money, String> outcome = new TreeMap<>();
    for (LineDetermination line : Situation.determination(answer).lines()) {
      outcome.put(
          line.charge(),
          line.rulings().stream()
              .filter(Ruling.Denied.class::isInstance)
              .map(r -> r.stage() + " " + ((Ruling.Denied) r).adjustment().reason())
              .findFirst()
              .orElse("open"));
    }
    return outcome;
  }

  @Test
  void theOrderOfLinesChangesNothing() {
    Random random = new Random(77);
    for (int i = 0; i < CLAIMS; i++) {
      List<Drawn> lines = draw(random);
      Map<Money, String> expected = outcome(claim(lines).decide());
      Collections.shuffle(lines, random);
      assertThat(outcome(claim(lines).decide())).as(lines.toString()).isEqualTo(expected);
    }
  }

  @Test
  void everyLineBalances() {
    Random random = new Random(78);
    for (int i = 0; i < CLAIMS; i++) {
      for (LineDetermination line : Situation.determination(claim(draw(random)).decide()).lines()) {
        long adjusted = line.adjustments().stream().mapToLong(a -> a.amount().cents()).sum();
        assertThat(line.charge().cents() - adjusted).isEqualTo(line.paid().cents());
        assertThat(line.paid().isNegative()).isFalse();
        assertThat(line.isDenied() ? line.allowed() : Money.ZERO).isEqualTo(Money.ZERO);
        assertThat(line.isDenied() ? line.paid() : Money.ZERO).isEqualTo(Money.ZERO);
      }
    }
  }

  @Test
  void aDayNeverPaysMoreUnitsThanItsLimit() {
    Random random = new Random(79);
    int over = 0;
    for (int i = 0; i < CLAIMS; i++) {
      Situation situation = claim(draw(random));
      Claim claim = situation.claim();
      List<LineDetermination> lines = Situation.determination(situation.decide()).lines();
      for (String code : List.of("G1", "G2")) {
        long open = 0;
        long submitted = 0;
        for (ServiceLine line : claim.lines()) {
          if (line.procedure().code().equals(code)) {
            submitted += line.units().thousandths() / 1000;
            open += lines.get(line.number() - 1).isDenied() ? 0 : line.units().thousandths() / 1000;
          }
        }
        assertThat(open).isLessThanOrEqualTo(UNIT_LIMIT);
        over += submitted > UNIT_LIMIT ? 1 : 0;
      }
    }
    assertThat(over).as("claims over a limit, so that the test can fail").isGreaterThan(20);
  }
}
