package org.payersim.plain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.money.Money;
import org.payersim.transcript.TracedWriter;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * The claim itself: loop 2300 of an 837.
 *
 * @param out where it is written
 * @param kind of which 837
 */
record PlainClaim(TracedWriter out, PlainKind kind) {
  private static final String REPLACEMENT = "7";

  /** Claim frequency codes (CLM05-3) by name. */
  private static final Map<String, String> FREQUENCIES =
      Map.of("original", "1", "replacement", REPLACEMENT, "void", "8");

  /** Related causes codes (CLM11). */
  private static final Map<String, String> CAUSES =
      Map.of("auto", "AA", "work", "EM", "other", "OA");

  /** Date qualifiers (DTP01) of loop 2300. */
  private static final Map<String, String> DATES =
      Map.ofEntries(
          Map.entry("onset", "431"),
          Map.entry("initialTreatment", "454"),
          Map.entry("lastSeen", "304"),
          Map.entry("acuteManifestation", "453"),
          Map.entry("accident", "439"),
          Map.entry("lastMenstrualPeriod", "484"),
          Map.entry("lastXray", "455"),
          Map.entry("prescription", "471"),
          Map.entry("disability", "314"),
          Map.entry("disabilityBegan", "360"),
          Map.entry("disabilityEnded", "361"),
          Map.entry("lastWorked", "297"),
          Map.entry("returnToWork", "296"),
          Map.entry("admission", "435"),
          Map.entry("discharge", "096"),
          Map.entry("careAssumed", "090"),
          Map.entry("careRelinquished", "091"),
          Map.entry("firstContact", "444"),
          Map.entry("appliancePlaced", "452"),
          Map.entry("service", "472"),
          Map.entry("receivedByRepricer", "050"));

  /** Patient control number (CLM01). */
  static final String ACCOUNT = "patientControlNumber";

  void write(Part claim, String account, Money charge) {
    out.at(claim.pointer());
    claim(claim, account, charge);
    if (kind == PlainKind.INSTITUTIONAL) {
      stay(claim);
    }
    days(out, claim, DATES);
    if (kind == PlainKind.INSTITUTIONAL) {
      codesOfStay(claim.object("stay"));
    }
    if (kind == PlainKind.DENTAL) {
      dental(claim);
    }
    documents(out, claim);
    claim
        .money("patientPaid")
        .ifPresent(
            paid ->
                out.at(claim.pointer("patientPaid"))
                    .begin("AMT")
                    .text(kind == PlainKind.INSTITUTIONAL ? "F3" : "F5")
                    .amount(paid)
                    .end());
    references(claim);
    notes(claim);
  }

  private void claim(Part claim, String account, Money charge) {
    boolean institutional = kind == PlainKind.INSTITUTIONAL;
    String bill = institutional ? bill(claim) : "";
    String frequency = institutional ? bill.substring(2) : frequency(claim);
    SegmentWriter segment =
        out.begin("CLM")
            .text(account)
            .amount(charge)
            .empty(2)
            .text(institutional ? bill.substring(0, 2) : place(claim))
            .component(institutional ? "A" : "B")
            .component(frequency)
            .text(institutional ? "" : yes(claim.truth("providerSigned", true)))
            .text(claim.named("assignment", Map.of("A", "A", "B", "B", "C", "C"), "A"))
            .text(yes(claim.truth("benefitsAssigned", true)))
            .text(claim.truth("informationReleased", true) ? "Y" : "I");
    if (institutional) {
      segment.empty(10);
    } else {
      circumstances(segment, claim);
    }
    segment.text(claim.text("delayReason")).end();
  }

  /** By name or as a code; a claim that follows another replaces it. */
  private static String frequency(Part claim) {
    return claim.text("frequency").matches("[0-9A-Z]")
        ? claim.text("frequency")
        : claim.named("frequency", FREQUENCIES, claim.has("originalClaim") ? REPLACEMENT : "1");
  }

  /** CLM10 to CLM19. */
  private void circumstances(SegmentWriter segment, Part claim) {
    segment.empty();
    Part accident = claim.object("accident");
    if (accident.isThere()) {
      List<String> causes = accident.list("causes");
      segment
          .text(cause(accident, causes, 0))
          .component(cause(accident, causes, 1))
          .component("")
          .component(accident.text("state"))
          .component(accident.text("country"));
      accident.close();
    } else {
      segment.empty();
    }
    segment.text(claim.text("specialProgram"));
    segment.empty(6).text(claim.truth("predetermination", false) ? "PB" : "");
  }

  private static String cause(Part accident, List<String> causes, int at) {
    if (at >= causes.size()) {
      return "";
    }
    String code = CAUSES.getOrDefault(causes.get(at), "");
    if (code.isEmpty()) {
      accident.fault("causes", at, "is one of auto, other, work");
    }
    return code;
  }

