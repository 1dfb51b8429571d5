package org.payersim.rules;

import java.util.Locale;
import java.util.Optional;
import org.payersim.control.Dialect;
import org.payersim.control.Dialect.Lines;
import org.payersim.control.Dialect.Remarks;

/** Reads how a payer writes its remittances: {@code dialect: {like: medicare, oneUnit: off}}. */
final class DialectReader {
  private DialectReader() {}

  static Dialect read(Form form) {
    String known = String.join(", ", Dialect.names());
    Dialect like =
        form.find("like", DialectReader::named, "a dialect; known are " + known)
            .orElse(Dialect.USUAL);
    Dialect wanted =
        new Dialect(
            like.name(),
            like.separators(),
            form.flag("lineBreaks", like.lineBreaks()),
            form.flag("reasonsApart", like.reasonsApart()),
            form.find("remarks", w -> Remarks.valueOf(constant(w)), "line, claim or demanded")
                .orElse(like.remarks()),
            form.flag("deniedStatus", like.deniedStatus()),
            form.find("lines", w -> Lines.valueOf(constant(w)), "all, not-of-stays or none")
                .orElse(like.lines()),
            form.find("linesPerClaim", DialectReader::count, "a whole number")
                .orElse(like.linesPerClaim()),
            form.flag("allowedAmounts", like.allowedAmounts()),
            form.flag("references", like.references()),
            form.flag("oneUnit", like.oneUnit()));
    Optional<Dialect> separated =
        form.find(
            "separators",
            characters -> separatedBy(wanted, characters),
            "four different characters, none of them a letter, digit or blank");
    return separated.orElse(wanted);
  }

  private static Dialect named(String name) {
    return Dialect.find(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static int count(String text) {
    int count = Integer.parseInt(text);
    if (count < 0) {
      throw new IllegalArgumentException(text);
    }
    return count;
  }

  private static Dialect separatedBy(Dialect dialect, String characters) {
    return new Dialect(
        dialect.name(),
        characters,
        dialect.lineBreaks(),
        dialect.reasonsApart(),
        dialect.remarks(),
        dialect.deniedStatus(),
        dialect.lines(),
        dialect.linesPerClaim(),
        dialect.allowedAmounts(),
        dialect.references(),
        dialect.oneUnit());
  }
}
