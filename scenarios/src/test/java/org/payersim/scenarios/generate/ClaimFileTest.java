package org.payersim.scenarios.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimFileTest {
  private static final int CLAIMS = 3000;
  private static final byte[] FILE = file(Workload.of(CLAIMS, 7).withClaimsPerSet(1000));

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
    assertThat(file(Workload.of(CLAIMS, 7).withClaimsPerSet(1000))).isEqualTo(FILE);
    assertThat(file(Workload.of(CLAIMS, 8).withClaimsPerSet(1000))).isNotEqualTo(FILE);
  }

  @Test
  void aClaimTakesAtLeast600BytesOnAverage() {
    assertThat(FILE.length / CLAIMS).isBetween(600, 1200);
  }

  @Test
  void allPatientControlNumbersAreDistinctAndNoClaimIsRepeatedButTheDuplicates() {
    List<String> claims = claims();
    Set<String> numbers = new HashSet<>();
    Set<String> contents = new HashSet<>();
    int duplicates = 0;
    for (String claim : claims) {
      String number = claim.substring(claim.indexOf("CLM*") + 4).split("\\*")[0];
      assertThat(numbers.add(number)).isTrue();
      assertThat(number.length()).isLessThanOrEqualTo(20);
      String content =
          claim
              .replace(number, "")
              .replace(number.replace('-', '0'), "")
              .replaceAll("HL\\*\\d+\\*\\d+", "HL");
      if (!contents.add(content)) {
        duplicates++;
      }
    }
    assertThat(claims).hasSize(CLAIMS);
    assertThat(duplicates).isBetween(5, 25);
  }

  @Test
  void theMixIsAsPublished() {
    List<String> claims = claims();
    Map<Integer, Integer> byLines = new HashMap<>();
    int unknownMembers = 0;
    int dependents = 0;
    for (String claim : claims) {
      byLines.merge(claim.split("\nLX\\*", -1).length - 1, 1, Integer::sum);
      unknownMembers += claim.contains("MI*GEX") ? 1 : 0;
      dependents += claim.contains("\nPAT*") ? 1 : 0;
    }
    assertThat(byLines.keySet()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    assertThat(byLines.get(1)).isBetween(CLAIMS * 29 / 100, CLAIMS * 39 / 100);
    assertThat(unknownMembers).isBetween(5, 30);
    assertThat(dependents).isBetween(CLAIMS / 3, CLAIMS * 3 / 5);
  }

  @Test
  void theCountsOfTheTrailersAreRight() {
    String text = text();
    int position = 0;
    for (int set = 1; set <= 3; set++) {
      int from = text.indexOf("ST*837*000" + set, position);
      int trailer = text.indexOf("\nSE*", from) + 1;
      position = text.indexOf('~', trailer);
      long segments = text.substring(from, position + 1).chars().filter(c -> c == '~').count();
      assertThat(text.substring(trailer, position)).isEqualTo("SE*" + segments + "*000" + set);
    }
    assertThat(text.substring(position + 2)).startsWith("GE*3*1~\nIEA*1*");
    String control = text.substring(90, 99);
    assertThat(text).endsWith("IEA*1*" + control + "~\n");
  }

  @Test
  void linesAddUpToTheClaimExceptInTheFewUnbalancedOnes() {
    int unbalanced = 0;
    for (String claim : claims()) {
      long charge = 0;
      long lines = 0;
      for (String segment : claim.split("~\n")) {
        String[] elements = segment.split("\\*");
        if (elements[0].equals("CLM")) {
          charge = cents(elements[2]);
        } else if (elements[0].equals("SV1")) {
          lines += cents(elements[2]);
        }
      }
      unbalanced += charge == lines ? 0 : 1;
    }
    assertThat(unbalanced).isBetween(0, 10);
  }

  @Test
  void everyNpiPassesTheCheckDigitAndBeginsWith2() {
    Set<String> npis = new HashSet<>();
    for (String segment : text().split("~\n")) {
      int at = segment.indexOf("*XX*");
      if (segment.startsWith("NM1*") && at > 0) {
        npis.add(segment.substring(at + 4));
      }
    }
    assertThat(npis).hasSizeGreaterThan(50).allMatch(npi -> npi.startsWith("2") && luhn(npi));
  }

  @Test
  void anIndependentReaderReadsItToTheEnd() throws Exception {
    int claims = 0;
    List<String> errors = new ArrayList<>();
    try (EDIStreamReader reader =
        EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(FILE))) {
      EDIStreamEvent last = EDIStreamEvent.START_INTERCHANGE;
      while (reader.hasNext()) {
        last = reader.next();
        if (last == EDIStreamEvent.START_SEGMENT && reader.getText().equals("CLM")) {
          claims++;
        } else if (last.isError()) {
          errors.add(reader.getErrorType() + " at " + reader.getLocation().getSegmentPosition());
        }
      }
      assertThat(last).isEqualTo(EDIStreamEvent.END_INTERCHANGE);
    }
    assertThat(errors).isEmpty();
    assertThat(claims).isEqualTo(CLAIMS);
  }

  private static long cents(String amount) {
    return new java.math.BigDecimal(amount).movePointRight(2).longValueExact();
  }

  private static boolean luhn(String npi) {
    String all = "80840" + npi;
    int sum = 0;
    for (int i = 0; i < all.length(); i++) {
      int digit = all.charAt(all.length() - 1 - i) - '0';
      int value = i % 2 == 1 ? digit * 2 : digit;
      sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
  }

  private static String text() {
    return new String(FILE, StandardCharsets.US_ASCII);
  }

  /** Each claim from its subscriber on. */
  private static List<String> claims() {
    List<String> claims = new ArrayList<>();
    for (String part : text().split("\n(?=HL\\*\\d+\\*\\d+\\*22)|\n(?=HL\\*\\d+\\*\\*20)")) {
      if (part.contains("\nCLM*")) {
        claims.add(part);
      }
    }
    return claims;
  }

  private static byte[] file(Workload workload) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new ClaimFile(workload).write(out, done -> {});
      return out.toByteArray();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
