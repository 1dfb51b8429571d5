package org.payersim.journal.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.payersim.provider.Npi;

/**
 * Replaces words by others, the same by the same wherever they stand. Letters become letters
 * (vowels vowels), digits digits; case, length, blanks and signs stay. What two words begin with in
 * common, their pseudonyms begin with in common, and different words stay different: whoever
 * compares names, initials or numbers finds what he found before. Names are looked at as the payer
 * looks at them: only letters and digits count, whatever their case.
 *
 * <p>The same key gives the same pseudonyms; without the key nobody gets back. Not for several
 * threads.
 */
public final class Pseudonyms {
  private static final String VOWELS = "AEIOUY";
  private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXZ";
  private static final String DIGITS = "0123456789";
  private static final int REMEMBERED = 100_000;
  private static final int NPI_LENGTH = 10;

  /** Days of a month a birthday moves among. */
  private static final int BLOCK = 7;

  /** What follows a name and is no name. */
  private static final Set<String> KEPT =
      Set.of(
          "JR", "SR", "I", "II", "III", "IV", "V", "RN", "MD", "MR", "MS", "DR", "MRS", "PHD",
          "REV", "ESQ", "DDS", "DO", "NP", "PA");

  private final Mac mac;
  private final boolean movesBirthdays;
  private final LocalDate bornAfter;
  private final Map<String, String> known = new LinkedHashMap<>();

  private Pseudonyms(byte[] key, boolean movesBirthdays, LocalDate bornAfter) {
    try {
      this.mac = Mac.getInstance("HmacSHA256");
      this.mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
    this.movesBirthdays = movesBirthdays;
    this.bornAfter = bornAfter;
  }

  /**
   * Those of a key.
   *
   * @param key any text, at least one character
   * @param bornAfter whoever was born later keeps his birthday: of newborns every day counts
   */
  public static Pseudonyms of(String key, LocalDate bornAfter) {
    return new Pseudonyms(key.getBytes(StandardCharsets.UTF_8), true, bornAfter);
  }

  /** Those of a key that leave all birthdays as they are. */
  public static Pseudonyms keepingBirthdays(String key) {
    return new Pseudonyms(key.getBytes(StandardCharsets.UTF_8), false, LocalDate.MIN);
  }

  /** The pseudonym of a number or of one name. */
  public String word(String text) {
    String found = known.get(text);
    if (found != null) {
      return found;
    }
    String made = make(text);
    if (known.size() < REMEMBERED) {
      known.put(text, made);
    }
    return made;
  }

  private String make(String text) {
    StringBuilder made = new StringBuilder(text.length());
    StringBuilder before = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      String word = text.substring(at, end);
      if (!before.isEmpty() && KEPT.contains(letters(word))) {
        made.append(word);
      } else {
        for (int i = at; i < end; i++) {
          made.append(character(text.charAt(i), before));
        }
      }
      at = end;
    }
    return made.toString();
  }

  /** Up to and with the blank or comma after a word. */
  private static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != ',') {
      at++;
    }
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ',')) {
      at++;
    }
    return at;
  }

  private static String letters(String word) {
    return word.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
  }

  private char character(char c, StringBuilder before) {
    char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    String set = set(upper);
    if (set.isEmpty()) {
      return c;
    }
    int shift = hash(before.toString()) % set.length();
    before.append(upper);
    char made = set.charAt((set.indexOf(upper) + shift) % set.length());
    return upper == c ? made : (char) (made - 'A' + 'a');
  }

  private static String set(char c) {
    for (String set : new String[] {DIGITS, VOWELS, CONSONANTS}) {
      if (set.indexOf(c) >= 0) {
        return set;
      }
    }
    return "";
  }

  private int hash(String text) {
    byte[] bytes = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    return (bytes[0] & 0x7f) << 16 | (bytes[1] & 0xff) << 8 | (bytes[2] & 0xff);
  }

  /**
   * The pseudonym of an NPI: its first digit stays, and its check digit is right if it was, wrong
   * if it was. What has not ten digits is a number like any other.
   */
  public String npi(String npi) {
    if (npi.length() != NPI_LENGTH || !npi.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return word(npi);
    }
    String body = npi.charAt(0) + word("NPI" + npi.substring(1, NPI_LENGTH - 1)).substring(3);
    int off = npi.charAt(NPI_LENGTH - 1) - '0' - checkDigit(npi.substring(0, NPI_LENGTH - 1));
    return body + Math.floorMod(checkDigit(body) + off, 10);
  }

  private static int checkDigit(String nine) {
    int digit = 0;
    while (!Npi.isValid(nine + digit)) {
      digit++;
    }
    return digit;
  }

  /** Another day of the same week of the month; the last days of a month stay. */
  public LocalDate birthday(LocalDate born) {
    int day = born.getDayOfMonth();
    if (!movesBirthdays || born.isAfter(bornAfter) || day > 4 * BLOCK) {
      return born;
    }
    int block = (day - 1) / BLOCK;
    int shift = hash("born" + born.getYear() + "-" + born.getMonthValue() + "-" + block) % BLOCK;
    return born.withDayOfMonth(block * BLOCK + (day - 1 + shift) % BLOCK + 1);
  }

  /** Five or nine digits of which the first three stay: the region. */
  public String postalCode(String code) {
    return code.length() <= 3 ? code : code.substring(0, 3) + word("ZIP" + code).substring(6);
  }
}
