package org.payersim.x12;

import java.util.Optional;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.cover.OrderOfBenefits.OtherFirst;
import org.payersim.adjudication.worksheet.Notices;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.claim.ProviderRole;
import org.payersim.remittance.ClaimSupplement;
import org.payersim.x12.syntax.SegmentWriter;

/** Whom an 835 names of a claim, in this order. Source: 005010X221A1, NM1 of loop 2100. */
final class ClaimNames {
  private static final String SUBSCRIBER = "01";

  private ClaimNames() {}

  static void write(
      SegmentWriter out, Claim claim, Determination determination, ClaimSupplement supplement) {
    Names.patient(out, claim);
    if (!claim.patient().isSubscriber()) {
      Names.write(out, "IL", claim.subscriber().party());
    }
    Notices notices = determination.notices();
    if (notices.corrected().isPresent()) {
      Names.write(out, "74", notices.corrected().get());
    }
    Optional<Party> rendering = claim.findProvider(ProviderRole.RENDERING);
    if (rendering.isPresent() && !rendering.get().id().equals(claim.billing().party().id())) {
      Names.write(out, "82", rendering.get());
    }
    if (notices.forwardedTo().isPresent()) {
      Names.write(out, "TT", notices.forwardedTo().get());
    } else if (supplement.otherFirst().isPresent()) {
      first(out, claim, determination.person(), supplement.otherFirst().get());
    }
  }

  /** NM1 PR, and NM1 GB with what is known of who is insured there. */
  private static void first(SegmentWriter out, Claim claim, String person, OtherFirst other) {
    Names.write(out, "PR", Party.organization(other.payer(), "PI", other.payerId()));
    Party insured = insured(claim, person, other);
    if (!insured.lastName().isEmpty() || !other.memberId().isEmpty()) {
      Names.write(
          out, "GB", Party.person(insured.lastName(), insured.firstName(), "MI", other.memberId()));
    }
  }

  /** The claim names the subscriber and the patient; others of the family it does not. */
  private static Party insured(Claim claim, String person, OtherFirst other) {
    boolean isPatient = other.insured().equals(person) && !claim.patient().isSubscriber();
    return isPatient
        ? claim.patient().party()
        : other.insured().equals(SUBSCRIBER) ? claim.subscriber().party() : Party.NOBODY;
  }
}
