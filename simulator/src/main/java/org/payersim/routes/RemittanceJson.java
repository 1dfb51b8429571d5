package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.payersim.explain.CodeWords;

/**
 * An 835 of this payer as JSON: read from the document it wrote, so that both say the same. Source:
 * 005010X221A1. Total is what the claims are paid less the balances; a claim's charge less its own
 * adjustments and those of its lines is what it is paid; so is a line's.
 */
final class RemittanceJson {
  private final String trace;
  private Optional<ObjectNode> found = Optional.empty();
  private ObjectNode remittance = Json.object();
  private ObjectNode claim = Json.object();
  private ObjectNode line = Json.object();
  private Level level = Level.HEADER;

  /** What segments are about until the next of them begins. */
  private enum Level {
    HEADER,
    PAYER,
    PAYEE,
    CLAIM,
    LINE
  }

  private RemittanceJson(String trace) {
    this.trace = trace;
  }

  /**
   * The remittance of one payment.
   *
   * @param document an interchange, which may tell of other payments too
   * @param trace number of the payment (TRN02)
   * @return empty if the document does not tell of it
   */
  static Optional<ObjectNode> of(byte[] document, String trace) {
    RemittanceJson reading = new RemittanceJson(trace);
    WrittenSegment.list(document).forEach(reading::read);
    return reading.found;
  }

  private void read(WrittenSegment segment) {
    switch (segment.get(0)) {
      case "ST" -> begin();
      case "BPR" -> payment(segment);
      case "TRN" -> number(segment);
      case "N1" -> party(segment);
      case "REF" -> reference(segment);
      case "CLP" -> claim(segment);
      case "NM1" -> name(segment);
      case "CAS" -> adjustments(segment, level == Level.LINE ? line : claim);
      case "MOA" -> remarks(segment, 3, 7);
      case "MIA" -> {
        remarks(segment, 5, 5);
        remarks(segment, 20, 23);
      }
      case "DTM" -> day(segment);
      case "AMT" -> amount(segment);
      case "QTY" -> days(segment);
      case "SVC" -> line(segment);
      case "LQ" -> remark(segment.get(2), line);
      case "PLB" -> balances(segment);
      default -> {}
    }
  }

  private void begin() {
    remittance = Json.object();
    level = Level.HEADER;
  }

  private void payment(WrittenSegment bpr) {
    remittance
        .put("id", "")
        .put("paidOn", isoDay(bpr.get(16)))
        .put("method", bpr.get(4))
        .put("total", bpr.money(2).toString());
  }

  private void number(WrittenSegment trn) {
    remittance.put("id", trn.get(2));
    if (trn.get(2).equals(trace)) {
      found = Optional.of(remittance);
    }
    remittance.putObject("payer");
    remittance.putObject("payee");
    remittance.putArray("claims");
    remittance.putArray("balances");
  }

  private void party(WrittenSegment n1) {
    level = n1.get(1).equals("PR") ? Level.PAYER : Level.PAYEE;
    ObjectNode node = remittance.withObject(level == Level.PAYER ? "/payer" : "/payee");
    node.put("name", n1.get(2));
    switch (n1.get(3)) {
      case "XX" -> node.put("npi", n1.get(4));
      case "FI" -> node.put("taxNumber", n1.get(4));
      default -> {}
    }
  }

  private void reference(WrittenSegment ref) {
    String value = ref.get(2);
    switch (level) {
      case HEADER -> {}
      case PAYER -> remittance.withObject("/payer").put("id", value);
      case PAYEE -> remittance.withObject("/payee").put("taxNumber", value);
      case CLAIM -> {
        switch (ref.get(1)) {
          case "F8" -> claim.put("original", value);
          case "G1" -> claim.put("authorization", value);
          case "EA" -> claim.put("medicalRecord", value);
          case "1L" -> claim.put("group", value);
          case "CE" -> claim.put("contract", value);
          default -> {}
        }
      }
      case LINE -> {
        switch (ref.get(1)) {
          case "6R" -> line.put("controlNumber", value);
          case "HPI" -> line.put("rendering", value);
          default -> {}
        }
      }
    }
  }

  private void claim(WrittenSegment clp) {
    level = Level.CLAIM;
    claim =
        remittance
            .withArray("/claims")
            .addObject()
            .put("patientControlNumber", clp.get(1))
            .put("claim", clp.get(7))
            .put("status", clp.get(2))
            .put("statusWords", CodeWords.ofClaimStatus(clp.get(2)))
            .put("charge", clp.money(3).toString())
            .put("paid", clp.money(4).toString())
            .put("patientResponsibility", clp.money(5).toString())
            .put("filingIndicator", clp.get(6))
            .put("facility", clp.get(8))
            .put("frequency", clp.get(9));
    put(claim, "drg", clp.get(11));
    put(claim, "drgWeight", clp.get(12));
    claim.putArray("adjustments");
    claim.putArray("remarks");
    claim.putArray("lines");
  }

