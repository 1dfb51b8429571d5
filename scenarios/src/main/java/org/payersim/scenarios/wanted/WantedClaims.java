package org.payersim.scenarios.wanted;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.scenarios.SandboxPayers;
import org.payersim.scenarios.SandboxPayers.SandboxPayer;
import org.payersim.scenarios.Scenario;
import org.payersim.scenarios.ScenarioRunner;

/**
 * Finds claims for wanted outcomes.
 *
 * @param payers where they are tried out
 * @param base the rules that are there anyway, the shipped ones among them
 * @param first claims to begin with before those of the catalogue: whole 837s
 * @param clock when those are received
 */
public record WantedClaims(
    SandboxPayers payers, List<RuleSource> base, List<byte[]> first, LocalDateTime clock) {
  public WantedClaims {
    base = List.copyOf(base);
    first = List.copyOf(first);
  }

  /** Under the shipped rules and those of the catalogue. */
  public static WantedClaims of(SandboxPayers payers) {
    return new WantedClaims(
        payers, RuleFiles.shipped(), List.of(), LocalDateTime.of(2026, 6, 1, 9, 0));
  }

  /** Searches; what is found was played and came out as wanted. */
  public Outcome find(Wanted wanted, Limits limits) throws IOException {
    return Search.run(payers, wanted, seeds(seed -> true), limits);
  }

  /**
   * Searches what a payer that stands already can be sent, then lays the rules down there and sends
   * what comes before the claim. Claims it received before are not looked at.
   *
   * @param payer to be brought there
   * @param laying takes a document to be laid over the rules of that payer
   */
  public Outcome prepare(
      Wanted wanted, Limits limits, SandboxPayer payer, Consumer<RuleSource> laying)
      throws IOException {
    Outcome outcome =
        Search.run(
            payers,
            wanted,
            seeds(
                seed ->
                    seed.situation().openPlan().isEmpty()
                        && seed.situation().at() == seed.situation().turns().size() - 1),
            limits);
    if (outcome instanceof Outcome.One one) {
      one.found().situation().documents().forEach(laying);
      one.found().tellBefore(payer);
    }
    return outcome;
  }

  private List<Seed> seeds(Predicate<Seed> usable) {
    List<Seed> own = new ArrayList<>();
    for (byte[] delivery : first) {
      Optional<Delivery> read = Delivery.read(delivery);
      if (read.isEmpty()) {
        throw new IllegalArgumentException(
            "an 837 to begin with has one transaction set and the delimiters * : ~");
      }
      for (ClaimText claim : read.get().claims()) {
        own.add(
            new Seed(
                "0",
                new Situation(
                    base,
                    List.of(),
                    Optional.empty(),
                    List.of(new Situation.Turn(Optional.of(delivery), "837", List.of(), clock)),
                    0,
                    claim.number(),
                    List.of("claim " + claim.number() + " of your own")),
                Set.of(),
                false,
                Seed.OWN));
      }
    }
    Seeds.shipped().stream().filter(usable).map(seed -> seed.on(base)).forEach(own::add);
    return own;
  }

  /**
   * Plays a folder that was written, as {@code payersim play} would.
   *
   * @return what is wrong with it; empty if nothing is
   */
  public List<String> prove(Path folder, Path catalog) throws IOException {
    return new ScenarioRunner(payers, false).play(Scenario.read(folder, catalog));
  }
}
