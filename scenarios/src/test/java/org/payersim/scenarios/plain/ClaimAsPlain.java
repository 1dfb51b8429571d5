package org.payersim.scenarios.plain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.payersim.claim.Address;
import org.payersim.claim.AmountFact;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimProvider;
import org.payersim.claim.ClaimType;
import org.payersim.claim.DateFact;
import org.payersim.claim.Diagnosis;
import org.payersim.claim.OtherPayer;
import org.payersim.claim.Party;
import org.payersim.claim.Reference;
import org.payersim.claim.ServiceLine;

/**
 * A claim of an 837 as a client who speaks plain JSON would have sent it: written from the claim
 * alone, beside the product's own mapping.
 */
final class ClaimAsPlain {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> RELATIONSHIPS =
      Map.of(
          "18",
          "self",
          "01",
          "spouse",
          "19",
          "child",
          "20",
          "employee",
          "21",
          "unknown",
          "39",
          "organ-donor",
          "40",
          "cadaver-donor",
          "53",
          "life-partner",
          "G8",
          "other");

  private static final Map<String, String> DATES =
      Map.ofEntries(
          Map.entry("431", "onset"),
          Map.entry("454", "initialTreatment"),
          Map.entry("304", "lastSeen"),
          Map.entry("453", "acuteManifestation"),
          Map.entry("439", "accident"),
          Map.entry("484", "lastMenstrualPeriod"),
          Map.entry("455", "lastXray"),
          Map.entry("471", "prescription"),
          Map.entry("314", "disability"),
          Map.entry("297", "lastWorked"),
          Map.entry("296", "returnToWork"),
          Map.entry("435", "admission"),
          Map.entry("096", "discharge"),
          Map.entry("090", "careAssumed"),
          Map.entry("444", "firstContact"),
          Map.entry("452", "appliancePlaced"),
          Map.entry("472", "service"),
          Map.entry("050", "receivedByRepricer"));

  private static final Map<String, String> FIELDS =
      Map.of("9F", "referral", "G1", "authorization", "F8", "originalClaim", "EA", "medicalRecord");

  private static final Map<Diagnosis.Kind, String> KINDS =
      Map.of(
          Diagnosis.Kind.PRINCIPAL, "principal",
          Diagnosis.Kind.OTHER, "other",
          Diagnosis.Kind.ADMITTING, "admitting",
          Diagnosis.Kind.REASON_FOR_VISIT, "reason-for-visit",
          Diagnosis.Kind.EXTERNAL_CAUSE, "external-cause");

  private final Claim claim;
  private final ObjectNode node = JSON.createObjectNode();

  private ClaimAsPlain(Claim claim) {
    this.claim = claim;
  }

  /** The claim as JSON; empty if it says what plain JSON has no field for. */
  static Optional<ObjectNode> of(Claim claim) {
    return new ClaimAsPlain(claim).isSayable()
        ? Optional.of(new ClaimAsPlain(claim).write())
        : Optional.empty();
  }

  private boolean isSayable() {
    return claim.batch().purpose().equals("00")
        && claim.batch().usage().equals("CH")
        && claim.billing().payTo().isEmpty()
        && areOnly(claim.billing().party(), Set.of("EI", "SY"))
        && areOnly(claim.subscriber().party(), Set.of("SY", "Y4"))
        && areOnly(claim.patient().party(), Set.of("Y4"))
        && claim.subscriber().party().idQualifier().equals("MI")
        && areDistinct(claim.references())
        && claim.otherPayers().stream().noneMatch(this::sentIt)
        && claim.diagnoses().stream().allMatch(one -> one.qualifier().matches("AB[KFJN]|APR"))
        && claim.dates().stream().allMatch(date -> DATES.containsKey(date.qualifier()))
        && claim.amounts().stream().allMatch(amount -> amount.qualifier().matches("F[35]"))
        && claim.otherPayers().stream().allMatch(one -> one.subscriber().idQualifier().equals("MI"))
        && parties().allMatch(party -> party.references().isEmpty())
        && claim.lines().stream().allMatch(LineAsPlain::isSayable);
  }