  private static String yes(boolean truth) {
    return truth ? "Y" : "N";
  }

  private static String bill(Part claim) {
    String bill = claim.needed("typeOfBill").replaceFirst("^0", "");
    if (bill.matches("[0-9A-Z]{3}")) {
      return bill;
    }
    if (!bill.isEmpty()) {
      claim.fault("typeOfBill", "is a type of bill such as 131");
    }
    return "131";
  }

  /** The claim's place of service, else that of its first line that tells one. */
  private static String place(Part claim) {
    String said = claim.text("placeOfService");
    if (!said.isEmpty()) {
      return said;
    }
    for (Part line : claim.objects("lines")) {
      if (line.has("placeOfService")) {
        return line.text("placeOfService");
      }
    }
    return "11";
  }

  /** The days a bill is about, admission and discharge. */
  private void stay(Part claim) {
    Part stay = claim.object("stay");
    out.at(stay.pointer());
    stay.whole("dischargeHour", 0, 23)
        .ifPresent(
            hour -> out.begin("DTP").text("096").text("TM").text("%02d00".formatted(hour)).end());
    Part statement = claim.object("statement");
    Optional<Part.Span> days = statement.span("from", "to");
    if (days.isEmpty()) {
      statement.needed("from");
    }
    days.ifPresent(
        span ->
            out.at(statement.pointer())
                .begin("DTP")
                .text("434")
                .text("RD8")
                .text(span.from() + "-" + span.to())
                .end());
    statement.close();
    out.at(stay.pointer());
    String admitted = stay.day("admitted");
    Optional<Integer> hour = stay.whole("admissionHour", 0, 23);
    if (!admitted.isEmpty()) {
      out.begin("DTP")
          .text("435")
          .text(hour.isPresent() ? "DT" : "D8")
          .text(admitted + hour.map("%02d00"::formatted).orElse(""))
          .end();
    }
  }

  private void codesOfStay(Part stay) {
    stay.day("admitted");
    stay.whole("admissionHour", 0, 23);
    stay.whole("dischargeHour", 0, 23);
    out.at(stay.pointer())
        .begin("CL1")
        .text(stay.text("type"))
        .text(stay.text("source"))
        .text(stay.text("status"))
        .end();
    stay.close();
  }

  private void dental(Part claim) {
    Part treatment = claim.object("orthodontics");
    if (treatment.isThere()) {
      out.at(treatment.pointer())
          .begin("DN1")
          .text(treatment.count("months").map(TracedWriter::plain).orElse(""))
          .text(treatment.count("monthsRemaining").map(TracedWriter::plain).orElse(""))
          .empty()
          .text(treatment.text("note"))
          .end();
      treatment.close();
    }
    teeth(claim, "missingTeeth", "M");
    teeth(claim, "teethToExtract", "E");
  }

  private void teeth(Part claim, String field, String status) {
    out.at(claim.pointer(field));
    for (String tooth : claim.list(field)) {
      out.begin("DN2").text(tooth).text(status).empty(3).text("JP").end();
    }
  }

  /** Documents that are sent apart (PWK). */
  static void documents(TracedWriter out, Part part) {
    for (Part document : part.objects("documents")) {
      String number = document.text("number");
      out.at(document.pointer())
          .begin("PWK")
          .text(document.needed("type"))
          .text(document.needed("sentBy"))
          .empty(2)
          .text(number.isEmpty() ? "" : "AC")
          .text(number)
          .end();
      document.close();
    }
  }

  /** The dates of a claim or line, each by its name. */
  static void days(TracedWriter out, Part part, Map<String, String> qualifiers) {
    part.days("dates")
        .forEach(
            (name, days) -> {
              String qualifier = qualifiers.get(name);
              if (qualifier == null) {
                part.object("dates").fault(name, "is no date of this");
              } else {
                out.at(part.pointer("dates") + "/" + name);
                out.days(qualifier, days.from(), days.to());
              }
            });
  }

  private void references(Part claim) {
    reference(out, claim, "referral", "9F");
    reference(out, claim, "authorization", "G1");
    reference(out, claim, "originalClaim", "F8");
    reference(out, claim, "medicalRecord", "EA");
    others(out, claim);
  }

  static void reference(TracedWriter out, Part part, String field, String qualifier) {
    out.at(part.pointer(field)).reference(qualifier, part.text(field));
  }

  /** Other numbers, by their qualifiers (REF01). */
  static void others(TracedWriter out, Part part) {
    out.at(part.pointer("references"));
    part.texts("references", "[0-9A-Z]{2}", "is no qualifier of a reference")
        .forEach(out::reference);
  }

  private void notes(Part claim) {
    out.at(claim.pointer("notes"));
    for (String note : claim.list("notes")) {
      out.begin("NTE").text("ADD").text(note, 80).end();
    }
  }
}
