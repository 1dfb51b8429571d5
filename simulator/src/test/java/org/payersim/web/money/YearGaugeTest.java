package org.payersim.web.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.eligibility.Member;
import org.payersim.ledger.Accumulator;
import org.payersim.ledger.SharedMember;
import org.payersim.money.Money;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.web.journey.DeliverySink;
import org.payersim.web.story.ClaimFile;
import org.payersim.web.story.Stories;
import org.payersim.web.story.Story;
import org.payersim.x12.syntax.ByteSources;

/** What the gauges of a year add up to is what the ledger counts, for every story. */
class YearGaugeTest {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> gaugesAddUpToTheLedger() {
    return Stories.shipped().list().stream()
        .filter(story -> story.group().equals("Paid"))
        .map(story -> DynamicTest.dynamicTest(story.id(), () -> check(story)));
  }

  private void check(Story story) throws IOException {
    LocalDateTime first = story.sends().get(0).on().atTime(9, 0);
    try (Sandbox payer =
        Sandbox.open(
            SandboxSettings.passing(
                    "year-" + UUID.randomUUID(), folder.resolve(story.id()), Stories.rules())
                .withClock(PayerClock.fixed(first)),
            SharedMember.member())) {
      for (int i = 0; i < story.sends().size(); i++) {
        Story.Send send = story.sends().get(i);
        if (send.on().atTime(9, 0).isAfter(payer.payerClock().now())) {
          payer.setClock(send.on().atTime(9, 0));
        }
        ClaimFile file = new ClaimFile(payer.rules(), payer.payerClock().now(), i + 1);
        payer.receive(
            ByteSources.of(send.spoil(file.write(send.claim())).getBytes(StandardCharsets.UTF_8)),
            new DeliverySink());
      }
      String id = story.sends().get(0).claim().member();
      Member member =
          payer
              .rules()
              .findFamily(id.substring(0, id.indexOf('/')))
              .flatMap(family -> family.findPerson(id.substring(id.indexOf('/') + 1)))
              .orElseThrow();
      LocalDate today = payer.payerClock().now().toLocalDate();
      List<YearGauge> gauges = YearGauge.list(member, payer.rules(), payer.listClaims(), today);
      assertThat(gauges).isNotEmpty();
      for (YearGauge gauge : gauges) {
        assertThat(gauge.used()).as(gauge.label()).isEqualTo(counted(payer, member, gauge));
        assertThat(gauge.line()).matches("0,100( \\d+,\\d+)+");
      }
    }
  }

  private static Money counted(Sandbox payer, Member member, YearGauge gauge) {
    Money used = Money.ZERO;
    for (Accumulator counter : payer.accumulators(member.familyId())) {
      AccumulatorId id = counter.id();
      boolean kind =
          gauge.label().startsWith("Deductible")
              ? id.kind() == AccumulatorId.Kind.DEDUCTIBLE
              : id.kind() == AccumulatorId.Kind.OUT_OF_POCKET;
      boolean side = gauge.label().endsWith("in network") == id.network().name().equals("IN");
      String person = gauge.isFamily() ? AccumulatorId.FAMILY : member.person();
      if (kind && side && id.person().equals(person) && id.period().equals(gauge.period())) {
        used = used.plus(counter.used());
      }
    }
    return used;
  }
}
