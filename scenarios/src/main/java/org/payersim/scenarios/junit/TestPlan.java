package org.payersim.scenarios.junit;

import java.util.ArrayList;
import java.util.List;

/**
 * A plan in the making: what is not said is as the shipped PPO has it - its network, its fees, its
 * calendar year - but nobody bears anything. Amounts are dollars such as {@code 30.00}, shares such
 * as {@code 20%}. For what it has no word for there is {@link TestPayer#rules}.
 */
public final class TestPlan {
  private final String id;
  private final List<String> sides = new ArrayList<>();
  private final List<String> services = new ArrayList<>();
  private String network = "Lantern Choice";
  private String fees = "lantern-standard";
  private String filing = "12 months";
  private String coinsurance = "0%";

  private TestPlan(String id) {
    this.id = id;
  }

  /**
   * A plan.
   *
   * @param id what coverage names it by
   */
  public static TestPlan named(String id) {
    return new TestPlan(id);
  }

  public TestPlan network(String name) {
    network = name;
    return this;
  }

  /** The fee schedule its prices are from. */
  public TestPlan fees(String id) {
    fees = id;
    return this;
  }

  /** How long after the service a claim may come, such as {@code 90 days}. */
  public TestPlan timelyFiling(String time) {
    filing = time;
    return this;
  }

  /** The deductible of a person and of a family, in network; each person's own counts first. */
  public TestPlan deductible(String individual, String family) {
    return side("deductible", individual, family);
  }

  /** The most a person, and a family, bears in a year, in network. */
  public TestPlan outOfPocket(String individual, String family) {
    return side("outOfPocket", individual, family);
  }

  private TestPlan side(String name, String individual, String family) {
    sides.add(
        "  %s: {individual: %s, family: %s, type: embedded}".formatted(name, individual, family));
    return this;
  }

  /** The patient's share of what no service says otherwise. */
  public TestPlan coinsurance(String share) {
    coinsurance = share;
    return this;
  }

  /** Services that are not covered: codes or ranges such as {@code 99381-99397}. */
  public TestPlan excludes(String... codes) {
    return service(codes, "covered: false");
  }

  /** Services with a copay instead of the deductible. */
  public TestPlan copay(String amount, String... codes) {
    return service(codes, "inNetwork: {copay: " + amount + ", copayTiming: instead-of-deductible}");
  }

  /** Services the patient bears nothing of, before the deductible is met too. */
  public TestPlan free(String... codes) {
    return service(codes, "inNetwork: {deductible: waived}");
  }

  /** Services with a share of their own. */
  public TestPlan share(String share, String... codes) {
    return service(codes, "inNetwork: {coinsurance: " + share + "}");
  }

  /** Services that have to be authorised before. */
  public TestPlan authorization(String... codes) {
    return service(codes, "authorization: {}\n  inNetwork: {coinsurance: " + coinsurance + "}");
  }

  private TestPlan service(String[] codes, String what) {
    List<String> quoted = new ArrayList<>();
    for (String code : codes) {
      quoted.add("\"" + code + "\"");
    }
    services.add(
        "- name: service %d%n  codes: [%s]%n  %s"
            .formatted(services.size() + 1, String.join(", ", quoted), what));
    return this;
  }

  /** As a document of rules has it. */
  public String yaml() {
    return """
    kind: plan
    id: "%s"
    name: "%s"
    effective: {from: 2020-01-01}
    filingIndicator: "12"
    benefitPeriod: calendar-year
    timelyFiling: %s
    network: "%s"
    feeSchedule: "%s"
    unlistedCodes: percent-of-charge
    inNetwork:%s
    services:
    %s
    - name: everything else
      inNetwork: {coinsurance: %s}
    """
        .formatted(
            id,
            id,
            filing,
            network,
            fees,
            sides.isEmpty() ? " {}" : "\n" + String.join("\n", sides),
            String.join("\n", services),
            coinsurance);
  }
}
