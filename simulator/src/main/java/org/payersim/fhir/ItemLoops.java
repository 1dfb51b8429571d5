package org.payersim.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.payersim.money.Money;
import org.payersim.transcript.TracedWriter;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * The lines of a claim: loops 2400 to 2430. Of sub-items only the drug is looked at, for an 837 has
 * no others.
 *
 * @param out where they are written
 * @param kind of which 837
 * @param claim whose
 * @param issues where faults go
 */
record ItemLoops(TracedWriter out, ClaimKind kind, Claim claim, Issues issues) {
  /** Minutes and days have units of their own in X12; all else is counted in units. */
  private static String basis(Claim.ItemComponent item) {
    String code =
        item.getQuantity().hasCode() ? item.getQuantity().getCode() : item.getQuantity().getUnit();
    return switch (Named.text(code)) {
      case "min", "MJ" -> "MJ";
      case "d", "DA" -> "DA";
      default -> "UN";
    };
  }

  /** What all items charge. */
  Money sum() {
    Money sum = Money.ZERO;
    for (int i = 0; i < claim.getItem().size(); i++) {
      sum = sum.plus(charge(i, new Issues()).orElse(Money.ZERO));
    }
    return sum;
  }

  void write(CareTeam team, OtherPayers others) {
    for (int i = 0; i < claim.getItem().size(); i++) {
      Claim.ItemComponent item = claim.getItem().get(i);
      String expression = "Claim.item[" + i + "]";
      out.at(expression);
      out.begin("LX").number(i + 1L).end();
      Optional<Money> charge = charge(i, issues);
      switch (kind) {
        case PROFESSIONAL -> professional(item, expression, charge.orElse(Money.ZERO));
        case INSTITUTIONAL -> institutional(item, expression, charge.orElse(Money.ZERO));
        case DENTAL -> dental(item, expression, charge.orElse(Money.ZERO));
      }
      days(item, expression);
      out.reference("6R", Integer.toString(item.getSequence()));
      drug(item, expression);
      team.ofItem(item);
      others.ofItem(item, this, expression);
    }
  }

  /** The drug a service gave: a detail with a code of NDC (loop 2410). */
  private void drug(Claim.ItemComponent item, String expression) {
    for (int i = 0; i < item.getDetail().size(); i++) {
      Claim.DetailComponent detail = item.getDetail().get(i);
      Optional<String> code = Systems.find(detail.getProductOrService(), Systems.NDC);
      if (code.isPresent()) {
        out.at(expression + ".detail[" + i + "]");
        if (kind == ClaimKind.DENTAL) {
          issues.add(Issue.notSupported(expression + ".detail", "dentists bill no drugs"));
        }
        drug(code.get().replace("-", ""), detail.getQuantity(), expression + ".detail[" + i + "]");
        return; // an 837 has one to a line
      }
    }
  }

  private void drug(String code, Quantity quantity, String expression) {
    BigDecimal count = quantity.hasValue() ? quantity.getValue() : BigDecimal.ONE;
    if (count.signum() < 0 || !Amount.isReasonable(count)) {
      issues.add(IssueType.VALUE, expression + ".quantity", "a quantity is not negative");
      count = BigDecimal.ONE;
    }
    out.begin("LIN").empty().text("N4").text(code).end();
    out.begin("CTP").empty(3).text(TracedWriter.plain(count)).text(measure(quantity)).end();
    out.reference("XZ", Named.text(claim.getPrescription().getIdentifier().getValue()));
  }

  /** Units of UCUM, or those of X12 as they are. */
  private static String measure(Quantity quantity) {
    String code = Named.text(quantity.hasCode() ? quantity.getCode() : quantity.getUnit());
    return switch (code) {
      case "[iU]", "[IU]", "F2" -> "F2";
      case "g", "GR" -> "GR";
      case "mg", "ME" -> "ME";
      case "mL", "ml", "ML" -> "ML";
      default -> "UN";
    };
  }

  /** What SVD repeats of a line: procedure, revenue code, units. */
  void decided(SegmentWriter segment, Claim.ItemComponent item, String expression) {
    procedure(segment, item, expression, kind == ClaimKind.INSTITUTIONAL);
    segment
        .text(kind == ClaimKind.INSTITUTIONAL ? revenue(item) : "")
        .text(units(item, expression));
  }

  private static String revenue(Claim.ItemComponent item) {
    return Systems.find(item.getRevenue(), Systems.REVENUE)
        .or(() -> Systems.find(item.getProductOrService(), Systems.REVENUE))
        .orElse("");
  }

  private Optional<Money> charge(int index, Issues into) {
    Claim.ItemComponent item = claim.getItem().get(index);
    String expression = "Claim.item[" + index + "]";
    if (item.hasNet()) {
      return Amount.of(item.getNet(), expression + ".net", into);
    }
    if (!item.hasUnitPrice()) {
      into.add(Issue.required(expression + ".net"));
      return Optional.empty();
    }
    BigDecimal count = item.hasQuantity() ? item.getQuantity().getValue() : BigDecimal.ONE;
    BigDecimal price = item.getUnitPrice().getValue();
    if (count == null
        || price == null
        || !Amount.isReasonable(count)
        || !Amount.isReasonable(price)) {
      into.add(IssueType.VALUE, expression + ".unitPrice", "price and count make no amount");
      return Optional.empty();
    }
    return Amount.of(
        new org.hl7.fhir.r4.model.Money()
            .setValue(count.multiply(price))
            .setCurrency(
                item.getUnitPrice().hasCurrency() ? item.getUnitPrice().getCurrency() : "USD"),
        expression + ".unitPrice",
        into);
  }

