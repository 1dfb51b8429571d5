package org.payersim.scenarios.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.payersim.scenarios.X12Check;
import org.payersim.scenarios.X12Text;
import org.payersim.scenarios.X12Text.Segment;

/** What a payer answered, by claim: acknowledgments as they come, remittances afterwards. */
final class Answers {
  /** CLP02 of a reversal. */
  private static final String REVERSAL = "22";

  /** STC03 of a claim that enters adjudication. */
  private static final String ACCEPTED = "WQ";

  private static final int FAULTS_SHOWN = 20;

  private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, List<List<KeyEntry.Line>>> paid = new HashMap<>();
  private final Map<String, Integer> reversed = new HashMap<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private long remittances;
  private long faultCount;

  /**
   * What a 277CA says of a claim.
   *
   * @param accepted whether it entered adjudication
   * @param payersNumber REF*1K, empty if there is none
   */
  record Acknowledged(boolean accepted, String payersNumber) {}

  /** Takes the acknowledgments of one delivery: of its 277CAs the claims (loop 2200D). */
  void acknowledge(byte[] reply) {
    String claim = "";
    String action = "";
    String number = "";
    for (Segment segment : X12Text.of(reply).segments()) {
      switch (segment.id()) {
        case "HL", "SE" -> {
          keep(claim, action, number);
          claim = "";
        }
        case "TRN" -> {
          claim = segment.element(1).equals("2") ? segment.element(2) : "";
          action = "";
          number = "";
        }
        case "STC" -> action = action.isEmpty() ? segment.element(3) : action;
        case "REF" -> number = segment.element(1).equals("1K") ? segment.element(2) : number;
        default -> {}
      }
    }
  }

  private void keep(String claim, String action, String payersNumber) {
    if (!claim.isEmpty()) {
      acknowledged.put(claim, new Acknowledged(action.equals(ACCEPTED), payersNumber));
    }
  }

  Optional<Acknowledged> find(String claim) {
    return Optional.ofNullable(acknowledged.get(claim));
  }

  /** Takes an 835; it has to balance, and one that cannot be read is a fault as well. */
  void remit(byte[] remittance) {
    remittances++;
    try {
      X12Check.faults(remittance).forEach(this::fault);
      read(remittance);
    } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
      fault("a remittance cannot be read: " + e.getMessage());
    }
  }

  private void fault(String what) {
    faultCount++;
    if (faults.size() < FAULTS_SHOWN) {
      faults.add(what);
    }
  }

  private void read(byte[] remittance) {
    List<KeyEntry.Line> lines = new ArrayList<>();
    for (Segment segment : X12Text.of(remittance).segments()) {
      switch (segment.id()) {
        case "CLP" -> lines = open(segment);
        case "SVC" -> lines.add(new KeyEntry.Line(dollars(segment.element(3)), new TreeMap<>()));
        case "CAS" -> {
          if (!lines.isEmpty()) {
            adjust(segment, lines.get(lines.size() - 1).adjustments());
          }
        }
        default -> {}
      }
    }
  }

  private List<KeyEntry.Line> open(Segment clp) {
    List<KeyEntry.Line> lines = new ArrayList<>();
    if (clp.element(2).equals(REVERSAL)) {
      reversed.merge(clp.element(1), 1, Integer::sum);
    } else {
      paid.computeIfAbsent(clp.element(1), claim -> new ArrayList<>(1)).add(lines);
    }
    return lines;
  }

  private void adjust(Segment cas, Map<String, String> adjustments) {
    for (int at = 2; !cas.element(at).isEmpty(); at += 3) {
      String reason = cas.element(1) + "-" + cas.element(at);
      adjustments.put(reason, dollars(cas.element(at + 1)));
      reasons.merge(reason, 1L, Long::sum);
    }
  }

  private static String dollars(String amount) {
    return new BigDecimal(amount).setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }

  /** What the remittances say of a claim: its lines, once for every time it was told of. */
  List<List<KeyEntry.Line>> paid(String claim) {
    return paid.getOrDefault(claim, List.of());
  }

  /** How often the remittances take a claim back. */
  int reversals(String claim) {
    return reversed.getOrDefault(claim, 0);
  }

  /** How many lines have each group and reason. */
  Map<String, Long> reasons() {
    return reasons;
  }

  long remittances() {
    return remittances;
  }

  /** What does not balance or does not add up in the remittances; the first of them. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  long faultCount() {
    return faultCount;
  }
}
