package org.payersim.benefit;

import org.payersim.claim.ClaimType;
import org.payersim.code.Procedure;

/**
 * A service that stands for a whole service type (data element 1365) when somebody asks what a plan
 * promises for the type: the plan's own rule for this service answers. Absent strings are empty.
 *
 * @param claim on which kind of claim it would be billed
 * @param procedure its code; {@link Procedure#NONE} where the revenue code says it all
 * @param place place of service, of a professional or dental claim
 * @param bill type of facility, of an institutional claim: type of bill without frequency
 * @param revenue revenue code, of an institutional claim
 */
public record SampleService(
    ClaimType claim, Procedure procedure, String place, String bill, String revenue) {
  /** The same where somebody says so; a stay has no other place. */
  public SampleService at(String where) {
    return where.isEmpty() || claim == ClaimType.INSTITUTIONAL
        ? this
        : new SampleService(claim, procedure, where, bill, revenue);
  }

  /** A procedure somebody asks for by its code, as a professional claim would bill it. */
  public static SampleService of(Procedure procedure, String place) {
    ClaimType claim =
        procedure.qualifier().equals("AD") ? ClaimType.DENTAL : ClaimType.PROFESSIONAL;
    return new SampleService(claim, procedure, place.isEmpty() ? "11" : place, "", "");
  }
}
