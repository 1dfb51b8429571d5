package org.payersim.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.payersim.claim.Address;
import org.payersim.code.Reason;
import org.payersim.control.Dialect;

/** Reads a document of kind {@code payer}. */
final class PayerReader {
  private PayerReader() {}

  static PayerDocument read(Form form) {
    Form address = form.form("address");
    Form contact = form.form("contact");
    Payer payer =
        new Payer(
            form.text("id"),
            form.text("name"),
            form.text("taxNumber"),
            new Address(
                address.text("line1"),
                address.findText("line2").orElse(""),
                address.text("city"),
                address.text("state"),
                address.text("postalCode"),
                ""),
            contact.text("name"),
            contact.text("phone"),
            form.findForm("dialect").map(DialectReader::read).orElse(Dialect.USUAL));
    Set<String> ids = new HashSet<>(form.texts("alsoKnownAs"));
    ids.add(payer.id());
    return new PayerDocument(
        payer,
        Set.copyOf(ids),
        form.findForm("edits").map(PayerReader::edits).orElse(Edits.USUAL),
        form.findForm("edits").map(PayerReader::identity).orElse(IdentityPolicy.USUAL),
        form.findForm("liability").map(PayerReader::liability).orElse(LiabilityPolicy.USUAL),
        form.flag("crossover", false),
        form.findForm("providerRules").map(ProviderPolicyReader::read).orElse(ProviderPolicy.USUAL),
        Set.copyOf(form.texts("crossoverFrom")),
        form.find(
            "authorizationNumbers", w -> Pattern.compile(w).pattern(), "a regular expression"),
        form.findForm("editReasons").map(PayerReader::reasons).orElse(EditReasons.USUAL),
        form.findForm("stages").map(PayerReader::stages).orElse(StageSwitches.USUAL),
        deadlines(form),
        InterestReader.terms(form),
        inquiries(form),
        ReviewPolicyReader.read(form));
  }

  private static InquiryPeriod inquiries(Form form) {
    InquiryPeriod usual = InquiryPeriod.USUAL;
    Optional<Form> inquiries = form.findForm("inquiries");
    return new InquiryPeriod(
        days(inquiries, "monthsBack", usual.monthsBack()),
        days(inquiries, "monthsAhead", usual.monthsAhead()));
  }

  private static Deadlines deadlines(Form form) {
    Deadlines usual = Deadlines.USUAL;
    Optional<Form> requests = form.findForm("requests");
    Optional<Form> appeals = form.findForm("appeals");
    return new Deadlines(
        days(requests, "days", usual.requestDays()),
        requests.flatMap(f -> f.findReason("unanswered", "CO-226 N706")).orElse(usual.unanswered()),
        days(appeals, "days", usual.appealDays()),
        days(appeals, "furtherDays", usual.furtherDays()),
        days(appeals, "levels", usual.levels()),
        requests.map(PayerReader::documents).orElse(List.of()));
  }

  private static List<DocumentRule> documents(Form requests) {
    List<DocumentRule> documents = new ArrayList<>();
    for (Form entry : requests.forms("documents")) {
      for (String stage : entry.texts("stages")) {
        if (StageSwitches.findPositions(stage).isEmpty()) {
          entry.fault("stages", "'" + stage + "' is no stage");
        }
      }
      documents.add(
          new DocumentRule(
              Set.copyOf(entry.texts("stages")),
              entry.texts("loincs"),
              entry.text("text"),
              entry
                  .find(
                      "then",
                      w -> MembershipReader.isFirst(w, "release", "examine"),
                      "release or examine")
                  .orElse(false)));
    }
    return documents;
  }

  private static int days(Optional<Form> form, String name, int otherwise) {
    return form.flatMap(f -> f.find(name, Integer::valueOf, "a whole number")).orElse(otherwise);
  }

