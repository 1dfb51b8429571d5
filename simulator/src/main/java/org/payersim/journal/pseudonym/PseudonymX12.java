package org.payersim.journal.pseudonym;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.payersim.payment.BankAccount;

/**
 * Replaces the identities in X12, element by element; everything else stays as it is, to the byte.
 * Knows the claims, inquiries and answers of this payer.
 */
public final class PseudonymX12 {
  private static final int ISA_LENGTH = 106;

  /** Whose names stay: the payer's own and other payers'. */
  private static final Set<String> PAYERS = Set.of("PR", "40", "TT", "2B", "RD", "X3");

  /** N101 of who is no payer: payees and sponsors. */
  private static final Set<String> PAYEES = Set.of("PE", "P5");

  /** What ends the loop a payer is named in. */
  private static final Set<String> LOOPS =
      Set.of("HL", "CLM", "LX", "SBR", "CLP", "SVC", "INS", "ENT");

  /**
   * REF01 of what is nobody's identity: the payer's own numbers, authorisations, certificates,
   * codes. Everything else is replaced, what nobody knows too.
   */
  private static final Set<String> KEPT =
      Set.of(
          "F8", "1K", "G1", "G3", "9F", "X4", "F4", "EW", "4N", "BLT", "18", "N6", "9A", "9B", "9C",
          "9D", "P4", "XZ", "2U", "EV", "F2", "EO", "HI", "NF", "1S", "APC", "BB", "CE", "E9", "RB",
          "0K", "NT");

  private final Pseudonyms pseudonyms;
  private char element;
  private char component;
  private boolean ofPayer;
  private boolean remittance;

