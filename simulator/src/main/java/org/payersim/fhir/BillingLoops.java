package org.payersim.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.payersim.provider.Provider;
import org.payersim.rules.RuleBook;
import org.payersim.transcript.TracedWriter;

/**
 * Submitter, billing provider, subscriber, patient: loops 1000A to 2010CA of an 837.
 *
 * @param out where they are written
 * @param rules who is on file
 * @param issues where faults go
 */
record BillingLoops(TracedWriter out, RuleBook rules, Issues issues) {
  void submitter(String payerName, String payerId) {
    out.at("Claim");
    out.begin("NM1")
        .text("41")
        .text("2")
        .text("FHIR CLIENT")
        .empty(4)
        .text("46")
        .text("FHIR")
        .end();
    out.begin("PER").text("IC").text("FHIR CLIENT").text("TE").text("2075550142").end();
    out.begin("NM1")
        .text("40")
        .text("2")
        .text(payerName, TracedWriter.LONGEST_NAME)
        .empty(4)
        .text("46")
        .text(payerId)
        .end();
  }

  /** The billing provider, found by NPI; what FHIR does not ask for is taken from the file. */
  void provider(Claim claim) {
    out.at("Claim.provider");
    Named named = Named.of(claim.getProvider());
    String npi = named.number(Systems.NPI);
    if (npi.isEmpty()) {
      issues.add(
          IssueType.REQUIRED,
          "Claim.provider",
          "the provider has no NPI: an identifier of system " + Systems.NPI);
    }
    Optional<Provider> known = rules.findProvider(npi);
    String name =
        named.last().isEmpty() ? known.map(Provider::name).orElse("UNKNOWN") : named.last();
    out.begin("HL").number(1).empty().text("20").number(1).end();
    out.specialty("BI", named.specialty());
    out.provider("85", named.person(), name, named.first(), npi);
    out.address(named.home());
    out.reference("EI", taxNumber(named, known, npi));
  }

  /**
   * A number the payee is paid under: as sent, as on file, or else the first nine digits of the
   * NPI, since an 837 cannot be without one (our own decision).
   */
  private static String taxNumber(Named named, Optional<Provider> known, String npi) {
    String sent = named.number(Systems.EIN).replace("-", "");
    return sent.isEmpty()
        ? known.map(Provider::taxNumber).orElse(npi.substring(0, Math.min(9, npi.length())))
        : sent;
  }

  void insured(Insured insured, String payerName, String payerId) {
    boolean isSubscriber = insured.isSubscriber();
    out.at("Claim.insurance[0].coverage");
    out.begin("HL").number(2).number(1).text("22").number(isSubscriber ? 0 : 1).end();
    out.begin("SBR")
        .text(insured.sequence())
        .text(isSubscriber ? Insured.SELF : "")
        .text(insured.group(), 50)
        .empty(5)
        .text(insured.filingIndicator())
        .end();
    if (isSubscriber) {
      out.at("Claim.patient");
    }
    person("IL", insured.subscriber(), insured.memberNumber());
    out.begin("NM1")
        .text("PR")
        .text("2")
        .text(payerName, TracedWriter.LONGEST_NAME)
        .empty(4)
        .text("PI")
        .text(payerId)
        .end();
    if (!isSubscriber) {
      out.at("Claim.patient");
      out.begin("HL").number(3).number(2).text("23").number(0).end();
      out.begin("PAT").text(insured.relationship()).end();
      person("QC", insured.patient(), "");
    }
  }

  private void person(String role, Insured.Person person, String number) {
    var segment =
        out.begin("NM1")
            .text(role)
            .text("1")
            .text(Insured.upper(person.last()), TracedWriter.LONGEST_NAME)
            .text(Insured.upper(person.first()), TracedWriter.LONGEST_FIRST_NAME)
            .text(Insured.upper(person.middle()), 25)
            .empty(2);
    if (!number.isEmpty()) {
      segment.text("MI").text(number, 80);
    }
    segment.end();
    out.address(person.address().map(Named::home));
    if (person.born().length() == 8) {
      out.begin("DMG").text("D8").text(person.born()).text(person.gender()).end();
    }
  }
}
