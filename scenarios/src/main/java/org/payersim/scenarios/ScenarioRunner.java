package org.payersim.scenarios;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Plays scenarios: opens a fresh payer, sends turn after turn and compares the whole answer with
 * the files beside it. What holds for every output, whatever a scenario expects, is checked always.
 *
 * @param payers what to play against
 * @param accept whether answers are written to the files instead of being compared with them
 */
public record ScenarioRunner(PayerUnderTest.Factory payers, boolean accept) {

  /** What is wrong, one entry a difference, each ready to be read; empty if nothing is. */
  public List<String> play(Scenario scenario) throws IOException {
    List<String> problems = new ArrayList<>();
    try (PayerUnderTest payer = payers.open(scenario.given())) {
      for (int turn = 1; turn <= scenario.turns().size(); turn++) {
        Map<Output, byte[]> answers =
            payer.send(
                scenario.turns().get(turn - 1),
                scenario.given().acts().getOrDefault(turn, List.of()),
                scenario.given().clockAt(turn));
        check(turn, answers, problems);
        answers.replaceAll((output, bytes) -> output.isX12() ? X12Text.onePerLine(bytes) : bytes);
        if (accept) {
          scenario.accept(turn, answers);
        } else {
          compare(turn, scenario.expected(turn), answers, problems);
        }
      }
    }
    return problems;
  }

  private static void check(int turn, Map<Output, byte[]> answers, List<String> problems) {
    answers.forEach(
        (output, bytes) -> {
          if (output.isX12()) {
            for (String fault : X12Check.faults(bytes)) {
              problems.add(output.fileName(turn) + " is unsound: " + fault + "\n");
            }
          }
        });
  }

  private void compare(
      int turn, Map<Output, byte[]> expected, Map<Output, byte[]> answers, List<String> problems) {
    if (expected.isEmpty() && !answers.isEmpty()) {
      problems.add("turn " + turn + " expects no answer; every input gets one\n");
    }
    for (Output output : payers.comparable()) {
      byte[] before = expected.get(output);
      byte[] after = answers.get(output);
      String name = output.fileName(turn);
      if (before == null && after != null) {
        problems.add(name + " was answered, but is not expected\n");
      } else if (before != null && after == null) {
        problems.add(name + " is expected, but was not answered\n");
      } else if (before != null && after != null) {
        String difference =
            payers.isComparedByContent()
                ? Contents.difference(output, name, before, after)
                : SegmentDiff.of(output, name, before, after);
        if (!difference.isEmpty()) {
          problems.add(difference);
        }
      }
    }
  }
}