  /** Place of service of an item; empty if it does not say. */
  static String place(Claim.ItemComponent item) {
    return item.getLocation() instanceof CodeableConcept place
        ? Systems.find(place, Systems.PLACE_OF_SERVICE).orElse("")
        : "";
  }

  private String units(Claim.ItemComponent item, String expression) {
    BigDecimal value = item.hasQuantity() ? item.getQuantity().getValue() : BigDecimal.ONE;
    if (value == null || value.signum() < 0 || !Amount.isReasonable(value)) {
      issues.add(IssueType.VALUE, expression + ".quantity", "a count of units is not negative");
      return "";
    }
    return TracedWriter.plain(value);
  }

  /** A procedure with its modifiers, as the next element. */
  private void procedure(
      SegmentWriter segment, Claim.ItemComponent item, String expression, boolean mayLack) {
    Optional<Crosswalk.Service> service = Crosswalk.service(item.getProductOrService(), kind);
    if (service.isEmpty()) {
      if (!mayLack) {
        issues.add(
            IssueType.CODEINVALID,
            expression + ".productOrService",
            "no service of HCPCS, CPT or CDT, nor one known to stand for one");
      }
      segment.empty();
      return;
    }
    segment.text(service.get().qualifier()).component(service.get().code());
    for (CodeableConcept modifier : item.getModifier().stream().limit(4).toList()) {
      segment.component(Insured.upper(Systems.first(modifier)));
    }
  }

  private void professional(Claim.ItemComponent item, String expression, Money charge) {
    SegmentWriter segment = out.begin("SV1");
    procedure(segment, item, expression, false);
    segment
        .amount(charge)
        .text(basis(item))
        .text(units(item, expression))
        .text(place(item))
        .empty();
    pointers(segment, item, expression);
    segment.end();
  }

  private void institutional(Claim.ItemComponent item, String expression, Money charge) {
    String revenue = revenue(item);
    if (revenue.isEmpty()) {
      issues.add(Issue.required(expression + ".revenue"));
    }
    SegmentWriter segment = out.begin("SV2").text(revenue);
    procedure(segment, item, expression, true);
    segment.amount(charge).text(basis(item)).text(units(item, expression)).end();
  }

  private void dental(Claim.ItemComponent item, String expression, Money charge) {
    SegmentWriter segment = out.begin("SV3");
    procedure(segment, item, expression, false);
    segment.amount(charge).text(place(item));
    String site = Systems.first(item.getBodySite());
    boolean isArea = site.length() == 2 && "00 01 02 10 20 30 40".contains(site) && isArea(item);
    segment.text(isArea ? site : "").empty().text(units(item, expression));
    if (item.hasDiagnosisSequence()) {
      segment.empty(4);
      pointers(segment, item, expression);
    }
    segment.end();
    if (!site.isEmpty() && !isArea) {
      SegmentWriter tooth = out.begin("TOO").text("JP").text(site);
      List<CodeableConcept> surfaces = item.getSubSite();
      if (!surfaces.isEmpty()) {
        tooth.text(Systems.first(surfaces.get(0)));
        surfaces.stream().skip(1).forEach(surface -> tooth.component(Systems.first(surface)));
      }
      tooth.end();
    }
  }

  /** Whether the site is a part of the mouth and no tooth: 10 and 20 are both. */
  private static boolean isArea(Claim.ItemComponent item) {
    return item.getBodySite().getCoding().stream()
        .anyMatch(coding -> Systems.ORAL_CAVITY.equals(coding.getSystem()));
  }

  private void pointers(SegmentWriter segment, Claim.ItemComponent item, String expression) {
    boolean first = true;
    for (PositiveIntType sequence : item.getDiagnosisSequence().stream().limit(4).toList()) {
      int at = position(sequence);
      if (at == 0) {
        issues.add(
            IssueType.VALUE, expression + ".diagnosisSequence", "there is no such diagnosis");
      } else if (first) {
        segment.number(at);
        first = false;
      } else {
        segment.componentNumber(at);
      }
    }
    if (first) {
      segment.text(claim.hasDiagnosis() ? "1" : "");
    }
  }

  /** One-based position of a diagnosis among those of the claim; 0 if it is none of them. */
  private int position(PositiveIntType sequence) {
    for (int i = 0; i < claim.getDiagnosis().size(); i++) {
      Integer wanted = sequence.getValue();
      if (wanted != null && claim.getDiagnosis().get(i).getSequence() == wanted) {
        return i + 1;
      }
    }
    return 0;
  }

  private void days(Claim.ItemComponent item, String expression) {
    Type serviced = item.hasServiced() ? item.getServiced() : claim.getBillablePeriod();
    Optional<Days> days = Days.of(serviced);
    if (days.isPresent()) {
      if (kind != ClaimKind.INSTITUTIONAL || item.hasServiced()) {
        out.days("472", days.get().from(), days.get().to());
      }
    } else if (kind != ClaimKind.INSTITUTIONAL) {
      issues.add(Issue.required(expression + ".serviced[x]"));
    }
  }
}
