package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.payersim.claim.Claim;

/** The same claims in any legal delimiters and line breaks are the same claims. */
class DelimitersTest {
  private static final List<String> CANDIDATES =
      List.of("*", ":", "^", "~", "|", ">", "<", "!", "\\", "`", "\u001c", "\u001d", "+", "{");

  @Test
  void anyDelimitersAnyLineBreaks() {
    List<String> plain = facts(Recording.of(Interchanges.varied(5, 11).toString()).claims);
    Random random = new Random(20260101);
    for (int i = 0; i < 300; i++) {
      List<String> chosen = new ArrayList<>(CANDIDATES);
      Collections.shuffle(chosen, random);
      String end = random.nextInt(4) == 0 ? "\n" : chosen.get(3);
      String breaks =
          List.of("", "\n", "\r\n", "\r", " \t\n  ").get(end.equals("\n") ? 0 : random.nextInt(5));
      Interchanges written =
          Interchanges.varied(
              5,
              11,
              new Interchanges()
                  .delimitedBy(chosen.get(0), chosen.get(1), chosen.get(2), end)
                  .breakingLinesWith(breaks));
      Recording read = Recording.of(written.toString());

      assertThat(read.faults()).as(chosen.toString()).isEmpty();
      assertThat(facts(read.claims)).as(chosen.toString()).isEqualTo(plain);
    }
  }

  @Test
  void tildesMaySeparateElements() {
    Interchanges written =
        Interchanges.varied(2, 3, new Interchanges().delimitedBy("~", "^", "|", "_"));
    assertThat(Recording.of(written.toString()).claims).hasSize(2);
  }

  private static List<String> facts(List<Claim> claims) {
    return claims.stream()
        .map(
            c ->
                c.patientControlNumber()
                    + c.charge()
                    + c.billing()
                    + c.subscriber()
                    + c.patient()
                    + c.diagnoses()
                    + c.lines())
        .toList();
  }
}
