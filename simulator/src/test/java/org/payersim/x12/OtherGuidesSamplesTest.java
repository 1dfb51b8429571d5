package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.x12.reader.X12Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.LineDetail;
import org.payersim.claim.Tooth;
import org.payersim.money.Money;

/**
 * Institutional and dental files from elsewhere. No institutional one is clean as it stands; with
 * the faults put right on which other engines agree, each is accepted.
 */
class OtherGuidesSamplesTest {
  /** A sample, and what is put right in it. */
  record Repaired(String file, Map<String, String> repairs, int claims, String charges) {}

  static Stream<Repaired> repaired() {
    return Stream.of(
        new Repaired(
            "institutional-claim",
            Map.of(
                "14:A:1*Y*", "14:A:1**",
                "DTP*434*D8*19960911~", "DTP*434*RD8*19960911-19960911~"),
            1,
            "89.93"),
        new Repaired("two-claims-single-provider", Map.of("13:A:1*Y*", "13:A:1**"), 2, "139.95"),
        new Repaired(
            "out-of-network-repriced-claim", Map.of("13>A>1*Y*", "13:A:1**", ">", ":"), 1, "14.84"),
        new Repaired("ppo-repriced-claim", Map.of("13>A>1*Y*", "13:A:1**", ">", ":"), 1, "237.5"));
  }

  private static String text(Repaired sample) throws IOException {
    byte[] bytes = SamplesTest.bytes("837I/LinuxForHealth__x12__" + sample.file() + ".837i");
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> longestFirst =
        sample.repairs().keySet().stream()
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .toList();
    for (String fault : longestFirst) {
      assertThat(text).contains(fault);
      text = text.replace(fault, sample.repairs().get(fault));
    }
    return text;
  }

  @ParameterizedTest
  @MethodSource("repaired")
  void isAcceptedOncePutRight(Repaired sample) throws IOException {
    Recording read = Recording.of(text(sample));

    assertThat(read.faults()).isEmpty();
    assertThat(read.claims).hasSize(sample.claims());
    assertThat(read.claims.stream().map(Claim::charge).reduce(Money.ZERO, Money::plus))
        .isEqualTo(Money.of(sample.charges()));
    assertThat(read.claims).allMatch(claim -> claim.lineCharges().equals(claim.charge()));
  }

  /** The independent judge of the institutional guide. */
  @ParameterizedTest
  @MethodSource("repaired")
  void imswebFindsNothingEither(Repaired sample) throws IOException {
    byte[] bytes =
        text(sample).replace("005010X223A3", "005010X223A2").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(judge(bytes)).isEmpty();
  }

  @Test
  void imswebFindsNothingInOurOwnClaims() throws IOException {
    for (String claim : List.of(InstitutionalClaims.STAY, InstitutionalClaims.VISIT)) {
      Interchanges text = new Interchanges().breakingLinesWith("\n");
      text.by(InstitutionalClaims.GUIDE).isa(1).gs(1).st("0001");
      claim.lines().forEach(text::segment);
      byte[] bytes =
          text.se("0001").ge(1, 1).iea(1, 1).toString().getBytes(StandardCharsets.ISO_8859_1);

      assertThat(judge(bytes)).isEmpty();
    }
  }

  /** It cannot tell one kind of HI from another and counts them together; that does not count. */
  private static List<String> judge(byte[] bytes) throws IOException {
    X12Reader reader =
        new X12Reader(X12Reader.FileType.ANSI837_5010_X223, new ByteArrayInputStream(bytes));
    return Stream.concat(reader.getErrors().stream(), reader.getFatalErrors().stream())
        .filter(error -> !error.equals("HI in loop 2300 appears too many times"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          institutional-claim,           CLM@20 2300 el 6 I10
          institutional-claim,           DTP@21 2300 el 2 7
          two-claims-single-provider,    CLM@19 2300 el 6 I10
          two-claims-single-provider,    CLM@39 2300 el 6 I10
          out-of-network-repriced-claim, CLM@18 2300 el 5-1 5
          out-of-network-repriced-claim, CLM@18 2300 el 5-2 1
          out-of-network-repriced-claim, CLM@18 2300 el 5-3 1
          ppo-repriced-claim,            CLM@24 2300 el 5-1 5
          """)
  void agreesWithOtherEngines(String file, String fault) throws IOException {
    byte[] sample = SamplesTest.bytes("837I/LinuxForHealth__x12__" + file + ".837i");
    assertThat(Recording.of(sample).faults()).contains(fault);
  }

  @Test
  void whatAnOutpatientBillHolds() throws IOException {
    Repaired sample = repaired().findFirst().orElseThrow();
    Claim claim = Recording.of(text(sample)).claims.get(0);

    assertThat(claim.typeOfBill()).isEqualTo("141");
    assertThat(claim.diagnoses()).hasSize(3);
    assertThat(claim.otherPayers()).hasSize(1);
    assertThat(claim.lines())
        .extracting(line -> line.revenueCode())
        .containsExactly("0305", "0730");
    ClaimDetail.Institutional detail = (ClaimDetail.Institutional) claim.detail();
    assertThat(detail.occurrences()).hasSize(4);
    assertThat(detail.values()).hasSize(1);
    assertThat(detail.values().get(0).amount()).isEqualTo(Money.of("15.31"));
    assertThat(detail.conditions()).containsExactly("09");
    assertThat(detail.stay().patientStatus()).isEqualTo("01");
  }

  @Test
  void whatTheDentalSampleHolds() throws IOException {
    Claim claim = Recording.of(SamplesTest.bytes("837D/moov-io__x12__sample.txt")).claims.get(0);

    assertThat(claim.lines()).hasSize(2);
    assertThat(claim.lines().get(0).detail())
        .isEqualTo(
            new LineDetail.Dental(List.of(new Tooth("12", List.of("M", "O"))), List.of(), ""));
    assertThat(claim.lines().get(1).service().from()).isEqualTo("2006-10-29");
  }
}
