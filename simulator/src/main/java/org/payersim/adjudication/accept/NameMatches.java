package org.payersim.adjudication.accept;

import java.util.Optional;
import org.payersim.adjudication.worksheet.EntryStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.claim.Subscriber;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.rules.IdentityPolicy;
import org.payersim.status.ClaimStatus;

/**
 * Does the subscriber's name go with the member number? Lenient: of last name, first name and birth
 * date one may differ; case, blanks and punctuation do not count, and a first name may be an
 * initial. Source: 277CA status 30, subscriber and member number do not match; how lenient is our
 * own decision.
 */
public final class NameMatches extends EntryStage {
  private static final ClaimStatus MISMATCH = ClaimStatus.of("A7", "30");

  /** It does. */
  public record Matches() implements Finding {}

  /** It does not. */
  public record Mismatch(String memberId) implements Finding {}

  /** It does not; the claim enters all the same. */
  public record MismatchButTaken(String memberId) implements Finding {}

  /** Not looked at: the edit is off, or nobody by that number is enrolled. */
  public record NotCompared() implements Finding {}

  private static final Matches MATCHES = new Matches();
  private static final NotCompared NOT_COMPARED = new NotCompared();

  @Override
  protected void examine(Worksheet claim) {
    if (!claim.isAddressedToUs()) {
      return;
    }
    Optional<Family> family = claim.family();
    Optional<Member> member = family.isPresent() ? family.get().findSubscriber() : Optional.empty();
    Subscriber submitted = claim.claim().subscriber();
    if (member.isEmpty() || claim.rules().isOpen() || !claim.rules().edits().nameMatch()) {
      claim.note(this, NOT_COMPARED);
    } else if (member.get().answersTo(submitted.party(), submitted.birthDate())) {
      claim.note(this, MATCHES);
    } else if (claim.rules().identity().mismatch() != IdentityPolicy.Mismatch.REJECT) {
      claim.note(this, new MismatchButTaken(submitted.memberId()));
    } else {
      claim.reject(this, new Mismatch(submitted.memberId()), MISMATCH);
    }
  }
}
