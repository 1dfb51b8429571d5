package org.payersim.x12;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.payersim.claim.AmountFact;
import org.payersim.claim.DateFact;
import org.payersim.claim.DateSpan;
import org.payersim.claim.PriorAdjustment;
import org.payersim.claim.Reference;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Procedure;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.x12.syntax.Digits;
import org.payersim.x12.syntax.Segment;
import org.payersim.x12.syntax.TextCache;

/**
 * Turns elements of checked segments into the trade's values. What comes back again and again
 * (codes, dates) is one object for all claims a thread reads.
 */
final class Values {
  private static final int PLACES = 1 << 10;
  private static final int ADJUSTMENTS = 6;
  private static final int PERIOD = 17;

  /** What a thread's last reading left: a small delivery costs less than making this. */
  private static final ThreadLocal<@Nullable Values> LEFT = new ThreadLocal<>();

  private final TextCache texts = new TextCache();
  private final DateSpan[] days = new DateSpan[PLACES];
  private final Recurring<Procedure> procedures = new Recurring<>();
  private final Recurring<List<Integer>> numbers = new Recurring<>();
  private final Recurring<List<String>> components = new Recurring<>();
  private byte separator;

  private Values() {
    Arrays.fill(days, DateSpan.day(LocalDate.EPOCH));
  }

  /** For one reading, which leaves it when it ends. Others of the same thread have their own. */
  static Values take() {
    Values left = LEFT.get();
    LEFT.remove();
    return left == null ? new Values() : left;
  }

  /** The reading has ended. */
  void leave() {
    LEFT.set(this);
  }

  /** From here on composites come with this separator. */
  void begin(byte componentSeparator) {
    if (separator != componentSeparator) {
      separator = componentSeparator;
      procedures.forget();
      numbers.forget();
      components.forget();
    }
  }

  String text(Segment segment, int element) {
    return texts.text(segment, element);
  }

  Money money(Segment segment, int element) {
    return segment.isEmpty(element)
        ? Money.ZERO
        : Money.ofCents(
            Digits.scaled(segment.bytes(), segment.from(element), segment.to(element), 2));
  }

  Quantity quantity(Segment segment, int element) {
    return segment.isEmpty(element)
        ? Quantity.ZERO
        : Quantity.ofThousandths(
            Digits.scaled(segment.bytes(), segment.from(element), segment.to(element), 3));
  }

  int whole(Segment segment, int element) {
    return Digits.whole(segment.bytes(), segment.from(element), segment.to(element));
  }

  /** A date, a date and time or a period of dates, as its length tells. */
  DateSpan span(Segment segment, int element) {
    int from = segment.from(element);
    DateSpan first = day(Digits.date(segment.bytes(), from, from + 8));
    return segment.length(element) < PERIOD
        ? first
        : new DateSpan(first.from(), day(Digits.date(segment.bytes(), from + 9, from + 17)).from());
  }

  LocalDate date(Segment segment, int element) {
    return span(segment, element).from();
  }

