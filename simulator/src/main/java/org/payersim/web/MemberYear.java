package org.payersim.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.sandbox.Sandbox;
import org.payersim.web.money.YearGauge;
import org.payersim.web.story.Choices;

/**
 * A member's plan year: every limit, and how each claim filled it.
 *
 * @param facts what is on file about him
 * @param family the others of his family
 * @param gauges his own limits, then those of the family
 */
public record MemberYear(Choices.Facts facts, List<Choices.Choice> family, List<YearGauge> gauges) {
  public MemberYear {
    family = List.copyOf(family);
    gauges = List.copyOf(gauges);
  }

  /**
   * The year the payer's clock stands in.
   *
   * @param id family and person, {@code LFH100002/01}
   */
  static Optional<MemberYear> of(Optional<Visit> visit, String id) throws IOException {
    int slash = id.indexOf('/');
    if (visit.isEmpty() || slash < 0) {
      return Optional.empty();
    }
    Sandbox payer = visit.get().sandbox();
    Optional<Family> family = payer.rules().findFamily(id.substring(0, slash));
    Optional<Member> member = family.flatMap(f -> f.findPerson(id.substring(slash + 1)));
    if (member.isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = payer.payerClock().now().toLocalDate();
    List<Choices.Choice> others =
        family.get().members().stream()
            .map(
                m ->
                    new Choices.Choice(
                        m.familyId() + "/" + m.person(), m.firstName() + " " + m.lastName()))
            .toList();
    return Optional.of(
        new MemberYear(
            Choices.facts(id, payer.rules()),
            others,
            YearGauge.list(member.get(), payer.rules(), payer.listClaims(), today)));
  }
}
