package org.payersim.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Period;
import org.payersim.money.Money;
import org.payersim.transcript.TracedWriter;

/**
 * The claim itself and its lines: loops 2300 to 2420 of an 837.
 *
 * @param out where they are written
 * @param kind of which 837
 * @param issues where faults go
 */
record ClaimLoops(TracedWriter out, ClaimKind kind, Issues issues) {
  /** Claim frequency code (CLM05-3) where a Claim does not follow another: 1, 7, 8. */
  static final String FREQUENCY = Systems.OWN + "StructureDefinition/claim-frequency";

  private static final String REPLACEMENT = "7";

  void write(Claim claim, Claim.InsuranceComponent insurance, String account) {
    SupportingInfo info = new SupportingInfo(claim);
    ItemLoops items = new ItemLoops(out, kind, claim, issues);
    Optional<Money> total = total(claim, items);
    out.at("Claim");
    claim(claim, account, total.orElse(Money.ZERO), info);
    dates(claim, info);
    stay(info);
    teeth(info);
    documents(info, new Documents(claim, account));
    references(claim, insurance, info);
    info.list("note")
        .forEach(
            note -> out.at(note.expression()).begin("NTE").text("ADD").text(note.text(), 80).end());
    new CodeLoops(out, kind, issues).write(claim, info);
    CareTeam team = new CareTeam(out, kind, claim);
    team.ofClaim();
    facility(claim);
    OtherPayers others = new OtherPayers(out, claim, issues);
    others.write();
    items.write(team, others);
  }

  private Optional<Money> total(Claim claim, ItemLoops items) {
    if (!claim.hasItem()) {
      issues.add(Issue.required("Claim.item"));
    }
    return claim.hasTotal()
        ? Amount.of(claim.getTotal(), "Claim.total", issues)
        : Optional.of(items.sum());
  }

  private void claim(Claim claim, String account, Money total, SupportingInfo info) {
    boolean institutional = kind == ClaimKind.INSTITUTIONAL;
    String bill = info.code("typeofbill");
    String facility = institutional ? facilityType(bill) : place(claim);
    boolean assigned = !Systems.first(claim.getPayee().getType()).equals("subscriber");
    var segment =
        out.begin("CLM")
            .text(account)
            .amount(total)
            .empty(2)
            .text(facility)
            .component(institutional ? "A" : "B")
            .component(frequency(claim, institutional ? bill : ""))
            .text(institutional ? "" : "Y")
            .text("A")
            .text(assigned ? "Y" : "N")
            .text("Y");
    Claim.AccidentComponent accident = claim.getAccident();
    if (claim.hasAccident()) {
      String cause = cause(Systems.first(accident.getType()));
      segment.empty().text(cause);
      if (cause.equals("AA") && accident.hasLocationAddress()) {
        segment
            .component("")
            .component("")
            .component(Named.text(accident.getLocationAddress().getState()));
      }
    }
    if (claim.getUse() == Claim.Use.PREDETERMINATION) {
      segment.empty(claim.hasAccident() ? 7 : 9).text("PB");
    }
    segment.end();
  }

  /** Of the v3 ActCode of incidents: motor vehicle, work place, and all the others. */
  private static String cause(String code) {
    return switch (code) {
      case "MVA" -> "AA";
      case "WPA" -> "EM";
      default -> "OA";
    };
  }

  private String facilityType(String bill) {
    if (bill.length() < 3) {
      issues.add(
          IssueType.REQUIRED,
          "Claim.supportingInfo",
          "an institutional claim needs its type of bill: category typeofbill");
      return "";
    }
    return bill.substring(bill.length() - 3, bill.length() - 1);
  }

  private String place(Claim claim) {
    for (Claim.ItemComponent item : claim.getItem()) {
      String place = ItemLoops.place(item);
      if (!place.isEmpty()) {
        return place;
      }
    }
    return "11";
  }

  /** As the extension has it, else the type of bill; a claim that follows another replaces it. */
  private static String frequency(Claim claim, String bill) {
    Extension said = claim.getExtensionByUrl(FREQUENCY);
    if (said != null && said.getValue() instanceof CodeType code) {
      return Named.text(code.getValue());
    }
    if (!bill.isEmpty()) {
      return bill.substring(bill.length() - 1);
    }
    return claim.hasRelated() ? REPLACEMENT : "1";
  }

  private void dates(Claim claim, SupportingInfo info) {
    if (kind == ClaimKind.INSTITUTIONAL) {
      info.find("admissionperiod")
          .flatMap(SupportingInfo.Item::period)
          .flatMap(period -> Days.hour(period.getEndElement()))
          .ifPresent(hour -> out.begin("DTP").text("096").text("TM").text(hour + "00").end());
      statement(claim);
      info.find("admissionperiod").flatMap(SupportingInfo.Item::period).ifPresent(this::admission);
      return;
    }
    info.find("onset")
        .flatMap(SupportingInfo.Item::days)
        .ifPresent(days -> out.days("431", days.from(), days.to()));
    if (claim.hasAccident()) {
      Days.day(claim.getAccident().getDateElement())
          .ifPresent(day -> out.at("Claim.accident").days("439", day, day));
      out.at("Claim");
    }
  }

