package org.payersim.plain;

import java.util.Map;
import java.util.Optional;
import org.payersim.claim.Address;
import org.payersim.provider.Provider;
import org.payersim.rules.RuleBook;
import org.payersim.transcript.TracedWriter;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Submitter, billing provider, payer, subscriber and patient: loops 1000A to 2010CA of an 837.
 *
 * @param out where they are written
 * @param rules who is on file
 */
record People(TracedWriter out, RuleBook rules) {
  private static final Map<String, String> GENDERS =
      Map.of("female", "F", "male", "M", "unknown", "U", "F", "F", "M", "M", "U", "U");

  /** Individual relationship codes of X12 (PAT01), by name. */
  static final Map<String, String> RELATIONSHIPS =
      Map.ofEntries(
          Map.entry("self", "18"),
          Map.entry("spouse", "01"),
          Map.entry("child", "19"),
          Map.entry("employee", "20"),
          Map.entry("unknown", "21"),
          Map.entry("organ-donor", "39"),
          Map.entry("cadaver-donor", "40"),
          Map.entry("life-partner", "53"),
          Map.entry("other", "G8"));

  /** Who is asked to pay: named, or this payer itself. */
  record Payer(String id, String name) {}

  Payer payer(Part claim) {
    Part said = claim.object("payer");
    String id = said.text("id");
    String name = said.text("name");
    said.close();
    return new Payer(
        id.isEmpty() ? rules.payer().id() : id,
        TracedWriter.upper(name.isEmpty() ? rules.payer().name() : name));
  }

  void submitter(Payer payer, String sender) {
    out.at("");
    out.begin("NM1")
        .text("41")
        .text("2")
        .text("JSON CLIENT")
        .empty(4)
        .text("46")
        .text(sender)
        .end();
    out.begin("PER").text("IC").text("JSON CLIENT").text("TE").text("2075550142").end();
    out.begin("NM1")
        .text("40")
        .text("2")
        .text(payer.name(), TracedWriter.LONGEST_NAME)
        .empty(4)
        .text("46")
        .text(payer.id())
        .end();
  }

  /** The billing provider, found by NPI; what the claim does not say is taken from the file. */
  void billing(Part claim) {
    Part billing = claim.object("billingProvider");
    String npi = billing.needed("npi");
    Optional<Provider> known = rules.findProvider(npi);
    out.at(billing.pointer());
    out.begin("HL").number(1).empty().text("20").number(1).end();
    out.specialty("BI", billing.text("taxonomy"));
    PlainProviders.name(out, "85", billing, known.map(Provider::name).orElse("UNKNOWN"), npi);
    out.address(address(billing));
    taxNumber(billing, known, npi);
    billing.close();
    payTo(claim);
  }

  /**
   * A number the payee is paid under: as sent, as on file, or else the first nine digits of the
   * NPI, since an 837 cannot be without one (our own decision).
   */
  private void taxNumber(Part billing, Optional<Provider> known, String npi) {
    String person = billing.text("ssn").replace("-", "");
    String sent = billing.text("taxId").replace("-", "");
    if (sent.isEmpty() && !person.isEmpty()) {
      out.reference("SY", person);
    } else {
      out.reference(
          "EI",
          sent.isEmpty()
              ? known.map(Provider::taxNumber).orElse(npi.substring(0, Math.min(9, npi.length())))
              : sent);
    }
  }

  private void payTo(Part claim) {
    if (claim.has("payToAddress")) {
      out.at(claim.pointer("payToAddress"));
      out.begin("NM1").text("87").text("2").end();
      out.address(address(claim, "payToAddress"));
    }
  }

  /** Subscriber, payer and, if he is another, the patient. */
  void insured(Part claim, Payer payer) {
    Part subscriber = claim.object("subscriber");
    Part patient = claim.object("patient");
    String relationship =
        patient.isThere() ? patient.named("relationship", RELATIONSHIPS, "") : "18";
    boolean isSubscriber = relationship.equals("18");
    out.at(subscriber.pointer());
    out.begin("HL").number(2).number(1).text("22").number(isSubscriber ? 0 : 1).end();
    String order = subscriber.text("payerOrder");
    String filing = subscriber.text("filingIndicator");
    out.begin("SBR")
        .text(order.isEmpty() ? "P" : order)
        .text(isSubscriber ? "18" : "")
        .text(subscriber.text("group"), 50)
        .text(subscriber.text("groupName"), TracedWriter.LONGEST_NAME)
        .text(subscriber.text("insuranceType"))
        .empty(3)
        .text(filing.isEmpty() ? "CI" : filing)
        .end();
    person("IL", subscriber, subscriber.needed("member"), isSubscriber);
    out.reference("SY", subscriber.text("ssn"));
    out.reference("Y4", subscriber.text("propertyClaim"));
    subscriber.close();
    out.at(claim.pointer("payer"));
    out.begin("NM1")
        .text("PR")
        .text("2")
        .text(payer.name(), TracedWriter.LONGEST_NAME)
        .empty(4)
        .text("PI")
        .text(payer.id())
        .end();
    if (!isSubscriber) {
      if (relationship.isEmpty()) {
        patient.needed("relationship");
      }
      out.at(patient.pointer());
      out.begin("HL").number(3).number(2).text("23").number(0).end();
      out.begin("PAT").text(relationship).end();
      person("QC", patient, "", true);
      out.reference("Y4", patient.text("propertyClaim"));
    }
    patient.close();
  }

  private void person(String role, Part person, String number, boolean whole) {
    boolean organization = person.has("name");
    SegmentWriter segment =
        out.begin("NM1")
            .text(role)
            .text(organization ? "2" : "1")
            .text(
                TracedWriter.upper(person.needed(organization ? "name" : "lastName")),
                TracedWriter.LONGEST_NAME)
            .text(TracedWriter.upper(person.text("firstName")), TracedWriter.LONGEST_FIRST_NAME)
            .text(TracedWriter.upper(person.text("middleName")), 25)
            .empty()
            .text(TracedWriter.upper(person.text("suffix")), 10);
    if (!number.isEmpty()) {
      segment.text("MI").text(number, 80);
    }
    segment.end();
    Optional<Address> home = address(person);
    if (whole || home.isPresent()) {
      out.address(home);
    }
    String born = whole ? neededDay(person, "born") : person.day("born");
    String gender = person.named("gender", GENDERS, "U");
    if (!born.isEmpty()) {
      out.begin("DMG").text("D8").text(born).text(gender).end();
    }
  }

  private static String neededDay(Part part, String field) {
    part.needed(field);
    return part.day(field);
  }

  /** Where somebody or something is found. */
  static Optional<Address> address(Part part) {
    return address(part, "address");
  }

  private static Optional<Address> address(Part part, String field) {
    if (!part.has(field)) {
      return Optional.empty();
    }
    Part said = part.object(field);
    Address address =
        new Address(
            said.text("line1"),
            said.text("line2"),
            said.text("city"),
            said.text("state"),
            said.text("postalCode"),
            "");
    said.close();
    return Optional.of(address);
  }
}
