package org.payersim.x12;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.payersim.x12.syntax.Digits;
import org.payersim.x12.syntax.Isa;

/**
 * Checks the ISA by itself. Source of the notes: TA105. Version 00401 is let through, because only
 * its groups are out of scope and a 999 can say so; its ISA11 holds a U, which is also found in
 * files that call themselves 00501 and does no harm.
 */
final class IsaCheck {
  /** TA105: nothing is wrong. */
  static final String FINE = "000";

  private static final Set<String> PARTY_QUALIFIERS =
      Set.of("01", "14", "20", "27", "28", "29", "30", "33", "ZZ");
  private static final Set<String> VERSIONS = Set.of("00501", "00401");
  private static final Pattern ALPHANUMERIC = Pattern.compile("[0-9A-Za-z ]?");
  private static final Pattern CONTROL_NUMBER = Pattern.compile("\\d{9}");
  private static final Pattern AUTHORIZATION = Pattern.compile("0[0-8]");
  private static final Pattern VERSION = Pattern.compile("00\\d{3}");

  private IsaCheck() {}

  /** The note for the first element at fault, in the order of the ISA. */
  static String note(Isa isa) {
    if (!isa.usable()) {
      return ALPHANUMERIC.matcher(isa.element(16)).matches() ? "027" : "004";
    }
    String note = parties(isa);
    return note.equals(FINE) ? rest(isa) : note;
  }

  private static String parties(Isa isa) {
    if (!AUTHORIZATION.matcher(isa.element(1)).matches()) {
      return "010";
    }
    if (isa.element(2).length() != 10) {
      return "011";
    }
    if (!Set.of("00", "01").contains(isa.element(3))) {
      return "012";
    }
    if (isa.element(4).length() != 10) {
      return "013";
    }
    if (!PARTY_QUALIFIERS.contains(isa.element(5))) {
      return "005";
    }
    if (!isPartyId(isa.element(6))) {
      return "006";
    }
    if (!PARTY_QUALIFIERS.contains(isa.element(7))) {
      return "007";
    }
    return isPartyId(isa.element(8)) ? FINE : "008";
  }

  private static String rest(Isa isa) {
    byte[] date = isa.element(9).getBytes(StandardCharsets.ISO_8859_1);
    byte[] time = isa.element(10).getBytes(StandardCharsets.ISO_8859_1);
    String standard = isa.element(11);
    String version = isa.element(12);
    if (!Digits.isShortDate(date, 0, date.length)) {
      return "014";
    }
    if (time.length != 4 || !Digits.isTime(time, 0, time.length)) {
      return "015";
    }
    if (!standard.equals("U") && (isa.delimiters().repetition() & 0xff) != charAt(standard)) {
      return "016";
    }
    if (!VERSIONS.contains(version)) {
      return VERSION.matcher(version).matches() ? "003" : "017";
    }
    if (!CONTROL_NUMBER.matcher(isa.element(13)).matches()) {
      return "018";
    }
    if (!Set.of("0", "1").contains(isa.element(14))) {
      return "019";
    }
    return Set.of("P", "T").contains(isa.element(15)) ? FINE : "020";
  }

  private static int charAt(String text) {
    return text.length() == 1 ? text.charAt(0) : -1;
  }

  private static boolean isPartyId(String id) {
    return id.length() == 15 && !id.isBlank();
  }

  /** The ISA as what acknowledges it needs it. */
  static InterchangeHeader header(Isa isa) {
    return new InterchangeHeader(
        isa.delimiters(),
        isa.element(1).strip(),
        isa.element(2).strip(),
        isa.element(3).strip(),
        isa.element(4).strip(),
        isa.element(5).strip(),
        isa.element(6).strip(),
        isa.element(7).strip(),
        isa.element(8).strip(),
        isa.element(9).strip(),
        isa.element(10).strip(),
        isa.element(12).strip(),
        isa.element(13).strip(),
        isa.element(14).equals("1"),
        isa.element(15).strip());
  }
}
