package org.payersim.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.payersim.claim.DateSpan;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.control.Stub;
import org.payersim.control.Stub.Occurrences;
import org.payersim.control.Stub.Step;
import org.payersim.control.StubAnswer;
import org.payersim.control.StubAnswer.FromClaim.Verb;
import org.payersim.control.ValueTemplate;
import org.payersim.expression.Condition;
import org.payersim.expression.Conditions;
import org.payersim.expression.FactType;
import org.payersim.expression.FaultyConditionException;
import org.payersim.money.Money;
import org.payersim.money.Rate;
import org.payersim.status.ClaimStatus;

/** Reads a document of kind {@code stubs}, and compiles its conditions once. */
final class StubsReader {
  private static final int USUAL_PRIORITY = 5;
  private static final int MOST_CODES = 5;
  private static final Pattern SET_CODE = Pattern.compile("[0-9]{1,2}|I[5-9]");

  /** IK502: the implementation guide is not kept to. */
  private static final String FAULTY_SEGMENTS = "I5";

  private static final Reason NONE = Reason.of(AdjustmentGroup.OA, "96", "N130");
  private static final Reason USUAL_REST = Reason.of(AdjustmentGroup.CO, "45");

  private final String document;
  private final Conditions ofClaim;
  private final Conditions ofLine;

  private StubsReader(String document) {
    this.document = document;
    this.ofClaim = new Conditions(withoutHistory(UserRuleFacts.OF_CLAIM));
    this.ofLine = new Conditions(withoutHistory(UserRuleFacts.OF_LINE));
  }

  /** Stubs are asked when a claim comes in: what its family had before is not known then. */
  private static Map<String, FactType> withoutHistory(Map<String, FactType> names) {
    Map<String, FactType> kept = new LinkedHashMap<>(names);
    kept.keySet().removeIf(name -> name.startsWith("history.") || name.equals("line.allowed"));
    return kept;
  }

