package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.EnrollmentOutcome;
import org.payersim.eligibility.EnrollmentOutcome.Effect;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.journal.Body;
import org.payersim.ledger.RuleChange;
import org.payersim.rules.RuleSource;
import org.payersim.x12.InquiryTexts;

class EnrollmentTest {
  private static final String FAMILY = "ENR900001";
  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
  private static final String OTHER_RULES = "kind: stubs\nid: none\nstubs: []\n";
  private static final String PUT =
      """
      kind: families
      families:
      - id: ENR900001
        coverage: [{plan: lantern-gold, from: 2026-03-01}]
        members:
        - {person: '01', last: MARLOW, first: EDITH, born: 1985-03-02, gender: F, relationship: self}
      """;

  @TempDir private Path folder;

  @Test
  void whoWasEnrolledSurvivesAChangeOfRulesAndARestart() throws IOException {
    List<EnrollmentReport> before;
    Family family;
    try (Sandbox payer = TestPayers.open(folder, "enrolled")) {
      Reply reply = payer.receive(Body.of(InquiryTexts.enrollment(1)));
      assertThat(TestPayers.text(reply)).contains("AK2*834*0001", "IK5*A");
      assertThat(effects(payer))
          .containsExactly(Effect.ADDED, Effect.ADDED, Effect.UNKNOWN_SUBSCRIBER);
      payer.change(RuleChange.put(new RuleSource("other.yaml", OTHER_RULES)));
      before = payer.correspondence().enrollments();
      family = payer.rules().findFamily(FAMILY).orElseThrow();
      assertThat(family.members()).extracting(Member::person).containsExactly("01", "02");
      assertThat(family.members().get(1).findCoverage(BEGIN)).isPresent();
      assertThat(payer.rules().listMembers(LocalDate.of(2015, 6, 7))).hasSize(1);
    }
    try (Sandbox again = TestPayers.open(folder, "enrolled")) {
      assertThat(again.correspondence().enrollments()).isEqualTo(before);
      assertThat(again.rules().findFamily(FAMILY)).contains(family);
    }
  }

  @Test
  void aDocumentPutLaterCounts() throws IOException {
    try (Sandbox payer = TestPayers.open(folder, "document")) {
      payer.receive(Body.of(InquiryTexts.enrollment(1)));
      payer.change(RuleChange.put(new RuleSource("family.yaml", PUT)));
      assertThat(payer.rules().findFamily(FAMILY).orElseThrow().members()).hasSize(1);
      payer.receive(Body.of(InquiryTexts.enrollment(2)));
      assertThat(payer.rules().findFamily(FAMILY).orElseThrow().members()).hasSize(2);
    }
  }

  @Test
  void aSubscriberWhoEndsTakesHisDependentsAlong() throws IOException {
    try (Sandbox payer = TestPayers.open(folder, "ended")) {
      payer.receive(Body.of(InquiryTexts.enrollment(1)));
      send(payer, 2, "2", "INS*Y*18*024*08*A", "REF*0F*" + FAMILY, "DTP*357*D8*20260630");
      assertThat(last(effects(payer))).isEqualTo(Effect.ENDED);
      assertThat(spans(payer))
          .containsOnly(new DateSpan(BEGIN, LocalDate.of(2026, 6, 30)))
          .hasSize(2);
      send(payer, 3, "2", "INS*Y*18*025*20*A", "REF*0F*" + FAMILY);
      assertThat(spans(payer).get(0)).isEqualTo(DateSpan.from(BEGIN));
    }
  }

