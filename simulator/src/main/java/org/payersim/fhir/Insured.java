package org.payersim.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;

/**
 * Who is covered, and who is treated. Absent strings are empty.
 *
 * @param memberNumber as on the card
 * @param group group or policy number
 * @param filingIndicator claim filing indicator (SBR09); CI if the coverage does not say
 * @param sequence P, S or T: our place in the order of payers
 * @param relationship of the patient to the subscriber, as PAT01 has it; 18 himself
 * @param subscriber who holds the coverage
 * @param patient who is treated; the subscriber if he is
 */
record Insured(
    String memberNumber,
    String group,
    String filingIndicator,
    String sequence,
    String relationship,
    Person subscriber,
    Person patient) {
  /** Himself. */
  static final String SELF = "18";

  private static final Map<String, String> RELATIONSHIPS =
      Map.of(
          "self", SELF,
          "spouse", "01",
          "child", "19",
          "common", "53",
          "parent", "G8",
          "other", "G8",
          "injured", "G8");

  /**
   * A person.
   *
   * @param last last name
   * @param first first name
   * @param middle middle name
   * @param born yyyymmdd, empty if not told
   * @param gender F, M or U
   * @param address where he lives
   */
  record Person(
      String last,
      String first,
      String middle,
      String born,
      String gender,
      Optional<Address> address) {
    static final Person NOBODY = new Person("", "", "", "", "U", Optional.empty());

    private static Person of(
        List<HumanName> names, DateType born, String gender, List<Address> homes) {
      HumanName name = names.isEmpty() ? new HumanName() : names.get(0);
      int given = name.getGiven().size();
      return new Person(
          Named.text(name.getFamily()),
          given > 0 ? Named.text(name.getGiven().get(0).getValue()) : "",
          given > 1 ? Named.text(name.getGiven().get(1).getValue()) : "",
          Named.text(born.getValueAsString()).replace("-", ""),
          gender(gender),
          homes.isEmpty() ? Optional.empty() : Optional.of(homes.get(0)));
    }

    private static String gender(String code) {
      return switch (code) {
        case "FEMALE" -> "F";
        case "MALE" -> "M";
        default -> "U";
      };
    }

    /** Whom a reference means; nobody if the person did not come with it. */
    static Person of(Reference reference) {
      IBaseResource resource = reference.getResource();
      return switch (resource) {
        case Patient one ->
            of(
                one.getName(),
                one.getBirthDateElement(),
                String.valueOf(one.getGender()),
                one.getAddress());
        case RelatedPerson one ->
            of(
                one.getName(),
                one.getBirthDateElement(),
                String.valueOf(one.getGender()),
                one.getAddress());
        case null, default -> NOBODY;
      };
    }
  }

  /**
   * What a claim or a question says of them. The member number is that of the Coverage (subscriber
   * number, else an identifier), or else one of the Patient's of type MB, or else his first:
   * Synthea's patients have no card, and are known by the number they have.
   *
   * @param coverage the coverage asked under; empty if none came
   * @param covered what refers to it
   */
  static Insured of(Reference patient, Optional<Coverage> coverage, Reference covered) {
    Person treated = Person.of(patient);
    Coverage held = coverage.orElseGet(Coverage::new);
    String relationship =
        held.getRelationship().getCoding().stream()
            .map(coding -> RELATIONSHIPS.get(Named.text(coding.getCode())))
            .filter(code -> code != null)
            .findFirst()
            .orElseGet(() -> Systems.find(held.getRelationship(), X12_RELATIONSHIP).orElse(SELF));
    Person subscriber = relationship.equals(SELF) ? treated : Person.of(held.getSubscriber());
    return new Insured(
        memberNumber(held, covered, patient),
        group(held),
        Systems.find(held.getType(), Systems.FILING_INDICATOR).orElse("CI"),
        switch (held.getOrder()) {
          case 2 -> "S";
          case 3 -> "T";
          default -> "P";
        },
        relationship,
        subscriber,
        treated);
  }

  /** Individual relationship code as X12 has it, where FHIR's own words say too little. */
  static final String X12_RELATIONSHIP = "https://x12.org/codes/individual-relationship-codes";

  private static String memberNumber(Coverage held, Reference covered, Reference patient) {
    if (held.hasSubscriberId()) {
      return Named.text(held.getSubscriberId());
    }
    Identifier known =
        held.hasIdentifier() ? held.getIdentifierFirstRep() : covered.getIdentifier();
    if (known.hasValue()) {
      return Named.text(known.getValue());
    }
    List<Identifier> own =
        patient.getResource() instanceof Patient person
            ? person.getIdentifier()
            : List.of(patient.getIdentifier());
    return own.stream()
        .filter(
            one ->
                Systems.find(one.getType(), Systems.IDENTIFIER_TYPE).stream()
                    .anyMatch("MB"::equals))
        .findFirst()
        .or(() -> own.stream().filter(Identifier::hasValue).findFirst())
        .map(one -> Named.text(one.getValue()))
        .orElse("");
  }

  private static String group(Coverage held) {
    return held.getClass_().stream()
        .filter(one -> Systems.first(one.getType()).equals("group"))
        .map(one -> Named.text(one.getValue()))
        .findFirst()
        .orElse("");
  }

  boolean isSubscriber() {
    return relationship.equals(SELF);
  }

  /** In capitals, as claims have names. */
  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
