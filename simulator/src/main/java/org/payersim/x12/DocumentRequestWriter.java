package org.payersim.x12;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimType;
import org.payersim.claim.Party;
import org.payersim.inquiry.DocumentRequest;
import org.payersim.rules.Payer;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Writes requests for additional information: a 277 of one set for every claim. What is asked for
 * stands in STC as a LOINC code (R4, code list LOI), the last day for it in DTP 106. Source:
 * 005010X213.
 */
public final class DocumentRequestWriter {
  private static final String GUIDE = "005010X213";

  private final Payer payer;
  private final List<DocumentRequest> requests = new ArrayList<>();

  public DocumentRequestWriter(Payer payer) {
    this.payer = payer;
  }

  public void add(DocumentRequest request) {
    requests.add(request);
  }

  /** Whether there is nothing to write. */
  public boolean isEmpty() {
    return requests.isEmpty();
  }

  public byte[] write(Envelope envelope, ControlNumbers numbers) {
    return EnvelopeWriter.toByteArray(envelope, numbers, this::group);
  }

  private void group(EnvelopeWriter document) throws IOException {
    document.openGroup("HN", GUIDE);
    for (DocumentRequest request : requests) {
      document.openSet("277", GUIDE);
      header(document);
      levels(document.segments(), request);
      document.closeSet();
    }
    document.closeGroup();
  }

  /** The set's own reference is made of its control numbers, so it is unique. */
  private static void header(EnvelopeWriter document) {
    document
        .segments()
        .begin("BHT")
        .text("0085")
        .text("48")
        .text("%09d%04d".formatted(document.interchange(), document.set()))
        .date(document.today())
        .time(document.now())
        .text("RQ")
        .end();
  }

  private void levels(SegmentWriter out, DocumentRequest request) {
    Claim claim = request.claim();
    out.begin("HL").number(1).empty().text("20").number(1).end();
    Names.write(out, "PR", Party.organization(payer.name(), "PI", payer.id()));
    out.begin("PER")
        .text("IC")
        .text(payer.contactName())
        .text("TE")
        .text(payer.contactPhone())
        .end();
    out.begin("HL").number(2).number(1).text("21").number(1).end();
    Names.write(out, "41", claim.batch().submitter());
    out.begin("HL").number(3).number(2).text("19").number(1).end();
    Names.write(out, "1P", claim.billing().party());
    out.begin("HL").number(4).number(3).text("PT").end();
    Names.patient(out, claim);
    out.begin("TRN").text("1").text(request.payerControlNumber()).end();
    for (String code : request.codes()) {
      out.begin("STC").text("R4").component(code).component("").component("LOI");
      out.date(request.asked()).empty().amount(claim.charge()).end();
    }
    if (claim.type() == ClaimType.INSTITUTIONAL) {
      ClaimPaymentLoops.reference(out, "BLT", claim.typeOfBill());
    }
    ClaimPaymentLoops.reference(out, "EJ", claim.patientControlNumber());
    ClaimPaymentLoops.reference(out, "D9", claim);
    Periods.write(out, "472", claim.serviceSpan());
    out.begin("DTP").text("106").text("D8").date(request.due()).end();
  }
}