  @Test
  void aFamilyIsChangedByTheSponsorThatEnrolledItOnly() throws IOException {
    try (Sandbox payer = TestPayers.open(folder, "owned")) {
      payer.receive(Body.of(InquiryTexts.enrollment(1)));
      Family before = payer.rules().findFamily(FAMILY).orElseThrow();
      byte[] end =
          InquiryTexts.enrollment(
              2,
              "2",
              "INS*Y*18*024*08*A",
              "REF*0F*" + FAMILY,
              "DTP*357*D8*20260630",
              "NM1*IL*1*MARLOW*EDITH");
      payer.receive(Body.of(otherwise(end, "\\*FI\\*\\d{9}~", "*FI*880000099~")));
      assertThat(last(effects(payer))).isEqualTo(Effect.OF_ANOTHER_SPONSOR);
      payer.receive(Body.of(otherwise(end, "\\*ZZ\\*HARBORBILLING  \\*", "*ZZ*ELSEWHERE      *")));
      assertThat(last(effects(payer))).isEqualTo(Effect.OF_ANOTHER_SPONSOR);
      assertThat(payer.rules().findFamily(FAMILY)).contains(before);

      payer.change(RuleChange.put(new RuleSource("family.yaml", PUT)));
      payer.receive(
          Body.of(
              otherwise(
                  InquiryTexts.enrollment(
                      3,
                      "2",
                      "INS*Y*18*024*08*A",
                      "REF*0F*" + FAMILY,
                      "DTP*357*D8*20260630",
                      "NM1*IL*1*MARLOW*EDITH"),
                  "\\*FI\\*\\d{9}~",
                  "*FI*880000099~")));
      assertThat(last(effects(payer))).as("a document set it free").isEqualTo(Effect.ENDED);
    }
  }

  private static byte[] otherwise(byte[] x12, String what, String instead) {
    return new String(x12, StandardCharsets.ISO_8859_1)
        .replaceFirst(what, instead)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aFullSetEndsWhomItDoesNotName() throws IOException {
    try (Sandbox payer = TestPayers.open(folder, "full")) {
      payer.receive(Body.of(InquiryTexts.enrollment(1)));
      send(payer, 2, "4", "INS*Y*18*030*XN*A", "REF*0F*" + FAMILY);
      assertThat(effects(payer)).endsWith(Effect.CHANGED, Effect.ENDED_MISSING);
      assertThat(spans(payer))
          .containsExactly(DateSpan.from(BEGIN), new DateSpan(BEGIN, LocalDate.of(2026, 11, 15)));
    }
  }

  @Test
  void whatCannotBeIsRefusedAndTheRestCounts() throws IOException {
    try (Sandbox payer = TestPayers.open(folder, "refused")) {
      payer.receive(Body.of(InquiryTexts.enrollment(1)));
      send(payer, 2, "2", "INS*Y*18*024*08*A", "REF*0F*NOBODY", "DTP*357*D8*20260630");
      assertThat(last(effects(payer))).isEqualTo(Effect.NOT_ON_FILE);
      send(payer, 3, "2", "INS*Y*18*024*08*A", "REF*0F*" + FAMILY, "DTP*357*D8*20251231");
      assertThat(last(effects(payer))).isEqualTo(Effect.END_BEFORE_BEGIN);
      send(payer, 4, "2", "INS*Y*18*024*08*A", "REF*0F*" + FAMILY);
      assertThat(last(effects(payer))).isEqualTo(Effect.NO_DAY);
      assertThat(spans(payer)).containsOnly(DateSpan.from(BEGIN));
    }
  }

  private static void send(Sandbox payer, int number, String action, String... member)
      throws IOException {
    String[] segments = new String[member.length + 1];
    System.arraycopy(member, 0, segments, 0, member.length);
    segments[member.length] = "NM1*IL*1*MARLOW*EDITH";
    payer.receive(Body.of(InquiryTexts.enrollment(number, action, segments)));
  }

  private static List<Effect> effects(Sandbox payer) {
    return payer.correspondence().enrollments().stream()
        .flatMap(report -> report.outcomes().stream())
        .map(EnrollmentOutcome::effect)
        .toList();
  }

  private static Effect last(List<Effect> effects) {
    return effects.get(effects.size() - 1);
  }

  private static List<DateSpan> spans(Sandbox payer) {
    return payer.rules().findFamily(FAMILY).orElseThrow().members().stream()
        .flatMap(member -> member.coverages().stream())
        .map(Member.Coverage::span)
        .toList();
  }
}
