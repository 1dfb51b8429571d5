package org.payersim.scenarios.wanted;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.payersim.money.Money;
import org.payersim.scenarios.wanted.Condition.Verdict;
import org.payersim.scenarios.wanted.Condition.When;

/** Reads what is wanted, as people write it. */
final class WantedParser {
  static final String EXAMPLES =
      "say such as 'line 2 denied CO-197, line 1 paid, deductible just met'";

  private static final int LONGEST = 2_000;
  private static final int MOST_LINES = 50;
  private static final Pattern REASON = Pattern.compile("(CO|PR|OA|PI)-([A-Z0-9]{1,5})");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,5}");
  private static final Pattern REMARK = Pattern.compile("(M|N|MA)[0-9]{1,4}");
  private static final Pattern AMOUNT =
      Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?(\\.\\.[0-9]{1,9}(\\.[0-9]{1,2})?)?");
  private static final Pattern REJECTION = Pattern.compile("A[0-8]:[0-9]{1,3}(:[A-Z0-9]{2,3})?");

  private final String text;
  private final List<Condition> conditions = new ArrayList<>();

  // of the phrase at hand
  private Deque<String> words = new ArrayDeque<>();
  private int line;
  private boolean ofClaim;
  private boolean family;
  private Verdict verdict = Verdict.ANY;
  private Range paid = Range.ANY;
  private Range amount = Range.ANY;
  private String group = "";
  private String carc = "";
  private final List<String> rarcs = new ArrayList<>();
  private String status = "";
  private String rejection = "";
  private Optional<Result.State> state = Optional.empty();

  WantedParser(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("what is wanted has at most " + LONGEST + " characters");
    }
    this.text = text;
  }

  Wanted read() {
    for (String phrase : text.split("[,;]|\\band\\b", -1)) {
      if (!phrase.isBlank()) {
        phrase(phrase.trim());
      }
    }
    return new Wanted(text.trim(), conditions);
  }

  private void phrase(String phrase) {
    words = new ArrayDeque<>(List.of(phrase.split("\\s+")));
    line = 0;
    ofClaim = false;
    family = false;
    verdict = Verdict.ANY;
    paid = Range.ANY;
    amount = Range.ANY;
    group = "";
    carc = "";
    rarcs.clear();
    status = "";
    rejection = "";
    state = Optional.empty();
    try {
      while (!words.isEmpty()) {
        word(words.pop());
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a number in '" + phrase + "'", e);
    }
    finish();
  }

  private void word(String word) {
    switch (word.toLowerCase(Locale.ROOT)) {
      case "a", "is", "with", "for", "the" -> {}
      case "line" -> line = words.isEmpty() || isWord(words.peek()) ? 0 : position(next("line"));
      case "claim" -> ofClaim = true;
      case "family" -> family = true;
      case "paid" -> {
        verdict = Verdict.PAID;
        paid = amount();
      }
      case "denied" -> verdict = Verdict.DENIED;
      case "unpaid" -> verdict = Verdict.UNPAID;
      case "carc" -> carc = code(next("CARC"));
      case "group" -> group = next("group").toUpperCase(Locale.ROOT);
      case "rarc" -> rarcs.add(code(next("RARC")));
      case "status", "clp02" -> status = code(next("status"));
      case "pended", "waits" -> state = Optional.of(Result.State.PENDED);
      case "rejected" -> {
        state = Optional.of(Result.State.REJECTED);
        rejection = rejection();
      }
      case "deductible" ->
          counter(family ? Result.Counter.FAMILY_DEDUCTIBLE : Result.Counter.DEDUCTIBLE);
      case "out-of-pocket", "oop" ->
          counter(family ? Result.Counter.FAMILY_OUT_OF_POCKET : Result.Counter.OUT_OF_POCKET);
      default -> reason(word.toUpperCase(Locale.ROOT));
    }
  }

  private static boolean isWord(String word) {
    return !Character.isDigit(word.charAt(0));
  }

  private String next(String after) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("something is missing after " + after + ": " + EXAMPLES);
    }
    return words.pop();
  }

  private static int position(String number) {
    int position = Integer.parseInt(number);
    if (position < 1 || position > MOST_LINES) {
      throw new IllegalArgumentException("a line is 1 to " + MOST_LINES + ", not " + number);
    }
    return position;
  }

  private static String code(String word) {
    String code = word.toUpperCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not a code: '" + word + "'");
    }
    return code;
  }

  private Range amount() {
    String word = words.peek();
    if (word == null || !AMOUNT.matcher(word).matches()) {
      return Range.ANY;
    }
    return Range.parse(words.pop());
  }

  private String rejection() {
    String word = words.peek();
    return word != null && REJECTION.matcher(word).matches() ? words.pop() : "";
  }

  private void reason(String word) {
    Matcher matcher = REASON.matcher(word);
    if (matcher.matches()) {
      group = matcher.group(1);
      carc = matcher.group(2);
      amount = amount();
    } else if (REMARK.matcher(word).matches()) {
      rarcs.add(word);
    } else {
      throw new IllegalArgumentException("not understood: '" + word + "'; " + EXAMPLES);
    }
  }

  private void counter(Result.Counter counter) {
    Range left = Range.ANY;
    When when;
    switch (next(counter.words()).toLowerCase(Locale.ROOT)) {
      case "just" -> {
        expect("met");
        when = When.JUST_MET;
      }
      case "met" -> {
        expect("before");
        when = When.MET_BEFORE;
      }
      case "not" -> {
        expect("met");
        when = When.NOT_MET;
      }
      case "left" -> {
        left = amount();
        if (left.isAny()) {
          throw new IllegalArgumentException("how much is left? such as left 50.00 before");
        }
        when = next("left").equalsIgnoreCase("after") ? When.LEFT_AFTER : When.LEFT_BEFORE;
      }
      default ->
          throw new IllegalArgumentException(
              "a "
                  + counter.words()
                  + " is just met, met before, not met, left 50.00 before or left 50.00 after");
    }
    conditions.add(new Condition.OfCounter(counter, when, left));
  }

  private void expect(String word) {
    if (!next(word).equalsIgnoreCase(word)) {
      throw new IllegalArgumentException("'" + word + "' is missing: " + EXAMPLES);
    }
  }

  private void finish() {
    boolean claimAsWhole =
        state.isPresent() || !status.isEmpty() || (ofClaim && verdict == Verdict.PAID);
    if (claimAsWhole) {
      conditions.add(new Condition.OfClaim(state, status, rejection, ofClaim ? owed() : Range.ANY));
    }
    boolean ofLine =
        (verdict != Verdict.ANY && !(ofClaim && verdict == Verdict.PAID))
            || !group.isEmpty()
            || !carc.isEmpty()
            || !rarcs.isEmpty()
            || (line > 0 && !claimAsWhole);
    if (ofLine) {
      conditions.add(
          new Condition.OfLine(
              line,
              ofClaim && verdict == Verdict.PAID ? Verdict.ANY : verdict,
              ofClaim ? Range.ANY : paid,
              group,
              carc,
              amount,
              rarcs));
    }
  }

  /** Of a claim that is paid, something is. */
  private Range owed() {
    return verdict == Verdict.PAID && paid.isAny()
        ? new Range(Money.ofCents(1), Range.ANY.most())
        : paid;
  }
}
