package org.payersim.scenarios.world;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.scenarios.ClaimsIn;
import org.payersim.scenarios.generate.Draw;
import org.payersim.scenarios.oracle.Derivation;
import org.payersim.scenarios.oracle.Documents;
import org.payersim.scenarios.oracle.Oracle;

/**
 * A world's claims one after another, each an interchange of its own, with the answer the second
 * opinion gives it. A correction names its original by a number nobody has given it yet; whoever
 * sends it puts the payer's in place.
 */
public final class KeyedClaims {
  /** Wide as the payer's own numbers, so that putting those in place moves nothing. */
  private static final String STAND_IN = "9%015d";

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 20);
  private static final int REMEMBERED = 400;
  private static final String PAYER = "/payer.yaml";

  private final Mix mix;
  private final long claims;
  private final World world;
  private final Treatments treatments;
  private final Oracle oracle;
  private final List<RuleSource> rules = new ArrayList<>();
  private final Deque<Known> known = new ArrayDeque<>();

  private record Known(Treatment treatment, String standIn) {}

  /**
   * A claim and its answer.
   *
   * @param index from 0 on
   * @param day the day the payer has to receive it
   * @param family whose; claims of one family are to be sent in order
   * @param number CLM01, one of its kind
   * @param standIn stands for the number the payer will give it
   * @param original the claim it corrects, by CLM01; empty if it is a first one
   * @param text one interchange
   * @param answer what has to come of it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
  public record Keyed(
      long index,
      LocalDate day,
      String family,
      String number,
      String standIn,
      String original,
      byte[] text,
      Derivation answer) {}

  /** So many claims of a seed's world. */
  public KeyedClaims(long seed, long claims, Mix mix) throws IOException {
    this.claims = claims;
    this.mix = mix;
    Documents documents = new Documents();
    List<RuleSource> shipped = RuleFiles.shipped();
    for (RuleSource source : shipped) {
      RuleSource mine = source;
      if (source.name().endsWith(PAYER)) {
        // No claim waits: an examiner is no part of a second opinion.
        String text = source.text() + "stages: {SuspectDuplicate: off}\n";
        mine = new RuleSource("payer.yaml", text);
        rules.add(mine);
      }
      documents.add(mine.name(), mine.text());
    }
    this.world = new World(seed, claims, documents);
    for (RuleSource source : world.sources()) {
      rules.add(source);
      documents.add(source.name(), source.text());
    }
    this.treatments = new Treatments(world);
    this.oracle = new Oracle(documents);
  }

  /** What has to be laid over the shipped rules. */
  public List<RuleSource> rules() {
    return List.copyOf(rules);
  }

  /** The day claim {@code index} has to be received. */
  private LocalDate day(long index) {
    return FIRST_DAY.plusDays(index * mix.days() / claims);
  }

  /** Claim {@code index}; to be asked for one after another, from 0 on. */
  public Keyed next(long index) throws IOException {
    LocalDate day = day(index);
    Treatment treatment = draw(index, day);
    String standIn = STAND_IN.formatted(index);
    byte[] text = InterchangeText.of(List.of(treatment), (int) index + 1, day);
    Claim claim = ClaimsIn.list(text).get(0);
    Derivation answer = oracle.decide(claim, day, standIn);
    String original = "";
    if (!treatment.original().isEmpty()) {
      original = "W" + (1_000_000_000L + Long.parseLong(treatment.original().substring(1)));
    } else if (answer.outcome() == Derivation.Outcome.FINALIZED) {
      known.add(new Known(treatment, standIn));
      if (known.size() > REMEMBERED) {
        known.remove();
      }
    }
    return new Keyed(
        index,
        day,
        treatment.household().memberId(),
        treatment.number(),
        standIn,
        original,
        text,
        answer);
  }

  private Treatment draw(long index, LocalDate day) {
    Draw draw = Draw.of(world.seed(), Draw.Stream.RUN, index);
    String number = "W" + (1_000_000_000L + index);
    int kind = draw.below(1_000) - mix.strangers();
    if (kind < 0) {
      return treatments.draw(index, day).of("NOB" + (100_000_000L + index));
    }
    Optional<Known> earlier =
        kind < irregular() ? Optional.ofNullable(known.poll()) : Optional.empty();
    if (earlier.isEmpty()) {
      return treatments.draw(index, day);
    }
    Treatment before = earlier.get().treatment;
    if (kind < mix.duplicates()) {
      return before.again(number);
    }
    Treatment correction =
        kind < mix.duplicates() + mix.replacements()
            ? before.correcting("7", earlier.get().standIn, treatments.corrected(index, before))
            : before.correcting("8", earlier.get().standIn, before.lines());
    return correction.numbered(number);
  }

  private int irregular() {
    return mix.duplicates() + mix.replacements() + mix.voids();
  }
}