  /** What one payer passes on to another comes as X12. */
  private boolean sentIt(OtherPayer other) {
    return other.payer().id().equals(claim.batch().submitter().id());
  }

  private Stream<Party> parties() {
    return Stream.concat(
            claim.providers().stream(), claim.lines().stream().flatMap(l -> l.providers().stream()))
        .map(ClaimProvider::party);
  }

  private static boolean areOnly(Party party, Set<String> qualifiers) {
    return party.references().stream().allMatch(one -> qualifiers.contains(one.qualifier()));
  }

  static boolean areDistinct(List<Reference> references) {
    return references.stream().map(Reference::qualifier).distinct().count() == references.size();
  }

  private ObjectNode write() {
    node.put("kind", claim.type().name().toLowerCase(Locale.ROOT))
        .put("patientControlNumber", claim.patientControlNumber())
        .put("created", claim.batch().created().toLocalDate().toString())
        .put("charge", claim.charge().toString());
    node.putObject("payer").put("id", claim.payer().id()).put("name", claim.payer().lastName());
    people();
    indicators();
    for (Reference one : claim.references()) {
      if (FIELDS.containsKey(one.qualifier())) {
        node.put(FIELDS.get(one.qualifier()), one.value());
      } else {
        node.withObject("/references").put(one.qualifier(), one.value());
      }
    }
    claim.amounts().forEach(amount -> node.put("patientPaid", amount.amount().toString()));
    dates(node, claim.dates(), DATES);
    texts(node, "notes", claim.notes());
    diagnoses();
    DetailAsPlain.write(claim, node);
    documents(node, SubmittedDocuments.ofClaim(claim));
    providers(node, claim.providers());
    claim.otherPayers().forEach(this::otherPayer);
    ArrayNode lines = node.putArray("lines");
    for (ServiceLine line : claim.lines()) {
      lines.add(LineAsPlain.of(claim, line));
    }
    return node;
  }

  private void indicators() {
    List<String> said = claim.indicators();
    boolean institutional = claim.type() == ClaimType.INSTITUTIONAL;
    if (!institutional && !said.isEmpty() && said.get(0).equals("N")) {
      node.put("providerSigned", false);
    }
    if (said.size() > 1 && !said.get(1).isEmpty()) {
      node.put("assignment", said.get(1));
    }
    if (said.size() > 2 && !said.get(2).equals("Y")) {
      node.put("benefitsAssigned", false);
    }
    if (said.size() > 3 && said.get(3).equals("I")) {
      node.put("informationReleased", false);
    }
  }

  private void people() {
    ObjectNode billing = party(node.putObject("billingProvider"), claim.billing().party());
    Reference.find(claim.billing().party().references(), "EI")
        .ifPresent(number -> billing.put("taxId", number));
    Reference.find(claim.billing().party().references(), "SY")
        .ifPresent(number -> billing.put("ssn", number));
    ObjectNode subscriber =
        person(
            node.putObject("subscriber"),
            claim.subscriber().party(),
            claim.subscriber().birthDate(),
            claim.subscriber().gender());
    subscriber
        .put("member", claim.subscriber().memberId())
        .put("payerOrder", claim.payerSequence())
        .put("group", claim.subscriber().groupNumber())
        .put("groupName", claim.subscriber().groupName())
        .put("insuranceType", claim.subscriber().insuranceType())
        .put("filingIndicator", claim.filingIndicator());
    Reference.find(claim.subscriber().party().references(), "SY")
        .ifPresent(number -> subscriber.put("ssn", number));
    Reference.find(claim.subscriber().party().references(), "Y4")
        .ifPresent(number -> subscriber.put("propertyClaim", number));
    if (!claim.patient().isSubscriber()) {
      ObjectNode patient =
          person(
              node.putObject("patient"),
              claim.patient().party(),
              claim.patient().birthDate(),
              claim.patient().gender());
      patient.put("relationship", RELATIONSHIPS.get(claim.patient().relationship()));
      Reference.find(claim.patient().party().references(), "Y4")
          .ifPresent(number -> patient.put("propertyClaim", number));
    }
  }

