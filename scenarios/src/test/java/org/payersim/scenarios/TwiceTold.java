package org.payersim.scenarios;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.claim.Claim;
import org.payersim.sandbox.Sandbox;

/**
 * Plays the catalogue twice: its 837s to one payer, the same claims in another form to another.
 * Both have to come to the same, adjustment by adjustment.
 */
public final class TwiceTold {
  private static final Path DIRECTORY = Path.of("catalog");

  /** More claims than these in one turn are left out: they say nothing new. */
  private static final int MOST = 50;

  /**
   * Another form of claims.
   *
   * @param <T> what a claim is in it
   */
  public interface Form<T> {
    /** A claim in this form; empty if it says what the form cannot. */
    Optional<T> of(Claim claim);

    /** Sends it to another payer, after the 837 of the same was decided. */
    void send(String name, AdjudicatedClaim decided, T claim, Sandbox other) throws IOException;
  }

  private TwiceTold() {}

  public static <T> void play(Form<T> form) throws IOException {
    try (SandboxPayers payers = SandboxPayers.start()) {
      for (Catalog.Chapter chapter : Catalog.read(DIRECTORY).chapters()) {
        for (Scenario scenario : chapter.scenarios()) {
          try (PayerUnderTest x12 = payers.open(scenario.given());
              PayerUnderTest other = payers.open(scenario.given())) {
            play(scenario, x12, other, form);
          }
        }
      }
    }
  }

  private static Sandbox sandbox(PayerUnderTest payer) {
    return ((SandboxPayers.SandboxPayer) payer).sandbox();
  }

  /** Until a claim comes that the form cannot say, or a turn where more than claims comes in. */
  private static <T> void play(
      Scenario scenario, PayerUnderTest x12, PayerUnderTest other, Form<T> form)
      throws IOException {
    for (int turn = 1; turn <= scenario.turns().size(); turn++) {
      Optional<byte[]> input = scenario.turns().get(turn - 1);
      List<Act> acts = scenario.given().acts().getOrDefault(turn, List.of());
      int known = sandbox(x12).listClaims().size();
      x12.send(input, acts, scenario.given().clockAt(turn));
      other.send(isClaims(input) ? Optional.empty() : input, acts, scenario.given().clockAt(turn));
      if (!isClaims(input)) {
        continue;
      }
      List<AdjudicatedClaim> all = sandbox(x12).listClaims();
      List<AdjudicatedClaim> decided = all.subList(known, all.size());
      if (!acts.isEmpty() || decided.isEmpty() || decided.size() > MOST || isAnyAgain(decided)) {
        return;
      }
      for (AdjudicatedClaim claim : decided) {
        Optional<T> told = form.of(claim.claim());
        if (told.isEmpty()) {
          return;
        }
        String name = scenario.number() + "-" + turn + "-" + claim.claim().patientControlNumber();
        form.send(name, claim, told.get(), sandbox(other));
      }
    }
  }

  /** Whether something else in this turn had a claim decided again. */
  private static boolean isAnyAgain(List<AdjudicatedClaim> decided) {
    List<String> numbers =
        decided.stream()
            .map(AdjudicatedClaim::payerControlNumber)
            .filter(number -> !number.isEmpty())
            .toList();
    return numbers.stream().distinct().count() < numbers.size();
  }

  private static boolean isClaims(Optional<byte[]> input) {
    return input.isPresent()
        && new String(input.get(), StandardCharsets.ISO_8859_1).contains("ST*837*");
  }

  /** The last claim of this number. */
  public static AdjudicatedClaim last(Sandbox sandbox, String patientControlNumber)
      throws IOException {
    List<AdjudicatedClaim> known = sandbox.listClaims(patientControlNumber);
    return known.get(known.size() - 1);
  }

  /** Outcome, and every adjustment of every line. */
  public static List<String> decisionOf(AdjudicatedClaim claim) {
    List<String> said = new ArrayList<>();
    said.add(claim.outcome().getClass().getSimpleName());
    claim
        .outcome()
        .findFinal()
        .ifPresent(
            decided -> {
              said.add("status " + decided.status() + " paid " + decided.paid());
              decided.lines().forEach(line -> said.add(line.allowed() + " " + line.adjustments()));
            });
    return said;
  }
}
