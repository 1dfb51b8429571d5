package org.payersim.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.payersim.fuzz.Fuzzing;

/** Rules are compiled, or refused with their faults. */
class RulesFuzzTest {
  /** As if they stood alone: most are refused for what they refer to, but all of each is read. */
  @Test
  void rulesAreCompiledOrRefused() {
    List<byte[]> seeds = new ArrayList<>();
    for (RuleSource source : RuleFiles.shipped()) {
      if (source.text().length() < 8_000 && !source.name().endsWith(".table")) {
        seeds.add(source.text().getBytes(StandardCharsets.UTF_8));
      }
    }
    new Fuzzing("YAML rules", 5, seeds, Set.of(InvalidRulesException.class))
        .run(
            text ->
                RuleBook.compile(
                    1,
                    List.of(new RuleSource("a/b.yaml", new String(text, StandardCharsets.UTF_8))),
                    new Enrollment.Closed()));
  }
}
