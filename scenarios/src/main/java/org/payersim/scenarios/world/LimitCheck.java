package org.payersim.scenarios.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.ledger.Accumulator;
import org.payersim.scenarios.oracle.Documents;

/** Whether a family's counters stand where they may: not below nothing, not past their limit. */
final class LimitCheck {
  private LimitCheck() {}

  static List<String> faults(Documents documents, List<Accumulator> accumulators) {
    List<String> faults = new ArrayList<>();
    for (Accumulator accumulator : accumulators) {
      Optional<BigDecimal> most = most(documents, accumulator.id());
      BigDecimal used =
          BigDecimal.valueOf(accumulator.used().cents(), accumulator.id().kind().isMoney() ? 2 : 3);
      if (used.signum() < 0 || (most.isPresent() && used.compareTo(most.get()) > 0)) {
        faults.add(accumulator.id() + " stands at " + used + ", limit " + most);
      }
    }
    return faults;
  }

  private static Optional<BigDecimal> most(Documents documents, AccumulatorId id) {
    LocalDate day = LocalDate.of(2026, 6, 1);
    Optional<JsonNode> plan = documents.find("plan", id.planId(), day);
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    return switch (id.kind()) {
      case DEDUCTIBLE -> limit(plan.get(), id, "deductible");
      case OUT_OF_POCKET -> limit(plan.get(), id, "outOfPocket");
      case BENEFITS, VISITS, UNITS, DAYS -> benefit(plan.get(), id);
      case COPAY -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> limit(JsonNode plan, AccumulatorId id, String what) {
    String side =
        switch (id.network()) {
          case OUT -> "outOfNetwork";
          case PREFERRED -> "preferred";
          case IN, ANY -> "inNetwork";
        };
    JsonNode terms = plan.path(side).path(what);
    String field = id.person().equals(AccumulatorId.FAMILY) ? "family" : "individual";
    return terms.has(field)
        ? Optional.of(new BigDecimal(terms.path(field).asText()))
        : Optional.empty();
  }

  private static Optional<BigDecimal> benefit(JsonNode plan, AccumulatorId id) {
    for (JsonNode limit : plan.path("limits")) {
      if (limit.path("name").asText().equals(id.scope())) {
        return Optional.of(new BigDecimal(limit.path("most").asText()));
      }
    }
    return Optional.empty();
  }
}
