package org.payersim.sandbox;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants a sandbox to be.
 *
 * @param id its name; one is made up if he wants none
 * @param clock its time, which stands still; the machine's if absent
 * @param openPlan the plan that covers everybody; only those the rules name are known if absent
 * @param magicValues whether claim numbers, member numbers and cents choose outcomes
 * @param journal whether it keeps a journal, to be exported; it is gone with the sandbox
 * @param rules documents laid over those all sandboxes begin with, each as YAML
 */
public record SandboxWish(
    Optional<String> id,
    Optional<LocalDateTime> clock,
    Optional<String> openPlan,
    boolean magicValues,
    boolean journal,
    List<String> rules) {
  /** What it may say. */
  public static final Set<String> FIELDS =
      Set.of("id", "clock", "openPlan", "magicValues", "journal", "rules");

  public SandboxWish {
    rules = List.copyOf(rules);
  }
}
