package org.payersim.sandbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Determination;
import org.payersim.claim.Claim;
import org.payersim.remittance.Recovery;

/**
 * Which final claims are to be decided again. An empty list or an absent day chooses nothing out: a
 * request without any asks for all claims, of which those a change affects come out otherwise.
 *
 * @param claims the payer's numbers
 * @param members member numbers
 * @param providers identifiers of billing or rendering providers
 * @param plans plans the claims were decided under
 * @param from first day of service that counts
 * @param to last day of service that counts
 * @param decidedBefore only claims decided under an older version of the rules than this
 * @param recovery when overpayments are taken back
 */
public record ReprocessRequest(
    List<String> claims,
    List<String> members,
    List<String> providers,
    List<String> plans,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<Long> decidedBefore,
    Recovery recovery) {
  /** All claims, overpayments taken back at once. */
  public static final ReprocessRequest ALL =
      new ReprocessRequest(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Recovery.NOW);

  public ReprocessRequest {
    claims = List.copyOf(claims);
    members = List.copyOf(members);
    providers = List.copyOf(providers);
    plans = List.copyOf(plans);
  }

  boolean chooses(AdjudicatedClaim adjudicated) {
    Claim claim = adjudicated.claim();
    Determination decision = adjudicated.outcome().findFinal().orElseThrow();
    return isAmong(claims, decision.payerControlNumber())
        && isAmong(members, decision.familyId())
        && isAmong(plans, decision.planId())
        && (isAmong(providers, claim.billing().party().id())
            || isAmong(providers, claim.rendering().npi()))
        && from.filter(day -> claim.serviceSpan().to().isBefore(day)).isEmpty()
        && to.filter(day -> claim.serviceSpan().from().isAfter(day)).isEmpty()
        && decidedBefore.filter(version -> decision.rulesVersion() >= version).isEmpty();
  }

  private static boolean isAmong(List<String> chosen, String value) {
    return chosen.isEmpty() || chosen.contains(value);
  }
}
