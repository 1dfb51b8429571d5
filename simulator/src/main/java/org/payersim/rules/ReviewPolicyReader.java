package org.payersim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.payersim.money.Quantity;
import org.payersim.rules.ReviewPolicy.Answer;

/** Reads what a document of kind {@code payer} says of reviews. */
final class ReviewPolicyReader {
  private static final String ANSWERS = "certify, pend, deny or contact";

  private ReviewPolicyReader() {}

  static ReviewPolicy read(Form payer) {
    Optional<Form> said = payer.findForm("reviews");
    if (said.isEmpty()) {
      return ReviewPolicy.USUAL;
    }
    Form form = said.get();
    ReviewPolicy usual = ReviewPolicy.USUAL;
    List<ReviewPolicy.Rule> rules = new ArrayList<>();
    for (Form entry : form.forms("rules")) {
      rules.add(
          new ReviewPolicy.Rule(
              Set.copyOf(entry.texts("categories")),
              Set.copyOf(entry.texts("types")),
              ProviderPolicyReader.codes(entry, "codes"),
              answer(entry, "answer").orElse(Answer.CERTIFY),
              entry.find("most", Quantity::of, "a number such as 12"),
              entry.findText("reason").orElse("")));
    }
    return new ReviewPolicy(
        answer(form, "usual").orElse(usual.usual()),
        form.find("validDays", Integer::valueOf, "a whole number").orElse(usual.validDays()),
        form.findText("prefix").orElse(usual.prefix()),
        rules);
  }

  private static Optional<Answer> answer(Form form, String name) {
    return form.find(name, word -> Answer.valueOf(word.toUpperCase(Locale.ROOT)), ANSWERS);
  }
}