  private void name(WrittenSegment nm1) {
    String field =
        switch (nm1.get(1)) {
          case "QC" -> "patient";
          case "IL" -> "subscriber";
          case "74" -> "corrected";
          case "82" -> "rendering";
          case "TT" -> "forwardedTo";
          case "PR" -> "priorityPayer";
          case "GB" -> "otherSubscriber";
          default -> "";
        };
    if (field.isEmpty()) {
      return;
    }
    ObjectNode node = claim.putObject(field).put("lastName", nm1.get(3));
    put(node, "firstName", nm1.get(4));
    put(node, "id", nm1.get(9));
  }

  private static void put(ObjectNode node, String field, String value) {
    if (!value.isEmpty()) {
      node.put(field, value);
    }
  }

  private static void adjustments(WrittenSegment cas, ObjectNode of) {
    ArrayNode list = of.withArray("/adjustments");
    for (int at = 2; at < cas.elements().size(); at += 3) {
      if (!cas.get(at).isEmpty()) {
        ObjectNode one =
            list.addObject()
                .put("group", cas.get(1))
                .put("carc", cas.get(at))
                .put("amount", cas.money(at + 1).toString());
        put(one, "units", cas.get(at + 2));
        one.put("words", CodeWords.ofReasonCode(cas.get(at)));
      }
    }
  }

  private void remarks(WrittenSegment moa, int from, int to) {
    for (int at = from; at <= to; at++) {
      if (!moa.get(at).isEmpty()) {
        remark(moa.get(at), claim);
      }
    }
  }

  private static void remark(String code, ObjectNode of) {
    of.withArray("/remarks").addObject().put("rarc", code).put("words", CodeWords.ofRemark(code));
  }

  private void day(WrittenSegment dtm) {
    String day = isoDay(dtm.get(2));
    switch (dtm.get(1)) {
      case "050" -> claim.put("receivedOn", day);
      case "232" -> claim.put("from", day);
      case "233" -> claim.put("to", day);
      case "036" -> claim.put("coverageEnded", day);
      case "472" -> line.put("from", day).put("to", day);
      case "150" -> line.put("from", day);
      case "151" -> line.put("to", day);
      default -> {}
    }
  }

  private static String isoDay(String day) {
    return day.length() == 8
        ? day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6)
        : day;
  }

  private void amount(WrittenSegment amt) {
    String amount = amt.money(2).toString();
    switch (amt.get(1)) {
      case "AU" -> claim.put("coveredCharge", amount);
      case "D8" -> claim.put("promptPayDiscount", amount);
      case "F5" -> claim.put("patientPaid", amount);
      case "I" -> claim.put("interest", amount);
      case "B6" -> line.put("allowed", amount);
      case "KH" -> line.put("lateFilingReduction", amount);
      default -> {}
    }
  }

  private void days(WrittenSegment qty) {
    switch (qty.get(1)) {
      case "CA" -> claim.put("coveredDays", qty.get(2));
      case "CD" -> claim.put("coinsuredDays", qty.get(2));
      default -> {}
    }
  }

  private void line(WrittenSegment svc) {
    level = Level.LINE;
    line = claim.withArray("/lines").addObject();
    boolean isPaidAsOther = !svc.get(6).isEmpty();
    procedure(svc, isPaidAsOther ? 6 : 1, line);
    put(line, "revenueCode", svc.get(4));
    put(line, "paidAs", isPaidAsOther ? svc.get(1, 2) : "");
    line.put("charge", svc.money(2).toString())
        .put("paid", svc.money(3).toString())
        .put("unitsPaid", svc.get(5).isEmpty() ? "1" : svc.get(5));
    put(line, "unitsSubmitted", svc.get(7));
    line.putArray("adjustments");
    line.putArray("remarks");
  }

  /** A procedure, or the revenue code that stands for one. */
  private static void procedure(WrittenSegment svc, int at, ObjectNode node) {
    boolean isRevenue = svc.get(at, 1).equals("NU");
    node.put(isRevenue ? "revenueCode" : "procedure", svc.get(at, 2));
    List<String> modifiers =
        svc.parts(at).stream().skip(2).limit(4).filter(one -> !one.isEmpty()).toList();
    if (!modifiers.isEmpty()) {
      modifiers.forEach(node.putArray("modifiers")::add);
    }
  }

  private void balances(WrittenSegment plb) {
    for (int at = 3; at < plb.elements().size(); at += 2) {
      ObjectNode one = remittance.withArray("/balances").addObject().put("reason", plb.get(at, 1));
      put(one, "reference", plb.get(at, 2));
      one.put("amount", plb.money(at + 1).toString());
    }
  }
}
