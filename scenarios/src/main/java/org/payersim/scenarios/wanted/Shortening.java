package org.payersim.scenarios.wanted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.rules.InvalidRulesException;
import org.payersim.rules.RuleSource;
import org.payersim.scenarios.SandboxPayers;

/** Leaves out of what was found all that does not matter, as long as it comes out as wanted. */
final class Shortening {
  /** So many things are left out on trial. */
  private static final int TRIALS = 40;

  /** What a payer of the catalogue stands on; it stays whole. */
  private static final Set<String> GROUND =
      Set.of("payer.yaml", "plans.yaml", "fees.yaml", "practices.yaml", "families.yaml");

  private final SandboxPayers payers;
  private final Wanted wanted;
  private int trials;

  Shortening(SandboxPayers payers, Wanted wanted) {
    this.payers = payers;
    this.wanted = wanted;
  }

  Found run(Found found) throws IOException {
    Found shorter = onlyTheClaim(found);
    shorter = lastLines(shorter);
    for (int turn = shorter.situation().turns().size() - 1; turn >= 0; turn--) {
      if (turn != shorter.situation().at()) {
        shorter = tried(shorter, shorter.situation().without(turn));
      }
    }
    for (int i = shorter.situation().documents().size() - 1; i >= 0; i--) {
      List<RuleSource> fewer = new ArrayList<>(shorter.situation().documents());
      if (!GROUND.contains(fewer.remove(i).name())) {
        shorter = tried(shorter, shorter.situation().with(fewer));
      }
    }
    return shorter;
  }

  private Found onlyTheClaim(Found found) throws IOException {
    Optional<Delivery> delivery = found.situation().delivery();
    if (delivery.isEmpty() || delivery.get().claims().size() < 2) {
      return found;
    }
    String number = found.situation().claim();
    ClaimText claim = delivery.get().find(number).orElseThrow();
    return tried(
        found, found.situation().sending(delivery.get().only(number, List.of(claim)).write(0)));
  }

  /** Lines nobody asked about, from the last on. */
  private Found lastLines(Found found) throws IOException {
    Found shorter = found;
    String number = found.situation().claim();
    while (trials < TRIALS) {
      Optional<Delivery> delivery = shorter.situation().delivery();
      Optional<ClaimText> claim = delivery.flatMap(one -> one.find(number));
      if (claim.isEmpty() || claim.get().lines().size() < 2 || claim.get().kind().isEmpty()) {
        return shorter;
      }
      List<LineText> fewer = claim.get().lines().subList(0, claim.get().lines().size() - 1);
      byte[] written = delivery.get().only(number, List.of(claim.get().withLines(fewer))).write(0);
      Found next = tried(shorter, shorter.situation().sending(written));
      if (next.equals(shorter)) {
        return shorter;
      }
      shorter = next;
    }
    return shorter;
  }

  private Found tried(Found found, Situation situation) throws IOException {
    if (++trials > TRIALS) {
      return found;
    }
    try {
      Play play = Play.of(payers, situation);
      return play.holds(wanted)
          ? new Found(found.wanted(), situation, play, found.means(), found.decided())
          : found;
    } catch (InvalidRulesException | IllegalArgumentException e) {
      return found;
    }
  }
}
