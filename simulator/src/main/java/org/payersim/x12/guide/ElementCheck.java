package org.payersim.x12.guide;

import java.nio.charset.StandardCharsets;
import org.payersim.x12.guide.FaultListener.ElementProblem;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.Digits;
import org.payersim.x12.syntax.Segment;

/** Checks the elements of a segment against what the guide says of its use. */
public final class ElementCheck {
  private final FaultListener listener;
  private final ValueCheck values;
  private SegmentUse use = SegmentUse.NONE;
  private int position;

  /**
   * A check that tells this listener.
   *
   * @param npiCheckDigit whether an NPI must pass its check digit
   */
  public ElementCheck(FaultListener listener, boolean npiCheckDigit) {
    this.listener = listener;
    this.values = new ValueCheck(npiCheckDigit);
  }

  /** From here on the segments come with these delimiters. */
  public void use(Delimiters delimiters) {
    values.use(delimiters);
  }

  /**
   * Checks a segment in its place.
   *
   * @param at its one-based position in the set
   * @param walker is told of the situational rules it sets off
   */
  public void check(Segment segment, SegmentUse placed, int at, GuideWalker walker) {
    use = placed;
    position = at;
    ElementRule[] rules = placed.elements;
    int sent = Math.min(segment.elements(), rules.length);
    for (int i = 1; i <= sent; i++) {
      ElementRule rule = rules[i - 1];
      int from = segment.from(i);
      int to = segment.to(i);
      if (from == to) {
        if (rule.required) {
          missing(ElementError.REQUIRED_MISSING, i, 0, rule);
        }
      } else if (rule.isComposite()) {
        checkComposite(segment, i, rule);
      } else {
        int before = i > 1 && rule.dependsOnBefore ? segment.packed(i - 1) : 0;
        ElementError error = values.check(segment.bytes(), from, to, rule, before);
        if (error == ElementError.TOO_MANY_REPETITIONS && rule.most > 1) {
          checkRepetitions(segment, i, rule);
        } else if (error != ElementError.FINE) {
          fault(error, i, 0, rule, text(segment, from, to));
        }
      }
    }
    checkEnds(segment, rules, sent);
    checkCount(segment, rules);
    checkRelations(segment, walker);
  }

  /** Each of several values of an element; one value never comes here. */
  private void checkRepetitions(Segment segment, int element, ElementRule rule) {
    int end = segment.to(element);
    int from = segment.from(element);
    for (int repetition = 1; from <= end; repetition++) {
      int to = values.repetitionEnd(segment.bytes(), from, end);
      ElementError error =
          repetition > rule.most
              ? ElementError.TOO_MANY_REPETITIONS
              : from == to
                  ? ElementError.REQUIRED_MISSING
                  : values.check(segment.bytes(), from, to, rule, 0);
      if (error != ElementError.FINE) {
        String value = text(segment, from, to);
        listener.elementFault(
            use,
            position,
            new ElementProblem(error, element, 0, repetition, rule.element.number(), value));
      }
      if (repetition > rule.most) {
        return;
      }
      from = to + 1;
    }
  }

  /** Data that is counted has as many bytes as the element before it says. */
  private void checkCount(Segment segment, ElementRule... rules) {
    int data = segment.elements();
    if (data < 2 || data > rules.length || rules[data - 1].element.type() != ElementType.BINARY) {
      return;
    }
    int counted = Digits.whole(segment.bytes(), segment.from(data - 1), segment.to(data - 1));
    int sent = segment.length(data);
    if (counted != sent) {
      fault(
          sent < counted ? ElementError.TOO_SHORT : ElementError.TOO_LONG,
          data,
          0,
          rules[data - 1],
          "");
    }
  }

  /** Elements not sent at the end, or sent beyond the end. */
  private void checkEnds(Segment segment, ElementRule[] rules, int sent) {
    for (int i = sent + 1; i <= use.lastRequired; i++) {
      if (rules[i - 1].required) {
        missing(ElementError.REQUIRED_MISSING, i, 0, rules[i - 1]);
      }
    }
    if (segment.elements() > rules.length) {
      int extra = rules.length + 1;
      String value = segment.text(extra);
      listener.elementFault(
          use, position, new ElementProblem(ElementError.TOO_MANY_ELEMENTS, extra, 0, "", value));
    }
  }

  private void checkComposite(Segment segment, int element, ElementRule rule) {
    int end = segment.to(element);
    int from = segment.from(element);
    if (rule.usage == Usage.NOT_USED) {
      fault(ElementError.NOT_USED, element, 0, rule, text(segment, from, end));
      return;
    }
    int before = 0;
    int component = 1;
    for (; component <= rule.components.length; component++) {
      ElementRule part = rule.components[component - 1];
      int to = segment.componentEnd(from, end);
      if (from < to) {
        ElementError error = values.check(segment.bytes(), from, to, part, before);
        if (error != ElementError.FINE) {
          fault(error, element, component, part, text(segment, from, to));
        }
      } else if (part.required) {
        missing(ElementError.REQUIRED_MISSING, element, component, part);
      }
      if (to == end) {
        break;
      }
      before = Segment.pack(segment.bytes(), from, to);
      from = to + 1;
    }
    if (component > rule.components.length) {
      fault(ElementError.TOO_MANY_COMPONENTS, element, component, rule, text(segment, from, end));
    }
    for (component++; component <= rule.components.length; component++) {
      if (rule.components[component - 1].required) {
        missing(ElementError.REQUIRED_MISSING, element, component, rule.components[component - 1]);
      }
    }
  }

  private void checkRelations(Segment segment, GuideWalker walker) {
    for (SyntaxNote note : use.notes) {
      int element = note.violatedAt(segment);
      if (element > 0 && !use.elements[element - 1].required) {
        ElementError error =
            note.kind() == SyntaxNote.Kind.EXCLUSION
                ? ElementError.EXCLUSION_VIOLATED
                : ElementError.CONDITIONAL_MISSING;
        fault(error, element, 0, use.elements[element - 1], segment.text(element));
      }
    }
    for (int i = 0; i < use.elementSituations.size(); i++) {
      checkElementSituation(segment, use.elementSituations.get(i));
    }
    for (int i = 0; i < use.segmentSituations.size(); i++) {
      Situation situation = use.segmentSituations.get(i);
      if (situation.isSetOffBy(segment)) {
        walker.setOff(situation, use, position);
      }
    }
  }

  private void checkElementSituation(Segment segment, Situation situation) {
    if (situation.target() instanceof Situation.Target.NeedElement needed
        && situation.isSetOffBy(segment)
        && Situation.isEmpty(segment, needed.element(), needed.component())) {
      ElementRule rule = use.elements[needed.element() - 1];
      ElementRule part = needed.component() > 0 ? rule.components[needed.component() - 1] : rule;
      missing(ElementError.DEPENDENT_MISSING, needed.element(), needed.component(), part);
    }
  }

  private void missing(ElementError error, int element, int component, ElementRule rule) {
    fault(error, element, component, rule, "");
  }

  private void fault(
      ElementError error, int element, int component, ElementRule rule, String value) {
    listener.elementFault(
        use, position, new ElementProblem(error, element, component, rule.element.number(), value));
  }

  private static String text(Segment segment, int from, int to) {
    return new String(segment.bytes(), from, to - from, StandardCharsets.ISO_8859_1);
  }
}
