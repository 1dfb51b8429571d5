package org.payersim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.payersim.benefit.Copay;
import org.payersim.benefit.CopayTiming;
import org.payersim.benefit.FamilyLimit;
import org.payersim.benefit.PatientShare;
import org.payersim.benefit.Plan;
import org.payersim.benefit.ServiceRule;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.provider.Npi;

/** The rules in the jar compile, and show what they are meant to show. */
class ShippedRulesTest {
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 15);
  private static final RuleBook BOOK =
      RuleBook.compile(1, RuleFiles.shipped(), new Enrollment.Closed());

  @Test
  void thePayerIsNamed() {
    assertThat(BOOK.payer().name()).isEqualTo("Lanternfield Health");
    assertThat(BOOK.isPayer("LANTF")).isTrue();
    assertThat(BOOK.isPayer("LANTERNFIELD")).isTrue();
    assertThat(BOOK.isPayer("OTHER")).isFalse();
  }

  @Test
  void everyCopayTimingIsShown() {
    Set<CopayTiming> shown = EnumSet.noneOf(CopayTiming.class);
    for (String id : List.of("lantern-ppo", "lantern-hdhp", "lantern-hmo", "lantern-classic")) {
      for (ServiceRule rule : plan(id).services().list()) {
        if (rule.coverage() instanceof ServiceRule.Covered covered) {
          covered.inNetwork().copay().map(Copay::timing).ifPresent(shown::add);
        }
      }
    }
    assertThat(shown).containsExactlyInAnyOrder(CopayTiming.values());
  }

  @Test
  void theHdhpKeepsTheFederalLimitsOf2026() {
    Plan hdhp = plan("lantern-hdhp");
    assertThat(hdhp.inNetwork().deductible())
        .isEqualTo(
            new FamilyLimit(
                Optional.of(Money.of("1700")),
                Optional.of(Money.of("3400")),
                FamilyLimit.Kind.AGGREGATE));
    assertThat(hdhp.inNetwork().outOfPocket().individual().orElseThrow())
        .isLessThanOrEqualTo(Money.of("8500"));
    for (ServiceRule rule : hdhp.services().list()) {
      if (rule.coverage() instanceof ServiceRule.Covered covered
          && !rule.name().startsWith("Preventive")) {
        assertThat(covered.inNetwork().deductible()).as(rule.name()).isTrue();
        assertThat(covered.inNetwork().copay().map(Copay::timing))
            .as(rule.name())
            .isNotEqualTo(Optional.of(CopayTiming.BEFORE_DEDUCTIBLE));
      }
    }
  }

  /** Under another name they are no shipped sources, and the schema is asked. */
  @Test
  void theyKeepToTheSchema() {
    List<RuleSource> renamed =
        RuleFiles.shipped().stream()
            .map(source -> new RuleSource("copy of " + source.name(), source.text()))
            .toList();
    assertThat(RuleBook.compile(2, renamed, new Enrollment.Closed()).version()).isEqualTo(2);
  }

  @Test
  void theSchemaDescribesTheLongDocumentsToo() throws IOException {
    assertThat(schemaFaults(RuleKind.FAMILIES, "families.yaml")).isEmpty();
    assertThat(schemaFaults(RuleKind.PROVIDERS, "providers.yaml")).isEmpty();
  }

  private static List<RuleFault> schemaFaults(RuleKind kind, String name) throws IOException {
    FaultList faults = new FaultList(name);
    try (RuleText yaml = new RuleText(new RuleSource(name, RuleFiles.resource(name)))) {
      yaml.next();
      RuleSchema.check(kind, (Node.Fields) yaml.node(), faults);
    }
    return faults.list();
  }

  @Test
  void everyNpiHasItsCheckDigit() {
    assertThat(RuleFiles.resource("providers.yaml").lines().filter(line -> line.contains("npi:")))
        .hasSize(27)
        .allMatch(line -> Npi.isValid(line.substring(10, 20)));
  }

  @Test
  void theHmoPaysNothingOutOfNetwork() {
    assertThat(plan("lantern-hmo").outOfNetwork()).isEmpty();
  }

  @Test
  void preventiveCareAsksNothingInNetwork() {
    ServiceRule.Covered preventive =
        (ServiceRule.Covered) plan("lantern-ppo").services().list().get(0).coverage();
    assertThat(preventive.inNetwork()).isEqualTo(PatientShare.NOTHING);
  }

  @Test
  void versionsOfAFeeScheduleCoexist() {
    Procedure visit = Procedure.hcpcs("99213");
    assertThat(BOOK.findFeeSchedule("lantern-standard", JUNE).orElseThrow().find(visit))
        .contains(Money.of("94"));
    LocalDate earlier = LocalDate.of(2025, 12, 31);
    assertThat(BOOK.findFeeSchedule("lantern-standard", earlier).orElseThrow().find(visit))
        .isEmpty();
    assertThat(BOOK.findFeeSchedule("lantern-hmo", earlier)).isEmpty();
  }

  @Test
  void aModifierMayHaveAFeeOfItsOwn() {
    assertThat(
            BOOK.findFeeSchedule("lantern-standard", JUNE)
                .orElseThrow()
                .find(Procedure.hcpcs("71046", "59", "26")))
        .contains(Money.of("9"));
  }

  @Test
  void aDozenFamiliesAndProvidersAreThere() {
    assertThat(BOOK.findFamily("LFH100001").orElseThrow().members()).hasSize(4);
    assertThat(BOOK.findFamily("LFH100020")).isPresent();
    assertThat(BOOK.findFamily("LFH100021")).isEmpty();
  }

  private static Plan plan(String id) {
    return BOOK.findPlan(id, JUNE).orElseThrow();
  }
}
