package org.payersim.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.payersim.rules.RuleBook;
import org.payersim.web.story.Choices;
import org.payersim.web.story.PaperClaim;
import org.payersim.web.story.Stories;
import org.payersim.web.story.TypedForm;

/** The paper forms: CMS-1500, UB-04 and the dental one. */
final class FormPages {
  /** Everything here is below this. */
  static final String PATH = "/lab/form";

  private final Visitors visitors;
  private final Pages pages;
  private final Stories stories;

  FormPages(Visitors visitors, Pages pages, Stories stories) {
    this.visitors = visitors;
    this.pages = pages;
    this.stories = stories;
  }

  /** A form to be filled in. */
  WebAnswer show(String path, FormFields query, Visitor visitor) {
    Optional<Visit> visit = visitors.find(visitor.name());
    if (path.equals(PATH)) {
      return pages.form(prefilled(query, visit), rules(visit), visit, visitor);
    }
    if (path.equals(PATH + "/member")) {
      return pages.member(query.get("member"), rules(visit));
    }
    Optional<TypedForm.Kind> kind = kind(path);
    return kind.isEmpty()
        ? pages.problem(404, "There is no such form", "Perhaps it was cut short.", visitor)
        : typed(kind.get(), query, visit, visitor);
  }

  private static Optional<TypedForm.Kind> kind(String path) {
    for (TypedForm.Kind kind : TypedForm.Kind.values()) {
      if (kind.path().equals(path)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private WebAnswer typed(
      TypedForm.Kind kind, FormFields query, Optional<Visit> visit, Visitor visitor) {
    Optional<Integer> again = Rooms.number(query.get("again"));
    Optional<TypedForm> earlier =
        again
            .flatMap(n -> visit.flatMap(v -> v.findTyped(n)))
            .filter(form -> form.kind() == kind)
            .map(
                form ->
                    PaperClaims.decided(visit.flatMap(v -> v.find(again.get())))
                        .map(form::replacing)
                        .orElse(form));
    Map<String, Object> values = new HashMap<>();
    values.put("form", earlier.orElseGet(() -> TypedForm.sample(kind)));
    values.put("choices", Choices.of(rules(visit)));
    return pages.fill(
        200,
        kind == TypedForm.Kind.HOSPITAL ? "hospital" : "dentist",
        pages.frame(kind.words(), Frame.Section.FORM, visit, visitor),
        values);
  }

  /** A form that was filled in. */
  WebAnswer take(String path, FormFields form, Visitor visitor)
      throws IOException, Visitors.FullException {
    Optional<TypedForm.Kind> kind = kind(path);
    if (kind.isEmpty() && !path.equals(PATH)) {
      return pages.problem(404, "Nothing is taken here", "Perhaps it was cut short.", visitor);
    }
    Visit visit = visitors.get(visitor.name());
    return Rooms.sent(
        kind.isPresent()
            ? visit.send(kind.get().words(), TypedForm.of(kind.get(), form::get))
            : visit.send("A claim filled in", PaperClaim.of(form::get), UnaryOperator.identity()));
  }

  private static RuleBook rules(Optional<Visit> visit) {
    return visit.map(v -> v.sandbox().rules()).orElseGet(LabRules::book);
  }

  /** The claim of a story or of an earlier delivery, to be changed; else one that is ready. */
  private PaperClaim prefilled(FormFields query, Optional<Visit> visit) {
    Optional<Integer> again = Rooms.number(query.get("again"));
    Optional<PaperClaim> paper = again.flatMap(n -> visit.flatMap(v -> v.findPaper(n)));
    if (paper.isPresent()) {
      return PaperClaims.correction(paper.get(), visit.flatMap(v -> v.find(again.get())));
    }
    return stories
        .find(query.get("story"))
        .map(story -> story.sends().get(story.sends().size() - 1).claim())
        .orElseGet(PaperClaims::sample);
  }
}
