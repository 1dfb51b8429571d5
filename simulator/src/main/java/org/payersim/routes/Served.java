package org.payersim.routes;

import java.util.Optional;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.Sandboxes;
import org.payersim.web.Lab;

/**
 * Who can be talked to.
 *
 * @param sandbox the payer itself
 * @param others made and dropped while it runs, if any may be
 * @param lab pages for people, if there are any
 * @param standby its part in keeping a journal with others, if it does
 */
public record Served(
    Sandbox sandbox, Optional<Sandboxes> others, Optional<Lab> lab, Optional<Standby> standby) {
  /** A payer alone. */
  public static Served of(Sandbox sandbox) {
    return new Served(sandbox, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Served with(Sandboxes sandboxes) {
    return new Served(sandbox, Optional.of(sandboxes), lab, standby);
  }

  public Served with(Lab pages) {
    return new Served(sandbox, others, Optional.of(pages), standby);
  }

  public Served with(Standby part) {
    return new Served(sandbox, others, lab, Optional.of(part));
  }
}
