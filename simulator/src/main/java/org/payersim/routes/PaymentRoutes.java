package org.payersim.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.payersim.bank.AchFile;
import org.payersim.bank.BankPayment;
import org.payersim.bank.BankRun;
import org.payersim.bank.CheckRegister;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /payments}: what the bank was told, run by run; {@code GET /payments/{run}/ach}: the
 * ACH file of a run; {@code GET /payments/{run}/checks}: its checks, cards and wires.
 */
final class PaymentRoutes extends Conversation {
  private static final String PATH = "/payments";
  private static final String CSV = "text/csv; charset=utf-8";

  private final Sandbox sandbox;

  PaymentRoutes(Sandbox sandbox) {
    super("payments", PATH, true, "GET");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) {
    List<BankRun> runs = sandbox.outbound().bankRuns();
    if (request.path().equals(PATH)) {
      return Json.response(list(request.root(), runs));
    }
    Optional<Integer> ach = request.between(PATH + "/", "/ach").flatMap(n -> number(n, runs));
    if (ach.isPresent() && AchFile.isNeeded(runs.get(ach.get() - 1))) {
      return Response.ok(Response.TEXT, AchFile.write(ach.get(), List.of(runs.get(ach.get() - 1))));
    }
    Optional<Integer> checks = request.between(PATH + "/", "/checks").flatMap(n -> number(n, runs));
    if (checks.isPresent() && CheckRegister.isNeeded(runs.get(checks.get() - 1))) {
      return Response.ok(CSV, CheckRegister.write(List.of(runs.get(checks.get() - 1))));
    }
    return Problem.notFound("there is no such run, or nothing of the kind was paid in it");
  }

  /** The number of a run, from 1 on. */
  private static Optional<Integer> number(String text, List<BankRun> runs) {
    try {
      int number = Integer.parseInt(text);
      return number >= 1 && number <= runs.size() ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static JsonNode list(String root, List<BankRun> runs) {
    ArrayNode list = Json.array();
    for (int number = 1; number <= runs.size(); number++) {
      BankRun run = runs.get(number - 1);
      ObjectNode one = list.addObject().put("run", number).put("paidOn", run.paidOn().toString());
      ArrayNode payments = one.putArray("payments");
      for (BankPayment payment : run.payments()) {
        payments
            .addObject()
            .put("remittance", payment.trace())
            .put("method", CheckRegister.word(payment.method()))
            .put("payee", payment.payee())
            .put("payeeId", payment.payeeId())
            .put("amount", payment.amount().toString());
      }
      String path = root + PATH + "/" + number;
      if (AchFile.isNeeded(run)) {
        one.put("ach", path + "/ach");
      }
      if (CheckRegister.isNeeded(run)) {
        one.put("checks", path + "/checks");
      }
    }
    return list;
  }
}
