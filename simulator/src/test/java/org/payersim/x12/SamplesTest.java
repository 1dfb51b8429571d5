package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.payersim.claim.Claim;

/** Files from elsewhere: clean ones are accepted, faulty ones get a precise answer. */
class SamplesTest {
  /** A line of {@code expected.tsv}. */
  record Expected(String file, String kind, String notes, String group, String set, int claims) {}

  static Stream<Expected> samples() throws IOException {
    return new String(bytes("expected.tsv"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(f -> new Expected(f[0], f[1], f[2], f[3], f[4], Integer.parseInt(f[5])));
  }

  static byte[] bytes(String file) throws IOException {
    try (InputStream in = SamplesTest.class.getResourceAsStream("/samples/" + file)) {
      assertThat(in).as(file).isNotNull();
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void earnsItsAnswer(Expected expected) throws IOException {
    Recording read = Recording.of(bytes(expected.file()));

    assertThat(words(read.notes())).isEqualTo(expected.notes());
    assertThat(words(read.groups.stream().flatMap(g -> g.groupCodes().stream()).toList()))
        .isEqualTo(expected.group());
    assertThat(words(read.sets.stream().flatMap(s -> s.setCodes().stream()).toList()))
        .isEqualTo(expected.set());
    assertThat(read.claims).hasSize(expected.claims());
    assertThat(isAnsweredAs(expected.kind(), read)).as(expected.kind()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void claimsAreReadAgainFromTheSegmentsTheyKept(Expected expected) throws IOException {
    for (Claim claim : Recording.of(bytes(expected.file())).claims) {
      assertThat(SubmittedClaims.read(claim.batch(), claim.submitted())).isEqualTo(claim);
    }
  }

  /** Whether the answer is of the kind on which other engines agree. */
  private static boolean isAnsweredAs(String kind, Recording read) {
    return switch (kind) {
      case "accepted" ->
          read.faults().isEmpty()
              && read.sets.stream().allMatch(TransactionSetResult::isAccepted)
              && !read.claims.isEmpty();
      case "syntax" -> !read.faults().isEmpty() && read.notes().equals(List.of("000"));
      case "envelope" ->
          read.interchanges.stream().anyMatch(InterchangeResult::isRejected)
              || read.sets.stream().noneMatch(TransactionSetResult::isAccepted);
      case "version" -> read.claims.isEmpty() && read.faults().isEmpty();
      case "none" -> read.unreadable.size() == 1 && read.opened.isEmpty();
      default -> false;
    };
  }

  private static String words(List<String> codes) {
    return String.join(" ", codes.stream().distinct().toList());
  }

  /** Where pyx12 and stupidedi agree on segment, element and code, so do we. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          LinuxForHealth__x12__demo.ambulance.example5.837,   CLM@21 2300 el 5-2 1
          LinuxForHealth__x12__demo.cob.2ndary.example4.837,  CLM@19 2300 el 5-1 5
          LinuxForHealth__x12__demo.cob.2ndary.example4.837,  CLM@19 2300 el 5-2 1
          LinuxForHealth__x12__demo.cob.2ndary.example4.837,  CLM@19 2300 el 5-3 1
          LinuxForHealth__x12__demo.cob.example3.A.837,       NM1@42 2330B I7
          LinuxForHealth__x12__demo.cob.example4.837,         AMT@29 2320 2
          LinuxForHealth__x12__demo.example11.837,            CLM@19 2300 el 5-1 5
          LinuxForHealth__x12__demo.example11.837,            CLM@19 2300 el 5-2 1
          LinuxForHealth__x12__demo.example12.837,            CLM@24 2300 el 5-1 5
          LinuxForHealth__x12__demo.example9.837,             CLM@18 2300 el 5-3 1
          xlate__staedi__837-header-ref-only.edi,             BHT@2  el 1 7
          xlate__staedi__837-header-ref-only.edi,             REF@3  2
          xlate__staedi__837-header-ref-only.edi,             NM1@4 1000A I7
          """)
  void agreesWithOtherEngines(String file, String fault) throws IOException {
    assertThat(Recording.of(bytes("837P/" + file)).faults()).contains(fault);
  }

  /** What the authors of the negative samples say is wrong with them. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          x12_segment_errors,                            N3@8 2010AA I8
          x12_segment_errors,                            HI@20 2300 I8
          x12_segment_errors,                            REF@10 2010AA 5
          x12_missing_elements,                          NM1@5 1000B el 2 1
          x12_missing_elements,                          CLM@29 2300 el 5 1
          x12_segments_out_of_order,                     N4@10 2010AA 7
          x12_segments_out_of_order,                     N3@15 2010AB 7
          x12_loop_errors1_exceeds_max_1_parent,         NM1@13 2010AA 4
          x12_missing_required_loop_in_one_repeat,       NM1@19 2010BA I7
          x12_bad_segment_identifier,                    Nd4@9 2010AA 1
          x12_bad_segment_identifier,                    NM3@18 2000B 1
          x12_bad_valid_code,                            NM1@7 2000A 2
          """)
  void findsWhatTheAuthorsPutIn(String file, String fault) throws IOException {
    byte[] sample = bytes("negative/imsweb__x12-parser__" + file + ".txt");
    assertThat(Recording.of(sample).faults()).contains(fault);
  }
}
