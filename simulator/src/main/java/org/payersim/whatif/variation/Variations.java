package org.payersim.whatif.variation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.payersim.adjudication.worksheet.CaseFile;

/** Where makers put the variations they think of. */
public final class Variations {
  private final List<Variation> all = new ArrayList<>();

  /** One that is right if the condition holds: the claim said something that was not so. */
  public void correction(Who who, Change change, String condition, UnaryOperator<CaseFile> edit) {
    add(who, Judgement.CORRECTION, change, condition, edit);
  }

  /** One the payer may be asked for. */
  public void request(Change change, String condition, UnaryOperator<CaseFile> edit) {
    add(Who.PAYER, Judgement.REQUEST, change, condition, edit);
  }

  /** One on the side of payer, plan or patient. */
  public void fact(Who who, Change change, String condition, UnaryOperator<CaseFile> edit) {
    add(who, Judgement.PAYER_FACT, change, condition, edit);
  }

  /** One no honest claim has. */
  public void falsification(Change change, String condition, UnaryOperator<CaseFile> edit) {
    add(Who.NOBODY, Judgement.FALSIFICATION, change, condition, edit);
  }

  /** One of any kind. */
  public void add(
      Who who, Judgement judgement, Change change, String condition, UnaryOperator<CaseFile> edit) {
    all.add(new Variation(List.of(change), who, judgement, condition, edit));
  }

  /** In the order they were put. */
  public List<Variation> list() {
    return Collections.unmodifiableList(all);
  }
}
