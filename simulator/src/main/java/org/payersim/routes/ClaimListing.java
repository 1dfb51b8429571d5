package org.payersim.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.payersim.access.User;
import org.payersim.inquiry.ClaimSearch;
import org.payersim.inquiry.ClaimSummary;
import org.payersim.sandbox.Questions;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /claims}: decisions that meet all conditions, page by page.
 *
 * @param sandbox whose
 */
record ClaimListing(Sandbox sandbox) {
  private static final Listing FORM =
      new Listing(
          "/claims",
          List.of(
              "member",
              "family",
              "number",
              "provider",
              "carc",
              "outcome",
              "result",
              "decidedFrom",
              "decidedTo",
              "serviceFrom",
              "serviceTo"));

  Response list(Request request) throws IOException {
    try {
      Query query = FORM.query(request);
      ClaimSearch search = search(query, request.user());
      ClaimSearch.Page page = Questions.to(sandbox).find(search);
      ClaimsJson json = new ClaimsJson(request.root());
      ObjectNode body = Json.object();
      ArrayNode claims = body.putArray("claims");
      page.claims().forEach(claim -> claims.add(json.listed(claim)));
      if (!page.isLast()) {
        ClaimSummary.Place last = page.claims().getLast().place();
        body.put("next", FORM.next(request.root(), query, last.decidedOn(), last.decision()));
      }
      if (page.behind() > 0) {
        body.put("behind", page.behind());
      }
      return Json.response(body);
    } catch (IllegalArgumentException e) {
      return Problem.of(ProblemType.NOT_A_SEARCH, e);
    }
  }

  private static ClaimSearch search(Query query, User user) {
    return new ClaimSearch(
        query.find("member"),
        query.find("family"),
        query.find("number"),
        query.find("provider"),
        query.find("carc"),
        word(query, "outcome", ClaimSummary.Outcome.values(), ClaimSummary.Outcome::word),
        word(query, "result", ClaimSummary.Result.values(), ClaimSummary.Result::word),
        Listing.days(query, "decided"),
        Listing.days(query, "service"),
        user.isPartner() ? Optional.of(user.providers()) : Optional.empty(),
        Listing.after(query).map(after -> new ClaimSummary.Place(after.day(), after.number())),
        Listing.count(query));
  }

  private static <E> Optional<E> word(Query query, String name, E[] all, Function<E, String> word) {
    Optional<String> asked = query.find(name);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Optional<E> found =
        Stream.of(all).filter(one -> word.apply(one).equals(asked.get())).findFirst();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          name + ": is one of " + Stream.of(all).map(word).collect(Collectors.joining(", ")));
    }
    return found;
  }
}
