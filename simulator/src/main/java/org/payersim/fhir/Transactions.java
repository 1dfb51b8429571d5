package org.payersim.fhir;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.payersim.sandbox.Sandbox;

/**
 * Bundles. The claims of one are submitted one after the other, each by itself, for a payer files
 * claims and not bundles; whatever else is in it is read where a claim refers to it, and not kept.
 * A transaction is therefore not all or nothing: our own decision, and said in the answer entry by
 * entry.
 *
 * @param sandbox to whom
 */
record Transactions(Sandbox sandbox) {
  /** More claims than these are sent in several Bundles. */
  private static final int CLAIMS_AT_MOST = 1_000;

  /** A transaction or batch: as many entries as came, each with what became of it. */
  Bundle take(Resource sent, String key) throws IOException {
    if (!(sent instanceof Bundle bundle)
        || (bundle.getType() != Bundle.BundleType.TRANSACTION
            && bundle.getType() != Bundle.BundleType.BATCH)) {
      throw new RefusedException(
          400, IssueType.INVALID, "a Bundle of type transaction or batch is sent here");
    }
    checkSize(bundle);
    Bundle answer =
        new Bundle()
            .setType(
                bundle.getType() == Bundle.BundleType.TRANSACTION
                    ? Bundle.BundleType.TRANSACTIONRESPONSE
                    : Bundle.BundleType.BATCHRESPONSE);
    SyntheaClaims synthea = new SyntheaClaims(bundle);
    int claims = 0;
    for (BundleEntryComponent entry : bundle.getEntry()) {
      if (entry.getResource() instanceof Claim claim) {
        answer.addEntry(taken(synthea.completed(claim), keyOf(key, claims++)));
      } else {
        answer.addEntry(passedBy());
      }
    }
    return answer;
  }

  private static void checkSize(Bundle bundle) {
    long claims =
        bundle.getEntry().stream().filter(entry -> entry.getResource() instanceof Claim).count();
    if (claims > CLAIMS_AT_MOST) {
      throw new RefusedException(
          422, IssueType.TOOCOSTLY, "a Bundle may have up to " + CLAIMS_AT_MOST + " claims");
    }
  }

  private static String keyOf(String key, int index) {
    return key.isEmpty() || index == 0 ? key : key + "#" + index;
  }

  private BundleEntryComponent taken(Claim claim, String key) throws IOException {
    BundleEntryComponent entry = new BundleEntryComponent();
    try {
      ClaimResponse response = new Submission(sandbox).submit(claim, key);
      entry.setResource(response);
      entry.getResponse().setStatus("201 Created");
      if (response.hasId()) {
        entry.getResponse().setLocation("ClaimResponse/" + response.getIdElement().getIdPart());
      }
    } catch (RefusedException e) {
      entry
          .getResponse()
          .setStatus(e.status() == 202 ? "202 Accepted" : e.status() + " Unprocessable")
          .setOutcome(Outcomes.of(e.issues()));
    }
    return entry;
  }

  private static BundleEntryComponent passedBy() {
    BundleEntryComponent entry = new BundleEntryComponent();
    entry
        .getResponse()
        .setStatus("200 OK")
        .setOutcome(
            Outcomes.of(
                List.of(
                    new Issue(
                        IssueType.INFORMATIONAL,
                        "",
                        "read where a claim refers to it, and not kept"))));
    return entry;
  }

  /** A Bundle sent to Claim/$submit: the answer to its claim, or a collection if it has several. */
  Resource submit(Bundle bundle, String key) throws IOException {
    checkSize(bundle);
    List<Claim> claims = new ArrayList<>();
    for (BundleEntryComponent entry : bundle.getEntry()) {
      if (entry.getResource() instanceof Claim claim) {
        claims.add(claim);
      }
    }
    if (claims.isEmpty()) {
      throw new RefusedException(400, IssueType.INVALID, "there is no Claim in the Bundle");
    }
    SyntheaClaims synthea = new SyntheaClaims(bundle);
    if (claims.size() == 1) {
      return new Submission(sandbox).submit(synthea.completed(claims.get(0)), key);
    }
    Bundle answer = new Bundle().setType(Bundle.BundleType.BATCHRESPONSE);
    for (int i = 0; i < claims.size(); i++) {
      answer.addEntry(taken(synthea.completed(claims.get(i)), keyOf(key, i)));
    }
    return answer;
  }
}