  public PseudonymX12(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** The same X12 with other identities; of what is no X12 no letter or digit stays. */
  public byte[] of(byte[] x12) {
    String text = new String(x12, StandardCharsets.ISO_8859_1);
    StringBuilder made = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int isa = text.indexOf("ISA", at);
      if (isa < 0 || isa + ISA_LENGTH > text.length()) {
        made.append(text.substring(at).replaceAll("[A-Za-z0-9]", "0"));
        break;
      }
      made.append(text.substring(at, isa).replaceAll("[A-Za-z0-9]", "0"));
      at = interchange(text, isa, made);
    }
    return made.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private int interchange(String text, int isa, StringBuilder made) {
    element = text.charAt(isa + 3);
    component = text.charAt(isa + 104);
    char terminator = text.charAt(isa + 105);
    ofPayer = false;
    remittance = false;
    made.append(text, isa, isa + ISA_LENGTH);
    int at = isa + ISA_LENGTH;
    while (at < text.length()) {
      int start = at;
      while (start < text.length()
          && text.charAt(start) <= ' '
          && text.charAt(start) != terminator) {
        start++;
      }
      if (text.startsWith("ISA" + element, start)) {
        break;
      }
      int end = text.indexOf(terminator, counted(text, start));
      made.append(text, at, start);
      String segment = text.substring(start, end < 0 ? text.length() : end);
      made.append(segment(segment));
      if (end >= 0) {
        made.append(terminator);
      }
      at = end < 0 ? text.length() : end + 1;
      if (segment.startsWith("IEA" + element)) {
        break;
      }
    }
    return at;
  }

  /** Where to look for a terminator: behind the data, where data is counted (BIN, BDS). */
  private int counted(String text, int start) {
    boolean bin = text.startsWith("BIN" + element, start);
    if (!bin && !text.startsWith("BDS" + element, start)) {
      return start;
    }
    int length = bin ? start + 4 : text.indexOf(element, start + 4) + 1;
    int data = text.indexOf(element, length) + 1;
    if (length <= start || data <= length) {
      return start;
    }
    String digits = text.substring(length, data - 1);
    long end = digits.matches("[0-9]{1,9}") ? data + Long.parseLong(digits) : text.length();
    return end < text.length() ? (int) end : start;
  }

  /** Nothing of a document stays but how long it is. */
  private String document(String segment) {
    int at = segment.indexOf(element, segment.indexOf(element, 4) + 1);
    int data = (segment.startsWith("BDS") ? at : segment.indexOf(element, 4)) + 1;
    return data <= 4 ? segment : segment.substring(0, data) + "0".repeat(segment.length() - data);
  }

  private String segment(String segment) {
    if (segment.startsWith("BIN" + element) || segment.startsWith("BDS" + element)) {
      return document(segment);
    }
    String[] all = split(segment, element);
    if (LOOPS.contains(all[0])) {
      ofPayer = false;
    }
    switch (all[0]) {
      case "NM1" -> name(all);
      case "N1" -> payee(all);
      case "N3" -> words(all, 1, 2);
      case "N4" -> place(all);
      case "DMG" -> born(all);
      case "PER" -> contact(all);
      case "REF" -> reference(all);
      case "CLM", "CLP" -> words(all, 1);
      case "ST" -> remittance = all.length > 1 && all[1].equals("835");
      case "BPR" -> account(all);
      case "TRN" -> words(all, remittance ? 0 : 2); // of an 835 it is the payer's own
      case "ENT" -> words(all, 4);
      case "RMR" -> words(all, 2);
      case "SBR" -> words(all, 3, 4);
      case "NTE" -> words(all, 2);
      case "MSG" -> words(all, 1);
      case "PWK" -> words(all, 6);
      case "BHT" -> words(all, 3);
      case "PLB" -> all[1] = pseudonyms.npi(all[1]);
      case "SV1", "SV3" -> description(all, 1);
      case "SV2" -> description(all, 2);
      default -> {
        return segment;
      }
    }
    return String.join(String.valueOf(element), all);
  }

  /** The account of a payee (BPR15), unless it is the one of whom none is told. */
  private void account(String... all) {
    if (all.length > 15 && !all[15].equals(BankAccount.INVENTED_PAYEE.number())) {
      words(all, 15);
    }
  }

  private void words(String[] all, int... elements) {
    for (int at : elements) {
      if (at > 0 && at < all.length && !(ofPayer && all[0].equals("N3"))) {
        all[at] = pseudonyms.word(all[at]);
      }
    }
  }

  private void name(String... all) {
    ofPayer = all.length > 1 && PAYERS.contains(all[1]);
    if (ofPayer) {
      return;
    }
    boolean submitter = all.length > 1 && all[1].equals("41");
    if (!submitter || (all.length > 4 && !all[4].isEmpty())) {
      words(all, 3, 4, 5);
    }
    if (all.length > 9 && !submitter) {
      all[9] = all[8].equals("XX") ? pseudonyms.npi(all[9]) : pseudonyms.word(all[9]);
    }
  }

  private void payee(String... all) {
    ofPayer = all.length > 1 && !PAYEES.contains(all[1]);
    if (!ofPayer) {
      words(all, 2);
      if (all.length > 4) {
        all[4] = all[3].equals("XX") ? pseudonyms.npi(all[4]) : pseudonyms.word(all[4]);
      }
    }
  }

  private void place(String... all) {
    if (!ofPayer) {
      words(all, 1);
      if (all.length > 3) {
        all[3] = pseudonyms.postalCode(all[3]);
      }
    }
  }

  private void born(String... all) {
    if (all.length > 2 && all[1].equals("D8")) {
      try {
        LocalDate day = LocalDate.parse(all[2], DateTimeFormatter.BASIC_ISO_DATE);
        all[2] = DateTimeFormatter.BASIC_ISO_DATE.format(pseudonyms.birthday(day));
      } catch (DateTimeException e) {
        all[2] = pseudonyms.word(all[2]); // no date, and that remains so for the payer to say
      }
    }
  }

  private void contact(String... all) {
    if (!ofPayer) {
      words(all, 2, 4, 6, 8);
    }
  }

  private void reference(String... all) {
    if (all.length > 2 && !KEPT.contains(all[1]) && !ofPayer) {
      all[2] = pseudonyms.word(all[2]);
    }
  }

  /** What a service is called in words is the sender's own text. */
  private void description(String[] all, int at) {
    if (at < all.length) {
      String[] parts = split(all[at], component);
      if (parts.length > 6) {
        parts[6] = pseudonyms.word(parts[6]);
        all[at] = String.join(String.valueOf(component), parts);
      }
    }
  }

  private static String[] split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at));
      from = at + 1;
    }
    parts.add(text.substring(from));
    return parts.toArray(String[]::new);
  }
}
