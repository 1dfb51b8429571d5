package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.benefit.Authorization.Status;
import org.payersim.delivery.Parcel;
import org.payersim.inquiry.ReviewDecision.Action;
import org.payersim.journal.Body;
import org.payersim.ledger.RuleChange;
import org.payersim.ledger.SharedMember;
import org.payersim.money.Quantity;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.x12.InquiryTexts;

class ReviewTest {
  private static final String FAMILY = "LFH100001";

  @TempDir private Path folder;

  @Test
  void whatWasReviewedSurvivesAChangeOfRulesAndARestart() throws IOException {
    List<ReviewedService> before;
    byte[] told;
    try (Sandbox payer = open()) {
      payer.receive(Body.of(InquiryTexts.review(1)));
      String waits = payer.correspondence().reviews().get(0).decided().number();
      assertThat(
              payer
                  .correspondence()
                  .review(new ReviewAct.Certify(waits, Optional.of(Quantity.of(6)))))
          .isInstanceOf(ReviewOutcome.Settled.class);
      payer.change(
          RuleChange.put(new RuleSource("other.yaml", "kind: stubs\nid: none\nstubs: []\n")));
      before = payer.correspondence().reviews();
      assertThat(payer.rules().authorizations(FAMILY))
          .anySatisfy(
              permit -> {
                assertThat(permit.number()).isEqualTo(waits);
                assertThat(permit.status()).isEqualTo(Status.APPROVED);
                assertThat(permit.units()).contains(Quantity.of(6));
              });
      told = unasked(payer);
    }
    try (Sandbox again = open()) {
      assertThat(again.correspondence().reviews()).isEqualTo(before);
      assertThat(again.rules().authorizations(FAMILY))
          .extracting(p -> p.number())
          .contains(before.get(0).decided().number());
      assertThat(unasked(again)).isEqualTo(told);
    }
  }

  @Test
  void whatIsDecidedIsDecided() throws IOException {
    try (Sandbox payer = open()) {
      payer.receive(Body.of(InquiryTexts.review(1)));
      String number = payer.correspondence().reviews().get(0).decided().number();
      payer.correspondence().review(new ReviewAct.Deny(number, "0F"));

      assertThat(payer.correspondence().reviews().get(0).decided().action())
          .isEqualTo(Action.NOT_CERTIFIED);
      assertThat(payer.correspondence().review(new ReviewAct.Certify(number, Optional.empty())))
          .isInstanceOf(ReviewOutcome.NotWaiting.class);
      assertThat(payer.correspondence().review(new ReviewAct.Deny("RV0", "0F")))
          .isInstanceOf(ReviewOutcome.Unknown.class);
    }
  }

  private static byte[] unasked(Sandbox payer) throws IOException {
    List<Parcel> parcels = payer.outbound().list();
    assertThat(parcels).hasSize(1);
    byte[] document = payer.outbound().bytes(parcels.get(0));
    assertThat(new String(document, StandardCharsets.ISO_8859_1)).contains("HCR*A6*");
    return document;
  }

  /** The shipped payer, which lets an examiner look at therapy that its plans want certified. */
  private Sandbox open() throws IOException {
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.replaceAll(
        source ->
            source.name().equals("shipped/payer.yaml")
                ? new RuleSource(source.name(), source.text() + "reviews: {usual: pend}\n")
                : new RuleSource(
                    source.name(),
                    source
                        .text()
                        .replace(
                            "  - name: Physical therapy ",
                            "  - authorization: {}\n    name: Physical therapy ")));
    return Sandbox.open(
        SandboxSettings.journalled("reviews-" + folder.getFileName(), folder, rules)
            .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0))),
        SharedMember.member());
  }
}
