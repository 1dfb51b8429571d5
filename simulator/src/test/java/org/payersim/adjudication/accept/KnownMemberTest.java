package org.payersim.adjudication.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;
import static org.payersim.adjudication.Situation.statuses;

import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;

class KnownMemberTest {
  @Test
  void aNumberOfOursIsFound() {
    assertThat(findings(situation().line("99213", "1").decide(), "KnownMember"))
        .containsExactly(new KnownMember.Found("F1", 3));
  }

  @Test
  void anUnknownNumberIsRejected() {
    assertThat(statuses(situation().member("F9").line("99213", "1").decide()))
        .containsExactly("A3:33:IL");
  }

  @Test
  void openEnrollmentTakesEveryNumberButNone() {
    Adjudication taken = situation().openEnrollment().member("F9").line("99213", "1").decide();
    assertThat(determination(taken).familyId()).isEqualTo("F9");
    assertThat(determination(taken).planId()).isEqualTo("plan");
    assertThat(determination(taken).person()).isEqualTo("DOE/ADA/1980-05-06");
    assertThat(statuses(situation().openEnrollment().member("").line("99213", "1").decide()))
        .containsExactly("A3:33:IL");
  }
}
