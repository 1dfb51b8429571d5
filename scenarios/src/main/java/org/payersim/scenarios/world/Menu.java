package org.payersim.scenarios.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.payersim.scenarios.oracle.Documents;

/**
 * What members of a plan are treated for: the codes of its fee schedule, and some it excludes.
 *
 * @param plan plan identifier
 * @param network its network
 * @param preferred its preferred network, empty if it has none
 * @param services what is listed
 * @param excluded codes the plan excludes; possibly none
 */
record Menu(
    String plan, String network, String preferred, List<Service> services, List<String> excluded) {

  /**
   * A service.
   *
   * @param code procedure code
   * @param modifier modifier, or empty
   * @param cents its fee
   */
  record Service(String code, String modifier, long cents) {
    boolean isDental() {
      return code.startsWith("D");
    }
  }

  /** Of every plan in force on that day whose fee schedule lists anything. */
  static List<Menu> all(Documents documents, LocalDate day) {
    List<Menu> menus = new ArrayList<>();
    for (JsonNode plan : documents.list("plan", day)) {
      List<Service> services = new ArrayList<>();
      documents
          .find("fee-schedule", plan.path("feeSchedule").asText(), day)
          .ifPresent(schedule -> addServices(schedule, services));
      if (!services.isEmpty()) {
        menus.add(
            new Menu(
                plan.path("id").asText(),
                plan.path("network").asText(),
                plan.path("preferred").path("network").asText(),
                services,
                excluded(plan)));
      }
    }
    return menus;
  }

  private static void addServices(JsonNode schedule, List<Service> services) {
    schedule
        .path("fees")
        .properties()
        .forEach(
            fee -> {
              String[] code = fee.getKey().split("-", -1);
              long cents =
                  new BigDecimal(fee.getValue().asText()).movePointRight(2).longValueExact();
              services.add(new Service(code[0], code.length > 1 ? code[1] : "", cents));
            });
  }

  private static List<String> excluded(JsonNode plan) {
    List<String> codes = new ArrayList<>();
    for (JsonNode rule : plan.path("services")) {
      if (!rule.path("covered").asBoolean(true)) {
        rule.path("codes").forEach(range -> codes.add(range.asText().split("-", -1)[0]));
      }
    }
    return codes;
  }

  boolean isDental() {
    return services.get(0).isDental();
  }
}
