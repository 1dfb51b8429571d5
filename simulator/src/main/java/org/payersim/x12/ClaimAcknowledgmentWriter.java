package org.payersim.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.claim.Batch;
import org.payersim.claim.Party;
import org.payersim.rules.Payer;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Writes the 277CA: for every claim of an accepted 837 whether it entered adjudication. Source:
 * 005010X214.
 *
 * <p>One set answers one 837 set: {@link #open}, {@link #add} for each of its claims in order,
 * {@link #close}; then {@link #write}. Claims are encoded as they are added and not kept. Not safe
 * for use by several threads.
 */
public final class ClaimAcknowledgmentWriter {
  private static final String GUIDE = "005010X214";

  private final Payer payer;
  private final LocalDate processedOn;
  private final List<ClaimAcknowledgmentBatch> batches = new ArrayList<>();
  private @Nullable ClaimAcknowledgmentBatch open;

  /**
   * @param processedOn DTP 009 and the date of every status
   */
  public ClaimAcknowledgmentWriter(Payer payer, LocalDate processedOn) {
    this.payer = payer;
    this.processedOn = processedOn;
  }

  /**
   * The claims of a batch follow.
   *
   * @param receivedOn DTP 050
   */
  public void open(Batch batch, LocalDate receivedOn) {
    if (open != null) {
      throw new IllegalStateException("the batch before is still open");
    }
    open = new ClaimAcknowledgmentBatch(batch, receivedOn, processedOn);
  }

  /** One claim of the batch open. */
  public void add(AdjudicatedClaim claim) {
    openBatch().add(claim);
  }

  /** No more claims in the batch open; a batch without claims is not answered. */
  public void close() {
    ClaimAcknowledgmentBatch batch = openBatch();
    batch.close();
    if (batch.details().segments() > 0) {
      batches.add(batch);
    }
    open = null;
  }

  private ClaimAcknowledgmentBatch openBatch() {
    if (open == null) {
      throw new IllegalStateException("no batch is open");
    }
    return open;
  }

  /** Whether there is nothing to write. */
  public boolean isEmpty() {
    return batches.isEmpty();
  }

  /** One interchange with one set 277 for every batch; empty if there was no batch. */
  public byte[] write(Envelope envelope, ControlNumbers numbers) {
    return batches.isEmpty()
        ? new byte[0]
        : EnvelopeWriter.toByteArray(envelope, numbers, this::group);
  }

  /** The same, for answers too long for an array; nothing if there was no batch. */
  public void write(Envelope envelope, ControlNumbers numbers, OutputStream out)
      throws IOException {
    if (!batches.isEmpty()) {
      EnvelopeWriter document = new EnvelopeWriter(envelope, numbers, out);
      document.openInterchange();
      group(document);
      document.closeInterchange();
    }
  }

  private void group(EnvelopeWriter document) throws IOException {
    document.openGroup("HN", GUIDE);
    for (ClaimAcknowledgmentBatch batch : batches) {
      document.openSet("277", GUIDE);
      header(document, batch);
      receiver(document.segments(), batch);
      document.include(batch.details());
      document.closeSet();
    }
    document.closeGroup();
  }

  /**
   * BHT and loop 2000A. The set's own reference is made of its control numbers, so it is unique.
   */
  private void header(EnvelopeWriter document, ClaimAcknowledgmentBatch batch) {
    String reference = "%09d%04d".formatted(document.interchange(), document.set());
    SegmentWriter out = document.segments();
    out.begin("BHT")
        .text("0085")
        .text("08")
        .text(reference)
        .date(document.today())
        .time(document.now())
        .text("TH")
        .end();
    out.begin("HL").number(1).empty().text("20").number(1).end();
    Names.write(out, "PR", Party.organization(payer.name(), "PI", payer.id()));
    out.begin("TRN").text("1").text(reference).end();
    out.begin("DTP").text("050").text("D8").date(batch.receivedOn()).end();
    out.begin("DTP").text("009").text("D8").date(processedOn).end();
  }

  /** Loop 2000B: the submitter of the 837 learns that all of it was received. */
  private void receiver(SegmentWriter out, ClaimAcknowledgmentBatch batch) {
    out.begin("HL").number(2).number(1).text("21").number(1).end();
    Names.write(out, "41", batch.batch().submitter());
    out.begin("TRN").text("2").text(batch.batch().originatorReference()).end();
    out.begin("STC")
        .text("A1")
        .component("19")
        .component("PR")
        .date(processedOn)
        .text("WQ")
        .amount(batch.totals().charge())
        .end();
    batch.totals().write(out, "90", "AA");
  }
}