  private static ObjectNode person(
      ObjectNode person, Party party, Optional<LocalDate> born, String gender) {
    name(person, party);
    born.ifPresent(day -> person.put("born", day.toString()));
    person.put("gender", gender.isEmpty() ? "U" : gender);
    return person;
  }

  private static ObjectNode party(ObjectNode node, Party party) {
    name(node, party);
    return node.put("npi", party.npi()).put("taxonomy", party.taxonomy());
  }

  private static void name(ObjectNode node, Party party) {
    if (party.person()) {
      node.put("lastName", party.lastName())
          .put("firstName", party.firstName())
          .put("middleName", party.middleName())
          .put("suffix", party.suffix());
    } else {
      node.put("name", party.lastName());
    }
    party.address().ifPresent(home -> address(node.putObject("address"), home));
  }

  private static void address(ObjectNode node, Address home) {
    node.put("line1", home.line1())
        .put("line2", home.line2())
        .put("city", home.city())
        .put("state", home.state())
        .put("postalCode", home.postalCode());
  }

  static void providers(ObjectNode node, List<ClaimProvider> providers) {
    for (ClaimProvider one : providers) {
      ObjectNode provider = node.withArray("/providers").addObject();
      party(provider, one.party())
          .put(
              "role",
              switch (one.role()) {
                case AMBULANCE_PICK_UP -> "pick-up";
                case AMBULANCE_DROP_OFF -> "drop-off";
                default -> one.role().name().toLowerCase(Locale.ROOT).replace('_', '-');
              });
    }
  }

  static void dates(ObjectNode node, List<DateFact> dates, Map<String, String> names) {
    for (DateFact date : dates) {
      ObjectNode all = node.withObject("/dates");
      if (date.span().isOneDay()) {
        all.put(names.get(date.qualifier()), date.span().from().toString());
      } else {
        all.putObject(names.get(date.qualifier()))
            .put("from", date.span().from().toString())
            .put("to", date.span().to().toString());
      }
    }
  }

  static void texts(ObjectNode node, String field, List<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode list = node.putArray(field);
      texts.forEach(list::add);
    }
  }

  static void documents(ObjectNode node, List<SubmittedDocuments.Document> documents) {
    for (SubmittedDocuments.Document one : documents) {
      node.withArray("/documents")
          .addObject()
          .put("type", one.type())
          .put("sentBy", one.sentBy())
          .put("number", one.number());
    }
  }

  private void diagnoses() {
    for (Diagnosis one : claim.diagnoses()) {
      node.withArray("/diagnoses")
          .addObject()
          .put("code", one.code())
          .put("kind", KINDS.get(one.kind()))
          .put("presentOnAdmission", one.presentOnAdmission());
    }
  }

  private void otherPayer(OtherPayer other) {
    ObjectNode payer =
        node.withArray("/otherPayers")
            .addObject()
            .put("payerOrder", other.sequence())
            .put("relationship", RELATIONSHIPS.get(other.relationship()))
            .put("group", other.groupNumber())
            .put("filingIndicator", other.filingIndicator())
            .put("id", other.payer().id())
            .put("name", other.payer().lastName());
    ObjectNode subscriber = payer.putObject("subscriber").put("member", other.subscriber().id());
    if (other.subscriber().person()) {
      subscriber
          .put("lastName", other.subscriber().lastName())
          .put("firstName", other.subscriber().firstName());
    } else {
      subscriber.put("name", other.subscriber().lastName());
    }
    for (AmountFact amount : other.amounts()) {
      payer.put(
          switch (amount.qualifier()) {
            case "D" -> "paid";
            case "A8" -> "nonCovered";
            default -> "patientOwes";
          },
          amount.amount().toString());
    }
    other.dates().stream()
        .filter(date -> date.qualifier().equals("573"))
        .forEach(date -> payer.put("decidedOn", date.span().from().toString()));
    LineAsPlain.adjustments(payer, other.adjustments());
  }
}
