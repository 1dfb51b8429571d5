package org.payersim.benefit;

import java.util.Set;
import org.payersim.code.Reason;

/**
 * How much of some services a plan pays for within some time. What goes beyond it is the patient's.
 *
 * @param name as its members know it; names its counter in the ledger, so each name stands once in
 *     a plan
 * @param services names of the service rules that use it up together; empty for all
 * @param counts what is counted
 * @param most how much of it: cents of {@link Measure#DOLLARS}, else thousandths of a visit, unit
 *     or day
 * @param window over what time
 * @param individual whether each person has a limit of his own, or the family one together
 * @param networks which sides of the network use it up
 * @param reason how what goes beyond it is reported
 */
public record BenefitLimit(
    String name,
    Set<String> services,
    Measure counts,
    long most,
    Window window,
    boolean individual,
    Networks networks,
    Reason reason) {
  public BenefitLimit {
    services = Set.copyOf(services);
    if (most < 0) {
      throw new IllegalArgumentException("a limit is not negative: " + most);
    }
  }

  /** What a limit counts. */
  public enum Measure {
    /** Each day with a rendering provider once, however many lines or claims it has. */
    VISITS,
    /** Units of the lines. */
    UNITS,
    /** Units of lines billed by the day (unit basis DA); other lines use nothing up. */
    DAYS,
    /** What the plan pays. */
    DOLLARS
  }

  /** Which providers' services use a limit up. */
  public enum Networks {
    IN,
    OUT,
    BOTH
  }

  /**
   * Over what time a limit runs.
   *
   * @param unit kind of time
   * @param count how many benefit periods, the one of the service being the last; 1 for all other
   *     kinds
   */
  public record Window(Unit unit, int count) {
    /** Kinds of time. */
    public enum Unit {
      DAY,
      /** From admission to discharge: all claims that name the same day of admission. */
      ADMISSION,
      BENEFIT_PERIOD,
      LIFETIME
    }

    public Window {
      if (count < 1 || count > 20) {
        throw new IllegalArgumentException("1 to 20 benefit periods, not " + count);
      }
    }
  }

  boolean isFor(ServiceRule rule) {
    return services.isEmpty() || services.contains(rule.name());
  }
}
