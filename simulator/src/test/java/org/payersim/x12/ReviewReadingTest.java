package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.claim.DateSpan;
import org.payersim.inquiry.Entity;
import org.payersim.inquiry.ReviewItem;
import org.payersim.inquiry.ReviewItem.Amount;
import org.payersim.inquiry.ReviewRequest;
import org.payersim.inquiry.Trace;
import org.payersim.money.Quantity;

class ReviewReadingTest {

  @Test
  void aRequestIsOneEventWithItsServices() {
    ReviewRequest request = read(text());

    assertThat(request.patient().party().firstName()).isEqualTo("HAZEL");
    assertThat(request.subscriber().party().id()).isEqualTo("LFH100001");
    assertThat(request.source().role()).isEqualTo("X3");
    assertThat(request.receiver().party().npi()).isEqualTo("2000001000");
    ReviewItem event = request.event();
    assertThat(event.traces()).containsExactly(new Trace("R-1", "9876543210", "DESK"));
    assertThat(event.serviceType()).isEqualTo("PT");
    assertThat(event.place() + event.placeQualifier()).isEqualTo("11B");
    assertThat(event.amount()).contains(new Amount("VS", Quantity.of(12)));
    assertThat(event.providers()).extracting(Entity::role).containsExactly("DN");
  }

  @Test
  void aServiceSaysWhatItSaysItself() {
    List<ReviewItem> services = read(text()).services();

    assertThat(services).hasSize(3);
    ReviewItem first = services.get(0);
    assertThat(first.procedure().code()).isEqualTo("97110");
    assertThat(first.amount()).contains(new Amount("VS", Quantity.of(8)));
    assertThat(first.days()).contains(DateSpan.day(LocalDate.of(2026, 11, 20)));
    assertThat(first.providers()).extracting(Entity::role).containsExactly("SJ");
    assertThat(services.get(1).category()).isEqualTo("SC");
    assertThat(services.get(1).providers()).isEmpty();
    assertThat(services.get(2).previous()).isEqualTo("RV1");
    assertThat(services.get(2).amount()).contains(new Amount(Amount.UNITS, Quantity.ONE));
  }

  @Test
  void anAdmissionLastsUntilItsDischarge() {
    String admission =
        text()
            .replace("UM*HS*I*PT*11:B***3", "UM*AR*I*48*11:A")
            .replace("DTP*AAH*RD8*20261116-20261231", "DTP*435*D8*20261116~DTP*096*D8*20261120")
            .replace("SE*39*", "SE*40*");

    assertThat(read(admission).event().days())
        .contains(new DateSpan(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 20)));
  }

  @Test
  void aFaultIsToldWithItsLoop() {
    Recording read = Recording.of(bytes(text().replace("UM*SC*I*3", "UM*QQ*I*3")));

    assertThat(read.inquiries).isEmpty();
    assertThat(read.sets.get(0).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.segmentId()).isEqualTo("UM");
              assertThat(fault.loopId()).isEqualTo("2000F");
            });
  }

  private static String text() {
    return new String(InquiryTexts.review(1), StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static ReviewRequest read(String text) {
    Recording read = Recording.of(bytes(text));
    assertThat(read.sets).allSatisfy(set -> assertThat(set.faults()).isEmpty());
    return (ReviewRequest) read.inquiries.get(0);
  }
}