  /** {@code stages: {Duplicate: pend}}: the keys are names of stages. */
  private static StageSwitches stages(Form form) {
    Map<String, StageSwitch> said = new HashMap<>();
    for (String name : form.names()) {
      Optional<Set<StageSwitch>> positions = StageSwitches.findPositions(name);
      Optional<StageSwitch> position =
          form.find(name, PayerReader::position, "on, note, pend or off");
      if (positions.isEmpty()) {
        form.fault(name, "no such stage; there are " + String.join(", ", StageSwitches.names()));
      } else if (position.isPresent() && !positions.get().contains(position.get())) {
        form.fault(name, "this stage cannot be '" + word(position.get()) + "'");
      } else if (position.isPresent()) {
        said.put(name, position.get());
      }
    }
    return StageSwitches.of(said);
  }

  private static StageSwitch position(String text) {
    return switch (text) {
      case "on", "true" -> StageSwitch.ON;
      case "note" -> StageSwitch.NOTE;
      case "pend" -> StageSwitch.PEND;
      case "off", "false" -> StageSwitch.OFF;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static String word(StageSwitch position) {
    return position.name().toLowerCase(Locale.ROOT);
  }

  private static Edits edits(Form form) {
    return new Edits(
        form.flag("npiCheckDigit", Edits.USUAL.npiCheckDigit()),
        form.flag("nameMatch", Edits.USUAL.nameMatch()),
        form.flag("unknownBillingProvider", Edits.USUAL.unknownBillingProvider()),
        form.find("unknownCodes", PayerReader::isDeny, "accept or deny").orElse(false),
        form.find("bills", PayerReader::bills, "any-span, one-year or one-month")
            .orElse(Edits.USUAL.bills()),
        form.find("readmissionDays", Integer::valueOf, "a whole number")
            .orElse(Edits.USUAL.readmissionDays()),
        form.find(
                "combinations", w -> MembershipReader.isFirst(w, "fault", "note"), "note or fault")
            .orElse(Edits.USUAL.strictCombinations()));
  }

  private static IdentityPolicy identity(Form form) {
    return new IdentityPolicy(
        form.find(
                "unknownMember",
                w -> MembershipReader.isFirst(w, "deny", "reject"),
                "reject or deny")
            .orElse(false),
        form.find(
                "nameMismatch",
                w -> constant(IdentityPolicy.Mismatch.class, w),
                "reject, deny or correct")
            .orElse(IdentityPolicy.Mismatch.REJECT),
        form.find(
                "wrongPayer",
                w -> constant(IdentityPolicy.WrongPayer.class, w),
                "reject, deny or forward")
            .orElse(IdentityPolicy.WrongPayer.REJECT));
  }

  private static LiabilityPolicy liability(Form form) {
    return new LiabilityPolicy(
        answer(form, "employment", LiabilityPolicy.USUAL.employment()),
        answer(form, "auto", LiabilityPolicy.USUAL.auto()),
        answer(form, "other", LiabilityPolicy.USUAL.other()));
  }

  private static LiabilityPolicy.Answer answer(
      Form form, String name, LiabilityPolicy.Answer usual) {
    return form.find(name, w -> constant(LiabilityPolicy.Answer.class, w), "pay, pend or deny")
        .orElse(usual);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  private static Edits.Bills bills(String word) {
    return Edits.Bills.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static boolean isDeny(String word) {
    return switch (word) {
      case "deny" -> true;
      case "accept" -> false;
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static EditReasons reasons(Form form) {
    Map<EditReason, Reason> own = new EnumMap<>(EditReason.class);
    for (String word : form.names()) {
      Optional<Reason> reason = form.findReason(word, "CO-97 M15");
      Optional<EditReason> edit = EditReason.find(word);
      if (edit.isEmpty()) {
        form.fault(word, "no edit denies for this; known are " + EditReason.words());
      } else if (reason.isPresent()) {
        own.put(edit.get(), reason.get());
      }
    }
    return new EditReasons(own);
  }
}
