package org.payersim.x12;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Batch;
import org.payersim.claim.BillingProvider;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimType;
import org.payersim.status.ClaimStatus;
import org.payersim.x12.syntax.SegmentSpool;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * The providers and claims of one 277 set, encoded as they come: loops 2000C and 2000D, with the
 * lines a claim was rejected for. Claims that follow each other under one billing provider share
 * its loop. Source: 005010X214.
 */
final class ClaimAcknowledgmentBatch {
  /** HL of the information receiver: 1 is the payer. */
  private static final int RECEIVER = 2;

  private static final List<ClaimStatus> ACCEPTED = List.of(ClaimStatus.ACCEPTED);

  private final Batch batch;
  private final LocalDate receivedOn;
  private final LocalDate processedOn;
  private final SegmentSpool details = new SegmentSpool();

  /** The claims of the provider open. */
  private final SegmentSpool claims = new SegmentSpool();

  private final AcceptanceTotals totals = new AcceptanceTotals();
  private int levels = RECEIVER;
  private @Nullable ProviderLevel open;

  /** The loop of the billing provider whose claims are being added. */
  private static final class ProviderLevel {
    final BillingProvider provider;
    final int level;
    final AcceptanceTotals totals = new AcceptanceTotals();

    ProviderLevel(BillingProvider provider, int level) {
      this.provider = provider;
      this.level = level;
    }
  }

  ClaimAcknowledgmentBatch(Batch batch, LocalDate receivedOn, LocalDate processedOn) {
    this.batch = batch;
    this.receivedOn = receivedOn;
    this.processedOn = processedOn;
  }

  Batch batch() {
    return batch;
  }

  LocalDate receivedOn() {
    return receivedOn;
  }

  AcceptanceTotals totals() {
    return totals;
  }

  /** Everything below the receiver; complete once {@link #close} was called. */
  SegmentSpool details() {
    return details;
  }

  void add(AdjudicatedClaim adjudicated) {
    Claim claim = adjudicated.claim();
    ProviderLevel provider = providerLevel(claim.billing());
    SegmentWriter out = claims.writer();
    out.begin("HL").number(++levels).number(provider.level).text("PT").end();
    Names.patient(out, claim);
    out.begin("TRN").text("2").text(claim.patientControlNumber()).end();
    boolean accepted =
        switch (adjudicated.outcome()) {
          case Adjudication.Finalized finalized -> accepted(out, claim, adjudicated);
          case Adjudication.Pended pended -> accepted(out, claim, adjudicated);
          case Adjudication.Replaced replaced -> accepted(out, claim, adjudicated);
          case Adjudication.Voided voided -> accepted(out, claim, adjudicated);
          case Adjudication.Rejected rejected -> {
            status(out, statuses(rejected), "U", claim);
            yield false;
          }
        };
    ClaimPaymentLoops.reference(out, "D9", claim);
    if (claim.type() == ClaimType.INSTITUTIONAL) {
      ClaimPaymentLoops.reference(out, "BLT", claim.facilityCode() + claim.frequency());
    }
    Periods.write(out, "472", claim.serviceSpan());
    if (adjudicated.outcome() instanceof Adjudication.Rejected rejected) {
      RejectedLineLoop.write(out, claim, rejected, processedOn);
    }
    provider.totals.add(accepted, claim.charge());
    totals.add(accepted, claim.charge());
  }

  /** Also a claim that pends was received and has its number: a 277CA tells no more (RFI 1942). */
  private boolean accepted(SegmentWriter out, Claim claim, AdjudicatedClaim adjudicated) {
    status(out, ACCEPTED, "WQ", claim);
    ClaimPaymentLoops.reference(out, "1K", adjudicated.payerControlNumber());
    return true;
  }

  private static List<ClaimStatus> statuses(Adjudication.Rejected rejected) {
    List<ClaimStatus> statuses =
        rejected.rejections().stream().map(Ruling.Rejected::status).distinct().toList();
    if (statuses.isEmpty() || !statuses.stream().allMatch(ClaimStatus::isAcknowledgment)) {
      throw new IllegalArgumentException("not a rejection a 277CA can carry: " + statuses);
    }
    return statuses;
  }

  private ProviderLevel providerLevel(BillingProvider provider) {
    ProviderLevel level = open;
    if (level == null || !isSame(level.provider, provider)) {
      close();
      level = new ProviderLevel(provider, ++levels);
      open = level;
    }
    return level;
  }

  @SuppressWarnings("ReferenceEquality") // a shortcut: claims below one HL share the instance
  private static boolean isSame(BillingProvider one, BillingProvider other) {
    return one == other || one.party().equals(other.party());
  }

  /** Ends the provider open: its totals stand in front of its claims. */
  void close() {
    ProviderLevel level = open;
    if (level != null) {
      SegmentWriter out = details.writer();
      out.begin("HL").number(level.level).number(RECEIVER).text("19").number(1).end();
      Names.write(out, "85", level.provider.party());
      out.begin("TRN").text("1").text("0").end();
      out.begin("STC").text("A1").component("19").component("PR").empty().text("WQ");
      out.amount(level.totals.charge()).end();
      level.totals.write(out, "QA", "QC");
      details.append(claims);
      open = null;
    }
  }

  private void status(SegmentWriter out, List<ClaimStatus> statuses, String action, Claim claim) {
    Statuses.write(
        out, statuses, () -> out.date(processedOn).text(action).amount(claim.charge()).empty(5));
  }
}