  /** A date or a period that is a component. */
  DateSpan span(String text) {
    LocalDate first = LocalDate.parse(text.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
    return text.length() < PERIOD
        ? DateSpan.day(first)
        : new DateSpan(first, LocalDate.parse(text.substring(9), DateTimeFormatter.BASIC_ISO_DATE));
  }

  /** An amount that is a component. */
  Money money(String text) {
    byte[] digits = text.getBytes(StandardCharsets.ISO_8859_1);
    return Money.ofCents(Digits.scaled(digits, 0, digits.length, 2));
  }

  /**
   * The full hour of a time HHMM, if there is one.
   *
   * @param at where in the element the time begins
   */
  Optional<Integer> hour(Segment segment, int element, int at) {
    int from = segment.from(element) + at;
    return segment.length(element) <= at
        ? Optional.empty()
        : Optional.of(Digits.whole(segment.bytes(), from, from + 2));
  }

  private DateSpan day(int date) {
    int year = date / 10_000;
    int month = date / 100 % 100;
    int dayOfMonth = date % 100;
    int place = (year * 372 + month * 31 + dayOfMonth) & (PLACES - 1);
    DateSpan kept = days[place];
    LocalDate day = kept.from();
    if (day.getYear() == year
        && day.getMonthValue() == month
        && day.getDayOfMonth() == dayOfMonth) {
      return kept;
    }
    DateSpan made = DateSpan.day(LocalDate.of(year, month, dayOfMonth));
    days[place] = made;
    return made;
  }

  /** A REF. */
  Reference reference(Segment segment) {
    return new Reference(text(segment, 1), text(segment, 2));
  }

  /** An AMT. */
  AmountFact amount(Segment segment) {
    return new AmountFact(text(segment, 1), money(segment, 2));
  }

  /** A DTP. */
  DateFact date(Segment segment) {
    return new DateFact(text(segment, 1), span(segment, 3));
  }

  /** The triplets of a CAS. */
  void adjustments(Segment segment, List<PriorAdjustment> into) {
    AdjustmentGroup group = AdjustmentGroup.valueOf(text(segment, 1));
    for (int i = 0; i < ADJUSTMENTS; i++) {
      int element = 2 + 3 * i;
      if (!segment.isEmpty(element)) {
        Reason reason = new Reason(group, text(segment, element), List.of());
        into.add(new PriorAdjustment(reason, money(segment, element + 1)));
      }
    }
  }

  /** The components of an element as texts without the empty ones. */
  List<String> codes(Segment segment, int element) {
    return components(segment, element).stream().filter(code -> !code.isEmpty()).toList();
  }

  /** The components of an element as whole numbers without the empty ones. */
  List<Integer> numbers(Segment segment, int element) {
    String whole = text(segment, element);
    Optional<List<Integer>> before = numbers.find(whole);
    if (before.isPresent()) {
      return before.get();
    }
    List<String> parts = components(segment, element);
    List<Integer> found = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isEmpty()) {
        found.add(Integer.valueOf(parts.get(i)));
      }
    }
    return numbers.keep(whole, List.copyOf(found));
  }

  /** The components of an element as texts, empty ones included; not to be changed. */
  List<String> components(Segment segment, int element) {
    if (segment.isEmpty(element)) {
      return List.of();
    }
    if (segment.length(element) > Recurring.LONGEST) {
      return split(segment, element);
    }
    String whole = text(segment, element);
    Optional<List<String>> before = components.find(whole);
    return before.isPresent()
        ? before.get()
        : components.keep(whole, List.copyOf(split(segment, element)));
  }

  private List<String> split(Segment segment, int element) {
    List<String> parts = new ArrayList<>(8);
    int end = segment.to(element);
    int from = segment.from(element);
    while (true) {
      int to = segment.componentEnd(from, end);
      parts.add(texts.text(segment.bytes(), from, to));
      if (to >= end) {
        return parts;
      }
      from = to + 1;
    }
  }

  /** A composite of qualifier, code, up to four modifiers and a description, if there is one. */
  Procedure procedure(Segment segment, int element) {
    if (segment.isEmpty(element)) {
      return Procedure.NONE;
    }
    String whole = text(segment, element);
    Optional<Procedure> before = procedures.find(whole);
    return before.isPresent()
        ? before.get()
        : procedures.keep(whole, procedure(components(segment, element)));
  }

  private static Procedure procedure(List<String> parts) {
    List<String> modifiers = new ArrayList<>(4);
    for (int i = 2; i < Math.min(6, parts.size()); i++) {
      if (!parts.get(i).isEmpty()) {
        modifiers.add(parts.get(i));
      }
    }
    return new Procedure(
        parts.get(0), parts.get(1), modifiers, parts.size() > 6 ? parts.get(6) : "");
  }
}
