package org.payersim.scenarios.world;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.payersim.ledger.LedgerMember;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.scenarios.generate.Draw;
import org.payersim.scenarios.oracle.Documents;
import org.payersim.scenarios.oracle.Oracle;
import org.payersim.x12.syntax.ByteSources;

/**
 * A world's claims through a payer, one interchange after another: 837 in, 835 out, each decision
 * held against the second opinion.
 */
public final class WholeRun {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 20);
  private static final int DAYS = 305;

  private static final String PAYER = "/payer.yaml";

  private final long claims;
  private final int anInterchange;
  private final World world;
  private final Treatments treatments;
  private final Documents documents = new Documents();
  private final List<RuleSource> rules = new ArrayList<>();
  private final Receiver receiver;
  private final Comparison comparison;

  /** Treatments that may be repeated or corrected, with the payer's numbers. */
  private final List<Known> known = new ArrayList<>();

  private record Known(Treatment treatment, String payersNumber) {}

  /**
   * What a run came to.
   *
   * @param claims how many were sent
   * @param lines how many lines were compared
   * @param remittances how many 835s were written
   * @param differences from the second opinion, with both derivations
   * @param faults what did not balance, or passed its limit
   * @param tally how many of each outcome and reason
   * @param digest of all that was answered
   */
  public record Result(
      long claims,
      long lines,
      long remittances,
      List<String> differences,
      List<String> faults,
      Map<String, Long> tally,
      String digest) {}

  private WholeRun(long seed, long claims) throws IOException {
    this.claims = claims;
    this.anInterchange = Math.clamp(claims / 40, 100, 2_000);
    for (RuleSource source : RuleFiles.shipped()) {
      RuleSource mine = source.name().endsWith(PAYER) ? decidingAtOnce(source) : source;
      rules.add(mine);
      documents.add(mine.name(), mine.text());
    }
    this.world = new World(seed, claims, documents);
    for (RuleSource source : world.sources()) {
      rules.add(source);
      documents.add(source.name(), source.text());
    }
    this.treatments = new Treatments(world);
    this.comparison = new Comparison(new Oracle(documents));
    this.receiver = new Receiver(comparison);
  }

  /** The shipped payer, but no claim waits: an examiner is no part of a second opinion. */
  private static RuleSource decidingAtOnce(RuleSource payer) {
    return new RuleSource(payer.name(), payer.text() + "stages: {SuspectDuplicate: off}\n");
  }

  /**
   * Sends so many claims of a world.
   *
   * @param folder for the payer's results
   * @param threads of the ledger
   */
  public static Result of(long seed, long claims, int threads, Path folder) throws IOException {
    return new WholeRun(seed, claims).run(threads, folder);
  }

  private Result run(int threads, Path folder) throws IOException {
    List<String> faults = new ArrayList<>();
    try (LedgerMember member = LedgerMember.start(threads);
        Sandbox payer =
            Sandbox.open(
                SandboxSettings.passing("world", folder, rules)
                    .withClock(PayerClock.fixed(FIRST_DAY.atTime(8, 0))),
                member)) {
      long batches = (claims + anInterchange - 1) / anInterchange;
      for (int batch = 0; batch < batches; batch++) {
        LocalDate day = FIRST_DAY.plusDays(batch * (long) DAYS / batches);
        send(payer, batch, day);
      }
      for (int i = 0; i < world.households(); i++) {
        faults.addAll(LimitCheck.faults(documents, payer.accumulators(world.memberId(i))));
      }
    }
    faults.addAll(receiver.faults());
    return new Result(
        claims,
        comparison.lines(),
        receiver.remittances(),
        comparison.differences(),
        faults,
        comparison.tally(),
        receiver.digest());
  }

  private void send(Sandbox payer, int batch, LocalDate day) throws IOException {
    List<Treatment> sent = new ArrayList<>();
    long first = batch * (long) anInterchange;
    for (long i = first; i < Math.min(claims, first + anInterchange); i++) {
      sent.add(next(i, day));
    }
    comparison.receivedOn(day);
    payer.setClock(day.atTime(8, 0));
    payer.receive(ByteSources.of(InterchangeText.of(sent, batch + 1, day)), receiver);
    Map<String, String> numbers = receiver.takeNumbers();
    known.clear();
    for (Treatment treatment : sent) {
      String number = numbers.getOrDefault(treatment.number(), "");
      if (treatment.frequency().equals("1") && !number.isEmpty()) {
        known.add(new Known(treatment, number));
      }
    }
  }

  /** A first claim, or of one of the last interchange a duplicate, a replacement, a void. */
  private Treatment next(long index, LocalDate day) {
    Draw draw = Draw.of(world.seed(), Draw.Stream.RUN, index);
    int kind = draw.below(200);
    if (known.isEmpty() || kind >= 10) {
      return treatments.draw(index, day);
    }
    Known earlier = known.get(draw.below(known.size()));
    if (kind < 4) {
      return earlier.treatment.again("W" + (1_000_000_000L + index));
    }
    return kind < 8
        ? earlier.treatment.correcting(
            "7", earlier.payersNumber, treatments.corrected(index, earlier.treatment))
        : earlier.treatment.correcting("8", earlier.payersNumber, earlier.treatment.lines());
  }
}
