package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.x12.syntax.ByteSources;

/** Envelopes: what is answered by a TA1, what by a 999, and what stays unharmed beside it. */
class X12InboundTest {

  private static Interchanges oneClaim(Interchanges into, int number) {
    return into.isa(number)
        .gs(number)
        .st("0001")
        .billing()
        .subscriber("M1")
        .claim("PCN" + number, "10")
        .se("0001")
        .ge(1, number)
        .iea(1, number);
  }

  @Test
  void tellsTheReceiverInOrder() {
    Recording read = Recording.of(oneClaim(new Interchanges(), 1).toString());

    assertThat(read.calls)
        .containsExactly(
            "interchange", "group", "set", "batch", "claim", "/batch", "/group", "/interchange");
    assertThat(read.interchanges.get(0).code()).isEqualTo("A");
    assertThat(read.groups.get(0).included()).isEqualTo(1);
    assertThat(read.batches.get(0).originatorReference()).isEqualTo("REF0001");
  }

  @Test
  void anEmptyInputIsUnreadable() {
    assertThat(Recording.of("").unreadable).containsExactly("the input is empty");
    assertThat(Recording.of(" \r\n").unreadable).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "ISA*00*, ISA*99*, 010",
    "ISA*00*          *, ISA*00*         *, 011",
    "*00*          *ZZ, *99*          *ZZ, 012",
    "*00*          *ZZ, *00*         *ZZ, 013",
    "*ZZ*SENDER, *XX*SENDER, 005",
    "*ZZ*PAYER, *XX*PAYER, 007",
    "*SENDER         *, *               *, 006",
    "*PAYER          *, *               *, 008",
    "*260101*1200*^, *261301*1200*^, 014",
    "*260101*1200*^, *260101*2500*^, 015",
    "*00501*, *00402*, 003",
    "*00501*, *ABCDE*, 017",
    "*^*00501, *~*00501, 016",
    "*000000001*0*T, *00000000A*0*T, 018",
    "*0*T*:, *X*T*:, 019",
    "*0*T*:, *0*X*:, 020",
    "*0*T*:, *0*T*A, 027",
    "*0*T*:~, *0*T*:A, 004",
    "IEA*1*, IEA*2*, 021",
    "IEA*1*000000001, IEA*1*000000002, 001",
    "GS*HC*, REF*HC*, 024",
    "IEA*1*000000001~, '', 023",
  })
  void anEnvelopeFaultEarnsATa1(String sound, String faulty, String note) {
    String text = oneClaim(new Interchanges(), 1).toString();
    assertThat(text).contains(sound);

    Recording read = Recording.of(text.replace(sound, faulty));

    assertThat(read.notes()).containsExactly(note);
    assertThat(read.interchanges.get(0).isRejected()).isTrue();
    assertThat(read.claims).isEmpty();
    assertThat(read.groups).isEmpty();
  }

  @Test
  void aRefusedInterchangeIsADuplicate() {
    Interchanges twice = oneClaim(oneClaim(new Interchanges(), 7), 7);
    Recording read = Recording.refusingDuplicates(twice.toString());

    assertThat(read.notes()).containsExactly("000", "025");
    assertThat(read.claims).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "GE*1*1, GE*2*1, 5",
    "GE*1*1, GE*1*2, 4",
    "GE*1*1~, '', 3",
    "005010X222A1~ST, 004010X098A1~ST, 2",
    "GS*HC, GS*HP, 1",
    "*1200*1*X, *1200*A*X, 6",
  })
  void aGroupFaultRejectsTheGroup(String sound, String faulty, String code) {
    String text = oneClaim(new Interchanges(), 1).toString();
    assertThat(text).contains(sound);

    Recording read = Recording.of(text.replace(sound, faulty));

    assertThat(read.notes()).containsExactly("000");
    assertThat(read.groups.get(0).groupCodes()).contains(code);
    assertThat(read.claims).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SE*25*0001, SE*26*0001, 4",
    "SE*25*0001, SE*25*0002, 3",
    "SE*25*0001~, '', 2",
    "ST*837*, ST*835*, 1",
    "*005010X222A1~BHT, *005010X222~BHT, I6",
  })
  void aSetFaultRejectsTheSet(String sound, String faulty, String code) {
    String text = oneClaim(new Interchanges(), 1).toString();
    assertThat(text).contains(sound);

    Recording read = Recording.of(text.replace(sound, faulty));

    assertThat(read.notes()).containsExactly("000");
    assertThat(read.sets.get(0).setCodes()).contains(code);
    assertThat(read.claims).isEmpty();
  }

  @Test
  void aMissingSt03IsForgiven() {
    String text = oneClaim(new Interchanges(), 1).toString();
    Recording read = Recording.of(text.replace("*0001*005010X222A1~", "*0001~"));

    assertThat(read.claims).hasSize(1);
    assertThat(read.sets.get(0).guide()).isEqualTo("005010X222A1");
  }

  @Test
  void aBadSetDoesNotHarmItsNeighbours() {
    Interchanges three = new Interchanges().isa(1).gs(1);
    three.st("0001").billing().subscriber("M1").claim("FIRST", "10").se("0001");
    three.st("0002").billing().subscriber("M2").claim("SECOND", "TEN").se("0002");
    three.st("0003").billing().subscriber("M3").claim("THIRD", "10").se("0003");
    Recording read = Recording.of(three.ge(3, 1).iea(1, 1).toString());

    assertThat(read.sets)
        .extracting(TransactionSetResult::isAccepted)
        .containsExactly(true, false, true);
    assertThat(read.claims)
        .extracting(c -> c.patientControlNumber())
        .containsExactly("FIRST", "THIRD");
    SegmentFault fault = read.sets.get(1).faults().get(0);
    assertThat(fault.claim()).isEqualTo("SECOND");
    assertThat(fault.elements())
        .containsExactly(new SegmentFault.ElementFault(2, 0, 0, "782", "6", "TEN"));
  }

  @Test
  void theSecondOfTwoSetsWithOneControlNumberIsRejected() {
    Interchanges two = new Interchanges().isa(1).gs(1);
    two.st("0001").billing().subscriber("M1").claim("FIRST", "10").se("0001");
    two.st("0001").billing().subscriber("M2").claim("SECOND", "10").se("0001");
    Recording read = Recording.of(two.ge(2, 1).iea(1, 1).toString());

    assertThat(read.sets.get(1).setCodes()).containsExactly("23");
    assertThat(read.claims).hasSize(1);
  }

  @Test
  void twoGroupsWithOneControlNumberAreNotUnique() {
    Interchanges two = new Interchanges().isa(1);
    two.gs(1).st("0001").billing().subscriber("M1").claim("A", "10").se("0001").ge(1, 1);
    two.gs(1).st("0001").billing().subscriber("M2").claim("B", "10").se("0001").ge(1, 1);
    Recording read = Recording.of(two.iea(2, 1).toString());

    assertThat(read.groups.get(0).groupCodes()).isEmpty();
    assertThat(read.groups.get(1).groupCodes()).containsExactly("19");
    assertThat(read.claims).hasSize(1);
  }

  @Test
  void acknowledgementsAreNotAcknowledged() {
    Interchanges mixed = new Interchanges().isa(1);
    mixed.segment("GS*FA*PAYER*SENDER*20260101*1200*9*X*005010X231A1");
    mixed.segment("ST*999*0001*005010X231A1").segment("AK1*HC*1*005010X222A1");
    mixed.segment("AK9*A*1*1*1").segment("SE*4*0001").ge(1, 9);
    Recording read = Recording.of(mixed.iea(1, 1).toString());

    assertThat(read.groups).isEmpty();
    assertThat(read.interchanges.get(0).code()).isEqualTo("A");
  }

  @Test
  void untidyFilesAreRead() {
    String text = oneClaim(new Interchanges().breakingLinesWith("\r\n   "), 1).toString();

    assertThat(Recording.of("\u00ef\u00bb\u00bf\n\t " + text + "\n~\n \u001a").everything())
        .isEqualTo(Recording.of(oneClaim(new Interchanges(), 1).toString()).everything());
  }

  @Test
  void theLastTerminatorMayBeMissing() {
    String text = oneClaim(new Interchanges(), 1).toString();
    assertThat(Recording.of(text.substring(0, text.length() - 1) + "\n").claims).hasSize(1);
  }

  @Test
  void junkBetweenInterchangesIsReportedAndPassedOver() {
    String text = oneClaim(new Interchanges(), 1) + "\nHello, ISA of old!\n";
    Recording read = Recording.of(text + oneClaim(new Interchanges(), 2));

    assertThat(read.notes()).containsExactly("000", "000");
    assertThat(read.unreadable).hasSize(1);
    assertThat(read.claims).hasSize(2);
  }

  @Test
  void anInterchangeCutOffInASegmentDoesNotTakeTheNextWithIt() {
    String text = oneClaim(new Interchanges(), 1).toString();
    String cut = text.substring(0, text.indexOf("SV1*HC") + 9);
    Recording read = Recording.of(cut + oneClaim(new Interchanges(), 2));

    assertThat(read.notes()).containsExactly("023", "000");
    assertThat(read.claims).extracting(c -> c.patientControlNumber()).containsExactly("PCN2");
  }

  @Test
  void anInterchangeWithoutEndIsFollowedByTheNext() {
    List<String> segments = Interchanges.segmentsOfOneClaim();
    segments.remove(segments.size() - 1);
    Recording read = Recording.of(String.join("", segments) + oneClaim(new Interchanges(), 2));

    assertThat(read.notes()).containsExactly("022", "000");
    assertThat(read.claims).hasSize(1);
  }

  @Test
  void faultsAreCappedAndTheRestCounted() {
    Interchanges many = new Interchanges().isa(1).gs(1).st("0001").billing().subscriber("M1");
    for (int i = 0; i < 50; i++) {
      many.claim("C" + i, "X");
    }
    String text = many.se("0001").ge(1, 1).iea(1, 1).toString();
    Recording read =
        Recording.of(
            ByteSources.of(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)),
            InboundSettings.DEFAULT.withFaultLimit(10));

    assertThat(read.sets.get(0).faults()).hasSize(10);
    assertThat(read.sets.get(0).faultsDropped()).isEqualTo(90);
  }
}
