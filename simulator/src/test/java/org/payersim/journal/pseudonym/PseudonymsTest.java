package org.payersim.journal.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.payersim.provider.Npi;
import org.payersim.rules.RuleSource;
import org.payersim.x12.InquiryTexts;

class PseudonymsTest {
  private final Pseudonyms pseudonyms = Pseudonyms.of("a key", LocalDate.of(2024, 1, 1));

  @Test
  void aWordKeepsItsShape() {
    assertThat(pseudonyms.word("O'Neil-Ray Jr."))
        .matches("[AEIOUY]'[B-Z][aeiouy]{2}[b-z]-[B-Z].{2} Jr\\.");
    assertThat(pseudonyms.word("LKS200100101"))
        .matches("[A-Z]{3}[0-9]{9}")
        .isNotEqualTo("LKS200100101");
    assertThat(pseudonyms.word("")).isEmpty();
  }

  @Test
  void whatIsAlikeStaysAlikeAndNothingElseBecomesSo() {
    assertThat(pseudonyms.word("WENDELL")).startsWith(pseudonyms.word("W"));
    assertThat(pseudonyms.word("wendell"))
        .isEqualTo(pseudonyms.word("WENDELL").toLowerCase(Locale.ROOT));
    assertThat(pseudonyms.word("VAN DYKE").replace(" ", "")).isEqualTo(pseudonyms.word("VANDYKE"));
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      made.add(pseudonyms.word("LKS" + i));
    }
    assertThat(made).hasSize(10_000);
  }

  @Test
  void anotherKeyMakesOthers() {
    assertThat(Pseudonyms.keepingBirthdays("another").word("ASHGROVE"))
        .isNotEqualTo(pseudonyms.word("ASHGROVE"));
    assertThat(Pseudonyms.keepingBirthdays("a key").word("ASHGROVE"))
        .isEqualTo(pseudonyms.word("ASHGROVE"));
  }

  @Test
  void anNpiIsAsRightAsItWas() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      String npi = "2%08d".formatted(i * 37) + i % 10;
      String other = pseudonyms.npi(npi);
      assertThat(other).hasSize(10).startsWith("2");
      assertThat(Npi.isValid(other)).as(npi).isEqualTo(Npi.isValid(npi));
      made.add(other);
    }
    assertThat(made).hasSize(2_000);
  }

  @Test
  void aBirthdayMovesWithinItsWeekOrStays() {
    LocalDate born = LocalDate.of(1971, 5, 14);
    LocalDate other = pseudonyms.birthday(born);
    assertThat(other).isBetween(LocalDate.of(1971, 5, 8), LocalDate.of(1971, 5, 14));
    assertThat(pseudonyms.birthday(LocalDate.of(2025, 5, 14))).isEqualTo("2025-05-14");
    assertThat(pseudonyms.birthday(LocalDate.of(1971, 5, 30))).isEqualTo("1971-05-30");
    assertThat(Pseudonyms.keepingBirthdays("a key").birthday(born)).isEqualTo(born);
  }

  @Test
  void whatIsNoX12SaysNothing() {
    byte[] made =
        new PseudonymX12(pseudonyms).of("Dear Ms Ashgrove, 42".getBytes(StandardCharsets.US_ASCII));
    assertThat(new String(made, StandardCharsets.US_ASCII)).isEqualTo("0000 00 00000000, 00");
  }

  @Test
  void ofAnEnrollmentNobodyIsTold() {
    String made =
        new String(
            new PseudonymX12(pseudonyms).of(InquiryTexts.enrollment(1)),
            StandardCharsets.ISO_8859_1);
    assertThat(made)
        .doesNotContain("MARLOW", "EDITH", "TOBY", "ENR900001", "GROUP-7", "WHARF", "777000001")
        .contains("N1*IN*LANTERNFIELD HEALTH*", "HD*021**HLT*lantern-gold~")
        .contains("REF*0F*" + pseudonyms.word("ENR900001") + "~");
  }

  @Test
  void conditionsAreHeldAgainstOthers() {
    PseudonymRules rules = new PseudonymRules(pseudonyms);
    assertThat(
            rules.condition(
                "'99213' in claim.codes && member.id.startsWith('LKS') && claim.number in ['A1',"
                    + " 'B2']"))
        .isEqualTo(
            "'99213' in claim.codes && member.id.startsWith('%s') && claim.number in ['%s', '%s']"
                .formatted(pseudonyms.word("LKS"), pseudonyms.word("A1"), pseudonyms.word("B2")));
  }

  @Test
  void rulesWithoutIdentitiesStayToTheByte() {
    PseudonymRules rules = new PseudonymRules(pseudonyms);
    RuleSource plan = new RuleSource("plan.yaml", "# a plan\nkind: plan\nid: X\n# no families\n");
    assertThat(rules.of(plan)).isEqualTo(plan);
    RuleSource broken = new RuleSource("broken.yaml", "kind: families\n  - [");
    assertThat(rules.of(broken)).isEqualTo(broken);
  }
}
