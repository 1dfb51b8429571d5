package org.payersim.whatif.variation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.payersim.adjudication.worksheet.CaseFile;

/**
 * A case file that might have been.
 *
 * @param changes what is otherwise, at least one
 * @param who who may legitimately make it so; of several changes whoever comes last
 * @param judgement what it would be; of several changes the least honest
 * @param condition what must be true for it to be right, a sentence
 * @param edit makes the case file; the same for the same case file
 */
public record Variation(
    List<Change> changes,
    Who who,
    Judgement judgement,
    String condition,
    UnaryOperator<CaseFile> edit) {
  public Variation {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a variation changes something");
    }
  }

  /** The case file with the changes in it. */
  public CaseFile applyTo(CaseFile caseFile) {
    return edit.apply(caseFile);
  }

  /** This and then another, which was made for what this leaves. */
  public Variation then(Variation next) {
    List<Change> both = new ArrayList<>(changes);
    both.addAll(next.changes);
    return new Variation(
        both,
        who.and(next.who),
        judgement.and(next.judgement),
        condition.equals(next.condition) ? condition : condition + " " + next.condition,
        caseFile -> next.applyTo(applyTo(caseFile)));
  }

  /** How many things it changes. */
  public int size() {
    return changes.size();
  }

  /** What it changes, in words; two that say the same are the same. */
  public String words() {
    return String.join("; ", changes.stream().map(Change::words).toList());
  }
}
