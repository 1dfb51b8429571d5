package org.payersim.control;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.status.ClaimStatus;

/**
 * A text with names of facts in braces, {@code {claim.number:6}}, in whose place what they stand
 * for is put, from the sixth character on; {@code :6-9} is up to the ninth.
 *
 * @param text at most {@link #LONGEST} characters
 */
public record ValueTemplate(String text) {
  /** The longest text, in characters. */
  public static final int LONGEST = 200;

  private static final Pattern NAME =
      Pattern.compile("\\{([a-zA-Z.]+)(?::([1-9][0-9]{0,2})(?:-([1-9][0-9]{0,2}))?)?\\}");

  private static final Pattern REASON =
      Pattern.compile("(CO|OA|PI|PR)-[A-Z0-9]{1,5}( [A-Z0-9]{2,5}){0,5}");
  private static final Pattern STATUS = Pattern.compile("A[0-8]:[0-9]{1,3}(:[A-Z0-9]{1,3})?");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

  /** The names in it; none if it has none, or is not well formed. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** The text for one claim. */
  String fill(UnaryOperator<String> facts) {
    Matcher matcher = NAME.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = facts.apply(matcher.group(1));
      int from = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
      int to = matcher.group(3) == null ? value.length() : Integer.parseInt(matcher.group(3));
      int end = Math.min(to, value.length());
      String part = from > end ? "" : value.substring(from - 1, end);
      matcher.appendReplacement(filled, Matcher.quoteReplacement(part));
    }
    matcher.appendTail(filled);
    return filled.toString().trim();
  }

  static Optional<Reason> reason(String text) {
    return REASON.matcher(text).matches() ? Optional.of(Reason.parse(text)) : Optional.empty();
  }

  static Optional<Money> amount(String text) {
    return AMOUNT.matcher(text).matches() ? Optional.of(Money.of(text)) : Optional.empty();
  }

  static Optional<ClaimStatus> status(String text) {
    if (!STATUS.matcher(text).matches()) {
      return Optional.empty();
    }
    String[] parts = text.split(":", -1);
    return Optional.of(new ClaimStatus(parts[0], parts[1], parts.length > 2 ? parts[2] : ""));
  }
}
