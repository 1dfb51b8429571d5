package org.payersim.scenarios.wanted;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.claim.Claim;
import org.payersim.rules.RuleBook;
import org.payersim.scenarios.ClaimsIn;
import org.payersim.scenarios.SandboxPayers;
import org.payersim.scenarios.SandboxPayers.SandboxPayer;
import org.payersim.whatif.variation.FamilyFile;
import org.payersim.whatif.variation.Memory;

/**
 * A payer as it stands when the claim that matters comes in. Variations of that claim are decided
 * as it would decide them, in microseconds, and leave it as it is.
 */
final class World implements Closeable {
  private final SandboxPayer payer;
  private final RuleBook rules;
  private final Situation situation;
  private final List<AdjudicatedClaim> later;
  private final AtomicLong decided;

  /** What it has decided for each family, as far as it was asked for. */
  private final Map<String, FamilyFile> files = new HashMap<>();

  private World(
      SandboxPayer payer, Situation situation, List<AdjudicatedClaim> later, AtomicLong decided) {
    this.payer = payer;
    this.rules = payer.sandbox().rules();
    this.situation = situation;
    this.later = later;
    this.decided = decided;
  }

  /**
   * Plays the turns before the one that matters.
   *
   * @param decided counts the claims decided
   * @throws org.payersim.rules.InvalidRulesException if the rules do not go together
   */
  static World open(SandboxPayers payers, Situation situation, AtomicLong decided)
      throws IOException {
    SandboxPayer payer =
        payers.open(situation.rules(), situation.turns().get(0).clock(), situation.enrollment());
    World world = new World(payer, situation, List.of(), decided);
    try {
      for (Situation.Turn turn : situation.turns().subList(0, situation.at())) {
        payer.send(turn.input(), turn.acts(), turn.clock());
      }
      payer.send(Optional.empty(), situation.target().acts(), situation.target().clock());
      return world;
    } catch (RuntimeException e) {
      world.close();
      throw e;
    }
  }

  Situation situation() {
    return situation;
  }

  RuleBook rules() {
    return rules;
  }

  /** The same payer once it has decided this delivery as well; closed with this one. */
  World after(byte[] delivery) {
    List<AdjudicatedClaim> all = new ArrayList<>(later);
    World grown = this;
    for (Claim claim : read(delivery)) {
      all.add(new AdjudicatedClaim(claim, grown.decide(claim)));
      grown = new World(payer, situation, List.copyOf(all), decided);
    }
    return grown;
  }

  /** What would become of the last claim of this delivery; nothing of the payer changes. */
  Result decide(byte[] delivery) {
    List<Claim> claims = read(delivery);
    if (claims.isEmpty()) {
      return Result.UNREAD;
    }
    Claim claim = claims.get(claims.size() - 1);
    CaseFile caseFile = gather(claim);
    decided.incrementAndGet();
    Adjudication outcome = Adjudicator.decide(caseFile);
    return Result.of(
        outcome,
        Counters.of(
            rules,
            claim,
            caseFile.balances(),
            outcome.findFinal().map(one -> one.postings()).orElse(List.of())));
  }

  private Adjudication decide(Claim claim) {
    decided.incrementAndGet();
    return Adjudicator.decide(gather(claim));
  }

  private CaseFile gather(Claim claim) {
    Memory memory = family -> files.computeIfAbsent(family, this::file);
    return memory.gather(
        new CaseFile(
            claim,
            "wanted-" + (later.size() + 1),
            situation.target().clock().toLocalDate(),
            rules,
            Balances.EMPTY,
            List.of()));
  }

  private FamilyFile file(String family) {
    try {
      List<AdjudicatedClaim> all =
          new ArrayList<>(payer.sandbox().records().listFamily(family, ""));
      later.stream().filter(one -> rules.familyOf(one.claim()).equals(family)).forEach(all::add);
      return FamilyFile.after(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Claim> read(byte[] delivery) {
    try {
      return ClaimsIn.list(delivery);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    payer.close();
  }
}