  static StubSet read(Form form) {
    StubsReader reader = new StubsReader(form.text("id"));
    List<Stub> stubs = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Form stub : form.forms("stubs")) {
      if (!names.add(stub.text("name"))) {
        stub.fault("name", "there is a stub of this name before");
      }
      reader.stub(stub).ifPresent(stubs::add);
    }
    return new StubSet(reader.document, stubs);
  }

  /** Nothing if it has faults: its document is not used then. */
  private Optional<Stub> stub(Form form) {
    Optional<Condition> lines =
        form.has("lines") ? condition(form, "lines", ofLine) : Optional.empty();
    StubAnswer answer = answer(form);
    return condition(form, "when", ofClaim)
        .map(
            when ->
                new Stub(
                    document,
                    form.text("name"),
                    whole(form, "priority").orElse(USUAL_PRIORITY),
                    when,
                    lines,
                    occurrences(form),
                    form.findForm("scenario").map(StubsReader::step),
                    form.has("until") ? form.date("until") : DateSpan.OPEN_END,
                    answer))
        .filter(stub -> answersLines(stub, form));
  }

  private static boolean answersLines(Stub stub, Form form) {
    if (form.has("lines") && !stub.isOfLines()) {
      form.fault("lines", "only deny, pay and adjust answer line by line");
    }
    return true;
  }

  private static Optional<Condition> condition(Form form, String field, Conditions compiler) {
    try {
      return Optional.of(compiler.compile(form.text(field)));
    } catch (FaultyConditionException e) {
      e.faults().forEach(fault -> form.fault(field, fault));
      return Optional.empty();
    }
  }

  private static Occurrences occurrences(Form form) {
    return new Occurrences(
        whole(form, "from").orElse(Occurrences.ALL.from()),
        whole(form, "times").orElse(Occurrences.ALL.times()));
  }

  private static Optional<Integer> whole(Form form, String name) {
    Optional<Integer> number = form.find(name, Integer::valueOf, "a whole number");
    if (number.isPresent() && number.get() < 1) {
      form.fault(name, "counts from 1 on");
    }
    return number;
  }

  private static Step step(Form form) {
    String in = form.findText("in").orElse(Step.STARTED);
    return new Step(form.text("name"), in, form.findText("then").orElse(in));
  }

  private static StubAnswer answer(Form form) {
    if (form.has("valueFrom")) {
      return fromClaim(form);
    }
    return switch (form.text("then")) {
      case "deny" -> new StubAnswer.Deny(reason(form));
      case "pend" -> new StubAnswer.Pend(reason(form));
      case "pay" -> pay(form);
      case "adjust" -> adjust(form);
      case "reject" -> reject(form);
      case "reject-999" -> rejectSet(form);
      case "delay" -> delay(form);
      default -> new StubAnswer.Ignore();
    };
  }

  /** Only names of texts and whole numbers of the claim. */
  private static StubAnswer fromClaim(Form form) {
    ValueTemplate value = new ValueTemplate(form.text("valueFrom"));
    boolean known =
        !value.names().isEmpty()
            && value.text().length() <= ValueTemplate.LONGEST
            && value.names().stream()
                .allMatch(name -> withoutHistory(UserRuleFacts.OF_CLAIM).containsKey(name));
    if (!known) {
      form.fault("valueFrom", "names a fact of the claim in braces, such as {claim.number:6}");
    }
    Optional<Verb> verb =
        switch (form.text("then")) {
          case "deny" -> Optional.of(Verb.DENY);
          case "pay" -> Optional.of(Verb.PAY);
          case "pend" -> Optional.of(Verb.PEND);
          case "reject" -> Optional.of(Verb.REJECT);
          default -> Optional.empty();
        };
    if (verb.isEmpty()) {
      form.fault("valueFrom", "goes with deny, pay, pend and reject");
    }
    Reason rest = form.has("reason") ? reason(form, false) : USUAL_REST;
    return new StubAnswer.FromClaim(verb.orElse(Verb.DENY), value, rest);
  }

  private static Reason reason(Form form) {
    return reason(form, true);
  }

  /** Held against the lists of reason codes with those of all documents. */
  private static Reason reason(Form form, boolean denies) {
    if (!form.has("reason")) {
      form.fault("reason", "is missing");
    }
    return form.findReason("reason", "CO-197 N54", denies).orElse(NONE);
  }

  private static StubAnswer pay(Form form) {
    Optional<Rate> part = form.findRate("percent");
    Optional<Money> amount = form.findMoney("amount");
    if (part.isPresent() == amount.isPresent()) {
      form.fault("then", "pay takes either a percent of the charge or an amount a line");
    }
    Reason rest = form.has("reason") ? reason(form, false) : USUAL_REST;
    return new StubAnswer.Pay(part, amount, rest);
  }

  private static StubAnswer adjust(Form form) {
    List<StubAnswer.Amount> amounts = new ArrayList<>();
    Set<String> reasons = new HashSet<>();
    for (Form one : form.forms("adjustments")) {
      Money amount = one.findMoney("amount").orElse(Money.ZERO);
      Reason reason = reason(one, false);
      if (amount.isZero()) {
        one.fault("amount", "an adjustment takes more than zero");
      }
      if (!reasons.add(reason.group() + "-" + reason.carc())) {
        one.fault("reason", "stands in the list before");
      }
      amounts.add(new StubAnswer.Amount(reason, amount));
    }
    if (amounts.isEmpty()) {
      form.fault("then", "adjust takes a list of adjustments");
    }
    return new StubAnswer.Adjust(amounts, form.findMoney("paid"));
  }

  private static StubAnswer rejectSet(Form form) {
    List<String> codes = form.has("codes") ? form.texts("codes") : List.of(FAULTY_SEGMENTS);
    if (codes.size() > MOST_CODES || codes.stream().anyMatch(c -> !SET_CODE.matcher(c).matches())) {
      form.fault("codes", "are one to five codes of IK502 such as 5 or I5");
    }
    return new StubAnswer.RejectSet(codes);
  }

  private static StubAnswer delay(Form form) {
    if (!form.has("time")) {
      form.fault("time", "is missing: how long, such as 14 days");
    }
    Period time =
        form.find("time", MembershipReader::period, "a time such as 14 days or 2 months")
            .orElse(Period.ofDays(1));
    if (time.isNegative()
        || time.isZero()
        || LocalDate.EPOCH.plus(time).isAfter(LocalDate.EPOCH.plusYears(10))) {
      form.fault("time", "is between a day and ten years");
    }
    return new StubAnswer.Delay(time);
  }

  private static StubAnswer reject(Form form) {
    List<ClaimStatus> statuses = new ArrayList<>();
    for (String text : form.texts("statuses")) {
      Optional<ClaimStatus> status = status(text);
      if (status.isEmpty()) {
        form.fault(
            "statuses", "'" + text + "' is not a status of a 277CA such as A7:507 or A3:21:85");
      }
      status.ifPresent(statuses::add);
    }
    if (statuses.isEmpty()) {
      form.fault("then", "reject takes a list of statuses");
    }
    return new StubAnswer.Reject(statuses);
  }

  private static Optional<ClaimStatus> status(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length < 2 || parts.length > 3 || !parts[1].matches("[0-9]{1,3}")) {
      return Optional.empty();
    }
    String entity = parts.length == 3 ? parts[2] : "";
    return Optional.of(new ClaimStatus(parts[0], parts[1], entity))
        .filter(ClaimStatus::isAcknowledgment)
        .filter(status -> entity.matches("[A-Z0-9]{0,3}"));
  }
}
