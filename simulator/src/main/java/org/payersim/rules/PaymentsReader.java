package org.payersim.rules;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.payersim.claim.DateSpan;
import org.payersim.money.Money;
import org.payersim.money.Rate;
import org.payersim.payment.BankAccount;
import org.payersim.payment.PayeeTerms;
import org.payersim.payment.PaymentCalendar;
import org.payersim.payment.PaymentMethod;
import org.payersim.payment.PaymentTerms;
import org.payersim.payment.StandingBalance;

/** Reads a document of kind {@code payments}. */
final class PaymentsReader {
  private static final int LONGEST_REFERENCE = 30;
  private static final int LAST_MONTH_DAY = 31;

  private PaymentsReader() {}

  static PaymentTerms read(Form form) {
    PaymentTerms none = PaymentTerms.USUAL;
    PayeeTerms usual =
        new PayeeTerms(
            method(form).orElse(none.usual().method()), none.usual().account(), List.of());
    Map<String, PayeeTerms> payees = new HashMap<>();
    for (Form one : form.forms("payees")) {
      String key = one.findText("tax").map(tax -> " " + tax).orElse("");
      if (payees.put(one.text("npi") + key, payee(one, usual)) != null) {
        one.fault("npi", "this payee stands here twice");
      }
    }
    return new PaymentTerms(
        account(form, none.account()),
        form.find("mostClaims", PaymentsReader::count, "a whole number").orElse(none.mostClaims()),
        form.findForm("calendar").flatMap(PaymentsReader::calendar),
        usual,
        payees);
  }

  private static PayeeTerms payee(Form form, PayeeTerms usual) {
    List<StandingBalance> balances = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Form one : form.forms("balances")) {
      StandingBalance balance = balance(one);
      if (balance.isOnce() && !keys.add(balance.key())) {
        one.fault("reason", "this balance stands here twice; another reference tells it apart");
      }
      balances.add(balance);
    }
    return new PayeeTerms(
        method(form).orElse(usual.method()), account(form, usual.account()), balances);
  }

  private static Optional<PaymentMethod> method(Form form) {
    return form.find("method", PaymentsReader::method, "ach, check or card");
  }

  private static PaymentMethod method(String word) {
    return switch (word) {
      case "ach" -> PaymentMethod.ACH;
      case "check" -> PaymentMethod.CHK;
      case "card" -> PaymentMethod.CARD;
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static BankAccount account(Form payee, BankAccount otherwise) {
    Optional<Form> form = payee.findForm("account");
    if (form.isEmpty()) {
      return otherwise;
    }
    String routing = form.get().text("routing");
    String number = form.get().text("number");
    Optional<Boolean> savings = form.get().find("type", w -> isSavings(w), "checking or savings");
    if (!BankAccount.isRouting(routing)) {
      form.get().fault("routing", "is nine digits, the last of them the check digit");
      return otherwise;
    }
    if (!BankAccount.isNumber(number)) {
      form.get().fault("number", "is up to 17 letters, digits and hyphens");
      return otherwise;
    }
    return new BankAccount(routing, number, savings.orElse(false));
  }

  private static boolean isSavings(String word) {
    return MembershipReader.isFirst(word, "savings", "checking");
  }

  private static int count(String text) {
    int count = Integer.parseInt(text);
    if (count < 0) {
      throw new IllegalArgumentException(text);
    }
    return count;
  }

  private static StandingBalance balance(Form form) {
    Optional<Money> takes = form.findMoney("takes");
    Optional<Money> gives = form.findMoney("gives");
    Optional<Rate> share = form.findRate("share");
    String reason = form.text("reason");
    if (!StandingBalance.REASONS.contains(reason)) {
      form.fault("reason", "no code of PLB03-1 that does not follow from claims");
    }
    int said = (takes.isPresent() ? 1 : 0) + (gives.isPresent() ? 1 : 0);
    boolean isNothing =
        takes.filter(Money::isZero).isPresent()
            || gives.filter(Money::isZero).isPresent()
            || share.filter(Rate::isNone).isPresent();
    if (said + (share.isPresent() ? 1 : 0) != 1 || isNothing) {
      form.fault("reason", "a balance has one of takes, gives and share, more than nothing");
    }
    String reference = form.findText("reference").orElse("");
    if (reference.length() > LONGEST_REFERENCE) {
      form.fault("reference", "has up to " + LONGEST_REFERENCE + " characters");
    }
    return new StandingBalance(
        reason,
        reference,
        takes.or(() -> gives.map(Money::negated)).orElse(Money.ZERO),
        share.orElse(Rate.NONE),
        form.has("from") ? form.span() : DateSpan.from(LocalDate.EPOCH));
  }

  private static Optional<PaymentCalendar> calendar(Form form) {
    Set<DayOfWeek> weekdays = new HashSet<>();
    for (String word : form.texts("week")) {
      weekday(form, word).ifPresent(weekdays::add);
    }
    Set<Integer> monthDays = new HashSet<>();
    for (String word : form.texts("month")) {
      monthDay(form, word).ifPresent(monthDays::add);
    }
    boolean daily = form.flag("daily", false);
    if ((daily ? 1 : 0) + (form.has("week") ? 1 : 0) + (form.has("month") ? 1 : 0) != 1
        || (!daily && weekdays.isEmpty() && monthDays.isEmpty())) {
      form.fault("daily", "a calendar has one of daily, week and month");
      return Optional.empty();
    }
    Set<LocalDate> closed = new HashSet<>();
    for (String word : form.texts("closed")) {
      day(form, word).ifPresent(closed::add);
    }
    return Optional.of(
        new PaymentCalendar(
            daily ? PaymentCalendar.everyDay() : weekdays,
            monthDays,
            form.flag("bankingDays", false),
            closed));
  }

  private static Optional<DayOfWeek> weekday(Form form, String word) {
    try {
      return Optional.of(DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      form.fault("week", "'" + word + "' is not a day such as friday");
      return Optional.empty();
    }
  }

  private static Optional<Integer> monthDay(Form form, String word) {
    try {
      int day = Integer.parseInt(word);
      if (day >= 1 && day <= LAST_MONTH_DAY) {
        return Optional.of(day);
      }
    } catch (NumberFormatException e) {
      // told below, as one out of range
    }
    form.fault("month", "'" + word + "' is not a day of the month, 1 to 31");
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Form form, String word) {
    try {
      return Optional.of(LocalDate.parse(word));
    } catch (DateTimeException e) {
      form.fault("closed", "'" + word + "' is not a date such as 2026-01-31");
      return Optional.empty();
    }
  }
}
