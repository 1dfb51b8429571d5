package org.payersim.scenarios.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.payersim.claim.ServiceLine;

/** One line as the second opinion works it out, with every step it took. */
public final class DerivedLine {
  final ServiceLine line;
  private final Map<String, BigDecimal> taken = new LinkedHashMap<>();
  private final List<Supplier<String>> steps = new ArrayList<>();
  private BigDecimal open;
  private BigDecimal shared = BigDecimal.ZERO;
  private boolean denied;
  private BigDecimal later = BigDecimal.ZERO;
  private int instalments;

  DerivedLine(ServiceLine line) {
    this.line = line;
    this.open = Decimal.of(line.charge());
    steps.add(() -> "charged " + line.charge());
  }

  BigDecimal open() {
    return open;
  }

  boolean isDenied() {
    return denied;
  }

  /** So much is for visits that follow, in so many instalments. */
  void later(BigDecimal amount, int count) {
    later = amount;
    instalments = count;
  }

  BigDecimal later() {
    return later;
  }

  int instalments() {
    return instalments;
  }

  /** Whether it came too late. */
  boolean isLate() {
    return denied && taken.containsKey("CO-29");
  }

  /** A step, put into words when somebody reads it. */
  void say(Supplier<String> step) {
    steps.add(step);
  }

  /** Takes money off. */
  void take(String reason, BigDecimal amount, String why) {
    if (amount.signum() != 0) {
      taken.merge(reason, amount, BigDecimal::add);
      open = open.subtract(amount);
      BigDecimal left = open;
      steps.add(() -> "%s %s: %s, leaves %s".formatted(reason, amount, why, left));
    }
  }

  /** Lays part of the allowed amount on the patient. */
  void share(String reason, BigDecimal amount, String why) {
    take(reason, amount, why);
    shared = shared.add(amount);
  }

  void deny(String reason, String why) {
    denied = true;
    take(reason, open, why);
  }

  /** What has been taken off so far for a reason. */
  BigDecimal takenFor(String reason) {
    return taken.getOrDefault(reason, BigDecimal.ZERO);
  }

  /** What has been taken off so far, in the order it was. */
  Map<String, BigDecimal> takenInOrder() {
    return new LinkedHashMap<>(taken);
  }

  /** What the patient bears so far. */
  BigDecimal sharedSoFar() {
    return shared;
  }

  void giveBack(String reason, BigDecimal amount, String why) {
    take(reason, amount.negate(), why);
    if (reason.startsWith("PR-")) {
      shared = shared.subtract(amount);
    }
  }

  /** What is taken off by group and reason, in dollars and cents; nothing that comes to zero. */
  public Map<String, String> adjustments() {
    Map<String, String> all = new TreeMap<>();
    taken.forEach(
        (reason, amount) -> {
          if (amount.signum() != 0) {
            all.put(reason, amount.setScale(2).toPlainString());
          }
        });
    return all;
  }

  public String paid() {
    return open.setScale(2).toPlainString();
  }

  public String allowed() {
    return (denied ? BigDecimal.ZERO : open.add(shared)).setScale(2).toPlainString();
  }

  /** How it came about, a step each. */
  public List<String> steps() {
    return steps.stream().map(Supplier::get).toList();
  }
}
