package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.payersim.access.User;
import org.payersim.sandbox.Questions;
import org.payersim.sandbox.RemittanceSearch;
import org.payersim.sandbox.RemittanceSummary;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /remittances} with conditions: the remittances the payer made that meet all of them,
 * page by page. A partner sees those paid to his providers.
 *
 * @param sandbox whose
 */
record RemittanceListing(Sandbox sandbox) {
  private static final Listing FORM =
      new Listing("/remittances", List.of("trace", "payee", "taxNumber", "paidFrom", "paidTo"));

  Response list(Request request) throws IOException {
    try {
      Query query = FORM.query(request);
      RemittanceSearch search = search(query, request.user());
      RemittanceSearch.Page page = Questions.to(sandbox).find(search);
      ObjectNode body = Json.object();
      ArrayNode remittances = body.putArray("remittances");
      for (RemittanceSummary one : page.remittances()) {
        remittances.add(Json.remittance(request.root(), one.remittance().id(), one.remittance()));
      }
      if (!page.isLast()) {
        RemittanceSummary.Place last = page.remittances().getLast().place();
        body.put("next", FORM.next(request.root(), query, last.paidOn(), last.number()));
      }
      if (page.behind() > 0) {
        body.put("behind", page.behind());
      }
      return Json.response(body);
    } catch (IllegalArgumentException e) {
      return Problem.of(ProblemType.NOT_A_SEARCH, e);
    }
  }

  private static RemittanceSearch search(Query query, User user) {
    return new RemittanceSearch(
        query.find("trace"),
        query.find("payee"),
        query.find("taxNumber"),
        Listing.days(query, "paid"),
        user.isPartner() ? Optional.of(user.providers()) : Optional.empty(),
        Listing.after(query).map(after -> new RemittanceSummary.Place(after.day(), after.number())),
        Listing.count(query));
  }
}
