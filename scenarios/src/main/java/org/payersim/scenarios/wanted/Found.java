package org.payersim.scenarios.wanted;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.payersim.scenarios.Output;
import org.payersim.scenarios.SandboxPayers.SandboxPayer;

/**
 * A claim that comes out as wanted, with all it takes; it has been played.
 *
 * @param situation rules, earlier claims and the claim
 * @param play what came of it against a payer of its own
 * @param means what decided it
 * @param decided how many claims were decided to find it
 */
public record Found(Wanted wanted, Situation situation, Play play, Means means, long decided) {
  /** The provider's number of the claim (CLM01). */
  public String claim() {
    return situation.claim();
  }

  /** The 837 it comes in. */
  public byte[] delivery() {
    return situation.target().input().orElse(new byte[0]);
  }

  /** The 835 that is to be expected; empty if none comes. */
  public Optional<byte[]> remittance() {
    return play.remittance(situation.at());
  }

  /** What became of it. */
  public Result result() {
    return play.result();
  }

  /** What it is made of: scenarios, and what was laid over their rules. */
  public List<String> origins() {
    return situation.origins();
  }

  /** The words of the payer about it, if it was answered with any. */
  String explanation() {
    byte[] words = play.answers().get(situation.at()).get(Output.EXPLANATION);
    return words == null ? "" : new String(words, StandardCharsets.UTF_8);
  }

  /** Has another payer go through all that comes before the claim: rules are the caller's part. */
  void tellBefore(SandboxPayer payer) {
    for (Situation.Turn turn : situation.turns().subList(0, situation.at())) {
      payer.send(turn.input(), turn.acts(), turn.clock());
    }
    payer.send(Optional.empty(), situation.target().acts(), situation.target().clock());
  }

  /**
   * Writes it as a scenario, so that {@code payersim play} plays it.
   *
   * @param catalog the folder of scenarios; chapter {@code 1-wanted} is made in it
   * @param number which scenario of the chapter
   * @return its folder
   */
  public Path write(Path catalog, int number) throws java.io.IOException {
    return new ScenarioFolder(this).write(catalog, number);
  }
}
