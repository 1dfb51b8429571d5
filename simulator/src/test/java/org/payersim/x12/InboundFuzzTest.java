package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Mutants of sound and faulty files: none makes the reader throw, every readable ISA is answered,
 * and no accepted set loses a claim. {@code -Dfuzz=200000} runs that many.
 */
class InboundFuzzTest {
  @Test
  void noMutantIsLeftWithoutAnAnswer() {
    List<byte[]> seeds = seeds();
    int mutants = Integer.getInteger("fuzz", 3_000);
    for (int i = 0; i < mutants; i++) {
      Random random = new Random(i);
      byte[] mutant = Mutants.of(seeds.get(random.nextInt(seeds.size())), random);
      Recording read;
      try {
        read = Recording.of(mutant);
      } catch (RuntimeException e) {
        throw new AssertionError("mutant " + i + " made the reader throw", e);
      }
      assertAnswered(mutant, read, i);
    }
  }

  /** Sets are checked ahead on threads of their own, or one after the other: nobody can tell. */
  @Test
  void checkingAheadChangesNothing() {
    byte[] sets = severalSets();
    assertThat(Recording.of(sets, true).claims).hasSize(18);
    for (int i = 0; i < Integer.getInteger("fuzz", 3_000) / 4; i++) {
      byte[] mutant = Mutants.of(sets, new Random(i));
      Recording ahead = Recording.of(mutant, true);
      Recording after = Recording.of(mutant, false);
      assertThat(ahead.calls).as("mutant %s", i).isEqualTo(after.calls);
      assertThat(ahead.sets).as("mutant %s", i).isEqualTo(after.sets);
      assertThat(ahead.groups).as("mutant %s", i).isEqualTo(after.groups);
      assertThat(ahead.interchanges).as("mutant %s", i).isEqualTo(after.interchanges);
      assertThat(ahead.claims)
          .as("mutant %s", i)
          .usingRecursiveFieldByFieldElementComparator()
          .isEqualTo(after.claims);
    }
  }

  /** Six sets of three claims, in two groups. */
  private static byte[] severalSets() {
    Interchanges text = new Interchanges().isa(1);
    for (int group = 1; group <= 2; group++) {
      text.gs(group);
      for (int set = 1; set <= 3; set++) {
        String control = "%04d".formatted(set);
        text.st(control).billing().subscriber("M" + set);
        for (int claim = 1; claim <= 3; claim++) {
          text.claim("C" + group + set + claim, "12.34");
        }
        text.se(control);
      }
      text.ge(3, group);
    }
    return text.iea(2, 1).toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void assertAnswered(byte[] text, Recording read, int mutant) {
    assertThat(read.interchanges).as("mutant %s", mutant).hasSameSizeAs(read.opened);
    assertThat(read.interchanges.size() + read.unreadable.size())
        .as("mutant %s", mutant)
        .isPositive();
    int set = 0;
    int claims = 0;
    for (String call : read.calls) {
      if (call.equals("set")) {
        set++;
      } else if (call.equals("claim")) {
        claims++;
      } else if (call.equals("batch")) {
        assertThat(read.sets.get(set - 1).isAccepted()).as("mutant %s", mutant).isTrue();
      }
    }
    if (isAcceptedWhole(read)) {
      assertThat(claims).as("mutant %s", mutant).isEqualTo(claimsIn(text, read));
    }
  }

  private static boolean isAcceptedWhole(Recording read) {
    return read.unreadable.isEmpty()
        && read.interchanges.stream().noneMatch(InterchangeResult::isRejected)
        && read.groups.stream().allMatch(group -> group.groupCodes().isEmpty())
        && read.sets.stream().allMatch(TransactionSetResult::isAccepted);
  }

  /** The CLM segments of a text, found without the reader. */
  private static int claimsIn(byte[] text, Recording read) {
    byte end = read.opened.get(0).delimiters().terminator();
    int found = 0;
    for (String segment :
        new String(text, StandardCharsets.ISO_8859_1).split(Pattern.quote("" + (char) end))) {
      found += segment.strip().startsWith("CLM") ? 1 : 0;
    }
    return found;
  }

  /** Sound files and faulty ones, of all kinds of claims and inquiries. */
  static List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    seeds.add(Interchanges.varied(4, 1).toString().getBytes(StandardCharsets.ISO_8859_1));
    seeds.add(InquiryTexts.eligibility(1));
    seeds.add(InquiryTexts.claimStatus(2));
    seeds.add(
        (Interchanges.varied(1, 2).toString() + Interchanges.varied(1, 3))
            .getBytes(StandardCharsets.ISO_8859_1));
    for (Interchanges text :
        List.of(
            InstitutionalClaims.interchange(InstitutionalClaims.STAY),
            InstitutionalClaims.interchange(InstitutionalClaims.VISIT),
            DentalClaims.interchange(DentalClaims.BRACES),
            DentalClaims.interchange(DentalClaims.PREDETERMINATION))) {
      seeds.add(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
    try {
      for (String file :
          List.of(
              "837P/LinuxForHealth__x12__demo.cob.example3.C.837",
              "837P/LinuxForHealth__x12__demo.drug.example10.2.837",
              "837P/LinuxForHealth__x12__demo.example7.837",
              "837P/moov-io__x12__sample.txt",
              "837P/imsweb__x12-parser__x12_multiple_isa.txt",
              "837P/xlate__staedi__sample837-small.edi",
              "837I/LinuxForHealth__x12__ppo-repriced-claim.837i",
              "837I/LinuxForHealth__x12__two-claims-single-provider.837i",
              "837D/moov-io__x12__sample.txt")) {
        seeds.add(SamplesTest.bytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seeds;
  }
}
