package org.payersim.adjudication.cover;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.claim.Party;
import org.payersim.claim.Subscriber;
import org.payersim.code.Reason;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.rules.EditReason;
import org.payersim.rules.IdentityPolicy.Mismatch;

/**
 * Are the people of the claim those of the member number? Where a wrong name was not rejected: it
 * is denied, CO-140 with MA36; a payer that corrects takes it if last name, first name or birth
 * date is right, and reports the name on file (NM1 74). A member number the family had before is
 * taken and reported in the same way. Source: CARC 140, RARC MA36; 005010X221A1, corrected patient
 * or insured name.
 */
public final class NameConfirmed extends ClaimStage {
  /** The name is another's. */
  public record NotThisMember(String memberId) implements Finding {}

  /** The name was sent otherwise than it is on file. */
  public record Corrected(String submitted, String onFile) implements Finding {}

  /** The number was replaced by another. */
  public record FormerNumber(String submitted, String now) implements Finding {}

  @Override
  protected void decide(Worksheet claim) {
    Optional<Family> family = claim.family();
    if (family.isEmpty() || claim.rules().isOpen() || claim.patient().isEmpty()) {
      return;
    }
    Mismatch mismatch = claim.rules().identity().mismatch();
    if (mismatch != Mismatch.REJECT && claim.rules().edits().nameMatch()) {
      compare(claim, family.get(), mismatch);
    }
    String submitted = claim.claim().subscriber().memberId();
    if (!family.get().id().equals(submitted)) {
      claim.note(this, new FormerNumber(submitted, family.get().id()));
      claim.correct(asOnFile(claim.patient().get(), family.get().id()));
    }
  }

  private void compare(Worksheet claim, Family family, Mismatch mismatch) {
    Subscriber submitted = claim.claim().subscriber();
    Optional<Member> subscriber = family.findSubscriber();
    boolean takes =
        subscriber.isEmpty()
            || subscriber.get().answersTo(submitted.party(), submitted.birthDate())
            || (mismatch == Mismatch.CORRECT
                && subscriber.get().sharesWith(submitted.party(), submitted.birthDate()));
    if (!takes) {
      deny(claim);
    } else if (mismatch == Mismatch.CORRECT) {
      correct(claim, subscriber, claim.patient().get());
    }
  }

  private void deny(Worksheet claim) {
    Reason reason = claim.rules().reason(EditReason.NAME_MISMATCH);
    Finding finding = new NotThisMember(claim.claim().subscriber().memberId());
    List<LineWorksheet> lines = claim.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isDenied()) {
        lines.get(i).deny(this, finding, reason);
      }
    }
  }

  /** The patient's name goes before the subscriber's: the 835 has room for one. */
  private void correct(Worksheet claim, Optional<Member> subscriber, Member patient) {
    Party asPatient = claim.claim().patient().party();
    if (!patient.isNamed(asPatient)) {
      correct(claim, asPatient, patient);
    } else if (subscriber.isPresent()
        && !subscriber.get().isNamed(claim.claim().subscriber().party())) {
      correct(claim, claim.claim().subscriber().party(), subscriber.get());
    }
  }

  private void correct(Worksheet claim, Party submitted, Member member) {
    claim.note(
        this,
        new Corrected(
            submitted.firstName() + " " + submitted.lastName(),
            member.firstName() + " " + member.lastName()));
    claim.correct(asOnFile(member, ""));
  }

  private static Party asOnFile(Member member, String newNumber) {
    return Party.person(
        member.lastName(), member.firstName(), newNumber.isEmpty() ? "" : "C", newNumber);
  }
}
