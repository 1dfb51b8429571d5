package org.payersim.adjudication.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

class HistoryTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /** "Aa" and "BB" have one hash: the codes themselves must tell them apart. */
  private static final List<String> CODES = List.of("Aa", "BB", "99213", "");

  private static PriorService service(int number, String code, LocalDate day) {
    return new PriorService(
        "P" + number,
        "01",
        "1234567893",
        Procedure.hcpcs(code),
        DateSpan.day(day),
        Quantity.ONE,
        Money.ofCents(number),
        false);
  }

  /** Services come and go at random; what is found is what a look at every one finds. */
  @Test
  void findsWhatALookAtEveryServiceFinds() {
    SplittableRandom random = new SplittableRandom(20261126);
    History.Keeper keeper = new History.Keeper();
    List<PriorService> expected = new ArrayList<>();
    for (int step = 0; step < 500; step++) {
      if (random.nextInt(10) == 0) {
        String unwanted = "P" + random.nextInt(Math.max(1, step));
        keeper.removeIf(service -> service.payerControlNumber().equals(unwanted));
        expected.removeIf(service -> service.payerControlNumber().equals(unwanted));
      } else {
        PriorService more =
            service(
                step,
                CODES.get(random.nextInt(CODES.size())),
                FIRST.plusDays(random.nextInt(5) - 2));
        keeper.add(more);
        expected.add(more);
      }
      String code = CODES.get(random.nextInt(CODES.size()));
      LocalDate day = FIRST.plusDays(random.nextInt(7) - 3);
      assertThat(keeper.history()).isEqualTo(expected);
      assertThat(ofCode(keeper.history(), code))
          .isEqualTo(expected.stream().filter(s -> s.procedure().code().equals(code)).toList());
      assertThat(ofDay(keeper.history(), day))
          .isEqualTo(expected.stream().filter(s -> s.service().from().equals(day)).toList());
    }
  }

  private static List<PriorService> ofCode(History history, String code) {
    List<PriorService> found = new ArrayList<>();
    for (int i = history.next(code, 0); i >= 0; i = history.next(code, i + 1)) {
      found.add(history.get(i));
    }
    return found;
  }

  private static List<PriorService> ofDay(History history, LocalDate day) {
    List<PriorService> found = new ArrayList<>();
    for (int i = history.next(day, 0); i >= 0; i = history.next(day, i + 1)) {
      found.add(history.get(i));
    }
    return found;
  }

  @Test
  void aHistoryIsOnlyRead() {
    PriorService one = service(1, "99213", FIRST);
    History history = History.of(List.of(one));

    assertThatThrownBy(() -> history.add(one)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> history.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(History.of(history)).isSameAs(history);
  }
}
