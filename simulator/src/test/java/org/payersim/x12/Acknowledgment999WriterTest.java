package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.x12.AnswerFixture.envelope;
import static org.payersim.x12.AnswerFixture.latin1;
import static org.payersim.x12.AnswerFixture.numbers;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.golden.Golden;
import org.payersim.x12.SegmentFault.ElementFault;
import org.payersim.x12.SegmentFault.SituationalTrigger;

class Acknowledgment999WriterTest {
  private static final GroupHeader GROUP =
      new GroupHeader("HC", "CLEARLAKE", "PAYERSIM", "17", "005010X222A1");

  @Test
  void oneSetOfThreeIsAccepted() throws Exception {
    SegmentFault charge =
        new SegmentFault(
            "CLM",
            22,
            "2300",
            "8",
            List.of(),
            "A:1",
            List.of(
                new ElementFault(2, 0, 0, "782", "1", ""),
                new ElementFault(5, 3, 0, "1325", "7", "9"),
                new ElementFault(7, 0, 2, "", "I6", "Q*")));
    SegmentFault original =
        new SegmentFault(
            "REF",
            57,
            "2300",
            "3",
            List.of(new SituationalTrigger("CLM", 43, "2300", 5)),
            "A2345678901234567890123456789012345678",
            List.of());
    byte[] answer =
        write(
            new GroupResult(
                GROUP,
                3,
                List.of(accepted("0001"), rejected("0002", charge), rejected("0003", original)),
                List.of()));
    Golden.assertMatches("one-of-three.999", latin1(answer));
    EnvelopeJudge.assertSound(answer);
  }

  @Test
  void everyGroupHasASetOfItsOwn() throws Exception {
    byte[] answer =
        write(
            new GroupResult(GROUP, 1, List.of(accepted("0001")), List.of()),
            new GroupResult(GROUP, 1, List.of(accepted("0001")), List.of()));
    assertThat(Segments.of(answer).all("ST"))
        .containsExactly("ST*999*0001*005010X231A1", "ST*999*0002*005010X231A1");
    assertThat(Segments.of(answer).all("GE")).containsExactly("GE*2*501");
    EnvelopeJudge.assertSound(answer);
  }

  @Test
  void aGroupOfRejectedSetsIsRejected() {
    assertThat(ak9(new GroupResult(GROUP, 1, List.of(rejected("0001")), List.of())))
        .isEqualTo("AK9*R*1*1*0");
  }

  @Test
  void aGroupOfAnUnknownVersionIsRejected() {
    assertThat(ak9(new GroupResult(GROUP, 2, List.of(), List.of("2")))).isEqualTo("AK9*R*2*0*0*2");
  }

  @Test
  void aGroupWithAWrongCountKeepsItsAcceptedSets() {
    assertThat(ak9(new GroupResult(GROUP, 5, List.of(accepted("0001")), List.of("5"))))
        .isEqualTo("AK9*E*5*1*1*5");
  }

  private static String ak9(GroupResult group) {
    return Segments.of(write(group)).only("AK9");
  }

  private static byte[] write(GroupResult... groups) {
    return Acknowledgment999Writer.write(List.of(groups), envelope(), numbers());
  }

  private static TransactionSetResult accepted(String controlNumber) {
    return new TransactionSetResult("837", controlNumber, GROUP.version(), List.of(), 0, List.of());
  }

  private static TransactionSetResult rejected(String controlNumber, SegmentFault... faults) {
    return new TransactionSetResult(
        "837", controlNumber, GROUP.version(), List.of(faults), 0, List.of("I5", "5"));
  }
}
