package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.Body;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.RuleFiles;

class SandboxesTest {
  @TempDir private Path folder;

  /** As servers do that stand in one process. */
  @Test
  void twoHousesOfOneMemberKeepTheirSandboxesApart() throws Exception {
    SandboxWish wish =
        new SandboxWish(
            Optional.of("a"),
            Optional.empty(),
            Optional.of("lantern-open"),
            false,
            false,
            List.of());
    try (Sandboxes one = house("one");
        Sandboxes other = house("other")) {
      one.open(wish);
      other.open(wish);
      one.find("a").orElseThrow().receive(Body.of(Deliveries.delivery(1, "C1")));

      assertThat(one.find("a").orElseThrow().listClaims("C1")).hasSize(1);
      assertThat(other.find("a").orElseThrow().listClaims("C1")).isEmpty();
      assertThat(other.find("a").orElseThrow().accumulators("M100")).isEmpty();
    }
  }

  @Test
  void whatIsDueInASandboxIsPaidThoughNobodyAsks() throws Exception {
    LocalDateTime now = LocalDateTime.of(2026, 11, 16, 9, 0);
    try (Sandboxes house = house("due")) {
      for (String id : List.of("a", "b")) {
        house.open(
            new SandboxWish(
                Optional.of(id),
                Optional.of(now),
                Optional.of("lantern-open"),
                false,
                false,
                List.of("kind: payments\ncalendar: {daily: on}\n")));
        house.find(id).orElseThrow().receive(Body.of(Deliveries.delivery(1, "C1")));
      }
      house.releaseDue();
      assertThat(house.find("a").orElseThrow().listRemittances()).isEmpty();

      house.find("a").orElseThrow().payerClock().set(now.plusDays(1)); // as time does
      house.releaseDue();
      house.releaseDue();
      assertThat(house.find("a").orElseThrow().listRemittances()).hasSize(1);
      assertThat(house.find("b").orElseThrow().listRemittances()).isEmpty();
    }
  }

  private Sandboxes house(String name) throws IOException {
    return new Sandboxes(
        SharedMember.member(), folder.resolve(name), List.copyOf(RuleFiles.shipped()), 4);
  }
}