  private void statement(Claim claim) {
    Optional<Days> days = Days.of(claim.getBillablePeriod());
    if (days.isEmpty()) {
      issues.add(Issue.required("Claim.billablePeriod"));
      return;
    }
    out.at("Claim.billablePeriod")
        .begin("DTP")
        .text("434")
        .text("RD8")
        .text(days.get().from() + "-" + days.get().to())
        .end();
    out.at("Claim");
  }

  private void admission(Period period) {
    Optional<String> day = Days.day(period.getStartElement());
    Optional<String> hour = Days.hour(period.getStartElement());
    day.ifPresent(
        from ->
            out.begin("DTP")
                .text("435")
                .text(hour.isPresent() ? "DT" : "D8")
                .text(from + hour.map(h -> h + "00").orElse(""))
                .end());
  }

  private void stay(SupportingInfo info) {
    if (kind == ClaimKind.INSTITUTIONAL) {
      out.at("Claim.supportingInfo")
          .begin("CL1")
          .text(info.code("admtype"))
          .text(info.code("pointoforigin"))
          .text(info.code("discharge-status"))
          .end();
    }
  }

  private void teeth(SupportingInfo info) {
    if (kind == ClaimKind.DENTAL) {
      Optional<String> months = months(info, "orthodontic-months");
      Optional<String> left = months(info, "orthodontic-months-remaining");
      if (months.isPresent() || left.isPresent()) {
        out.at("Claim.supportingInfo")
            .begin("DN1")
            .text(months.orElse(""))
            .text(left.orElse(""))
            .end();
      }
      for (SupportingInfo.Item tooth : info.list("missingtooth")) {
        String number = tooth.code();
        if (!number.isEmpty()) {
          out.at(tooth.expression()).begin("DN2").text(number).text("M").empty(3).text("JP").end();
        }
      }
    }
  }

  private static Optional<String> months(SupportingInfo info, String category) {
    return info.find(category)
        .flatMap(SupportingInfo.Item::quantity)
        .filter(quantity -> quantity.hasValue() && Amount.isReasonable(quantity.getValue()))
        .map(quantity -> TracedWriter.plain(quantity.getValue()));
  }

  /** Documents that come along or are sent apart, by their numbers (PWK). */
  private void documents(SupportingInfo info, Documents documents) {
    for (SupportingInfo.Item one : info.list("attachment")) {
      Documents.check(one, issues);
      String type = Systems.find(one.info().getCode(), Systems.REPORT_TYPE).orElse("OZ");
      String number = documents.number(one);
      String sentBy =
          Systems.find(one.info().getCode(), Systems.REPORT_TRANSMISSION)
              .orElse(number.isEmpty() ? "AA" : "EL");
      out.at(one.expression())
          .begin("PWK")
          .text(type)
          .text(sentBy)
          .empty(2)
          .text(number.isEmpty() ? "" : "AC")
          .text(number)
          .end();
    }
    out.at("Claim");
  }

  private void references(Claim claim, Claim.InsuranceComponent insurance, SupportingInfo info) {
    out.at("Claim.referral")
        .reference("9F", Named.text(claim.getReferral().getIdentifier().getValue()));
    List<org.hl7.fhir.r4.model.StringType> authorizations = insurance.getPreAuthRef();
    if (!authorizations.isEmpty()) {
      out.at("Claim.insurance[0].preAuthRef")
          .reference("G1", Named.text(authorizations.get(0).getValue()));
    }
    out.at("Claim.related").reference("F8", original(claim));
    out.at("Claim.supportingInfo").reference("EA", info.value("medicalrecordnumber"));
    out.at("Claim");
  }

  /** The payer's number of the claim this one follows. */
  private static String original(Claim claim) {
    if (!claim.hasRelated()) {
      return "";
    }
    Claim.RelatedClaimComponent related = claim.getRelatedFirstRep();
    if (related.hasReference()) {
      return Named.text(related.getReference().getValue());
    }
    String identifier = Named.text(related.getClaim().getIdentifier().getValue());
    return identifier.isEmpty()
        ? Named.text(related.getClaim().getReferenceElement().getIdPart())
        : identifier;
  }

  private void facility(Claim claim) {
    if (!claim.hasFacility()) {
      return;
    }
    Named named = Named.of(claim.getFacility());
    String npi = named.number(Systems.NPI);
    if (!npi.isEmpty()) {
      out.at("Claim.facility");
      String name = named.last().isEmpty() ? "UNKNOWN" : named.last();
      out.provider("77", named.person(), name, named.first(), npi);
      out.address(named.home());
    }
  }
}
