package org.payersim.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.code.Procedure;
import org.payersim.inquiry.Benefit;
import org.payersim.inquiry.EligibilityAnswer;
import org.payersim.inquiry.EligibilityInquiry;
import org.payersim.inquiry.Entity;
import org.payersim.inquiry.InquirySet;
import org.payersim.inquiry.Rejection;
import org.payersim.inquiry.ServiceQuestion;
import org.payersim.rules.Payer;
import org.payersim.sandbox.Questions;
import org.payersim.sandbox.Sandbox;

/** {@code POST /eligibility}: what a 270 asks and a 271 answers, in JSON, by the same desk. */
final class EligibilityRoute extends Conversation {
  private static final Set<String> FIELDS =
      Set.of(
          "member",
          "lastName",
          "firstName",
          "born",
          "provider",
          "date",
          "serviceTypes",
          "procedure",
          "dependent");

  private final Sandbox sandbox;

  EligibilityRoute(Sandbox sandbox) {
    super("eligibility", "/eligibility", false, "POST");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    EligibilityInquiry inquiry;
    try {
      inquiry = inquiry(JsonBody.read(request), sandbox.rules().payer());
    } catch (IllegalArgumentException | DateTimeException e) {
      return Problem.of(ProblemType.NOT_A_QUESTION, e);
    }
    return Json.response(json(Questions.to(sandbox).answer(inquiry)));
  }

  private static EligibilityInquiry inquiry(JsonNode body, Payer payer) {
    Set<String> unknown = new TreeSet<>();
    body.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(FIELDS);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("unknown fields: " + String.join(", ", unknown));
    }
    String npi = body.path("provider").asText();
    JsonNode dependent = body.path("dependent");
    return new EligibilityInquiry(
        new InquirySet("0001", "13", "JSON", ""),
        new Entity("PR", Party.organization(payer.name(), "PI", payer.id())),
        new Entity("1P", Party.organization("", npi.isEmpty() ? "" : "XX", npi)),
        person(Patient.SELF, body, JsonBody.text(body, "member")),
        dependent.isObject() ? Optional.of(person(Patient.CHILD, dependent, "")) : Optional.empty(),
        List.of(),
        day(body, "date").map(DateSpan::day),
        questions(body));
  }

  private static List<ServiceQuestion> questions(JsonNode body) {
    String procedure = body.path("procedure").asText();
    List<String> types = JsonBody.texts(body, "serviceTypes");
    return types.isEmpty() && procedure.isEmpty()
        ? List.of()
        : List.of(
            new ServiceQuestion(
                types,
                procedure.isEmpty() ? Procedure.NONE : Procedure.hcpcs(upper(procedure)),
                "",
                Optional.empty()));
  }

  private static Patient person(String relationship, JsonNode said, String number) {
    return new Patient(
        relationship,
        Party.person(
            upper(said.path("lastName").asText()),
            upper(said.path("firstName").asText()),
            number.isEmpty() ? "" : "MI",
            number),
        day(said, "born"),
        "U");
  }

  private static String upper(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }

  private static Optional<LocalDate> day(JsonNode body, String field) {
    return body.hasNonNull(field)
        ? Optional.of(LocalDate.parse(body.path(field).asText()))
        : Optional.empty();
  }

  private static ObjectNode json(EligibilityAnswer answer) {
    ObjectNode node = Json.object();
    switch (answer.outcome()) {
      case EligibilityAnswer.SourceRejected refused ->
          refused(node, "payer-rejected", refused.reasons());
      case EligibilityAnswer.ReceiverRejected refused ->
          refused(node, "provider-rejected", refused.reasons());
      case EligibilityAnswer.PersonRejected refused ->
          refused(node, "person-rejected", refused.reasons());
      case EligibilityAnswer.Answered told -> {
        node.put("outcome", "answered")
            .put("member", told.subscriber().familyId())
            .put("person", told.dependent().orElse(told.subscriber()).person());
        node.putArray("rejections");
        ArrayNode benefits = node.putArray("benefits");
        told.benefits().forEach(benefit -> benefits.add(json(benefit)));
      }
    }
    return node;
  }

  private static void refused(ObjectNode node, String outcome, List<Rejection> reasons) {
    ArrayNode list = node.put("outcome", outcome).putArray("rejections");
    for (Rejection reason : reasons) {
      list.addObject()
          .put("code", reason.reason())
          .put("words", reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    node.putArray("benefits");
  }

  private static ObjectNode json(Benefit benefit) {
    ObjectNode node =
        Json.object()
            .put(
                "information",
                benefit.information().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .put("code", benefit.information().code());
    ArrayNode types = node.putArray("serviceTypes");
    benefit.service().types().forEach(types::add);
    put(node, "level", benefit.level());
    put(node, "procedure", benefit.service().procedure().code());
    put(node, "place", benefit.service().place());
    benefit.plan().ifPresent(plan -> node.put("plan", plan.name()));
    put(node, "period", benefit.period());
    switch (benefit.value()) {
      case Benefit.Dollars dollars -> node.put("amount", dollars.amount().toString());
      case Benefit.Part part -> node.put("percent", part.rate().toString());
      case Benefit.Count count ->
          node.put("count", count.quantity().toString()).put("measure", count.measure());
      case Benefit.None none -> {}
    }
    put(node, "authorization", benefit.authorization());
    put(node, "network", benefit.network());
    if (!benefit.details().messages().isEmpty()) {
      ArrayNode messages = node.putArray("messages");
      benefit.details().messages().forEach(messages::add);
    }
    return node;
  }

  private static void put(ObjectNode node, String field, String value) {
    if (!value.isEmpty()) {
      node.put(field, value);
    }
  }
}
