package org.payersim.x12.guide;

import java.util.Arrays;

/**
 * What the guide says about an element in one use of a segment, or about a component.
 *
 * <p>A plain class with arrays: it is read for every element of every claim.
 */
final class ElementRule {
  /** Data element 67, whose kind the element before it tells. */
  static final String IDENTIFICATION_CODE = "67";

  private static final int[] ANY = {};
  private static final ElementRule[] SIMPLE = {};

  final DataElement element;
  final Usage usage;
  final boolean required;
  final boolean dependsOnBefore;
  final boolean hasType;
  final int min;
  final int max;
  final boolean tells;
  final int[] codes;
  private final CodeSet codeSet;
  final ElementRule[] components;

  /** How often the element may stand in its place. */
  final int most;

  private ElementRule(
      DataElement element,
      Usage usage,
      boolean tells,
      int[] codes,
      ElementRule[] components,
      int most) {
    this.most = most;
    this.element = element;
    this.usage = usage;
    this.required = usage.isRequired();
    this.min = element.min();
    this.max = element.max();
    this.hasType = element.type() != ElementType.TEXT && element.type() != ElementType.IDENTIFIER;
    this.dependsOnBefore =
        element.type() == ElementType.PERIOD || element.number().equals(IDENTIFICATION_CODE);
    this.tells = tells;
    this.codes = codes;
    this.codeSet = codes.length == 0 ? CodeSet.EMPTY : new CodeSet(codes);
    this.components = components;
  }

  static ElementRule simple(DataElement element, Usage usage) {
    return new ElementRule(element, usage, false, ANY, SIMPLE, 1);
  }

  static ElementRule coded(DataElement element, Usage usage, boolean tells, int[] codes) {
    return new ElementRule(element, usage, tells, codes, SIMPLE, 1);
  }

  static ElementRule repeating(DataElement element, Usage usage, int[] codes, int most) {
    return new ElementRule(element, usage, false, codes, SIMPLE, most);
  }

  static ElementRule composite(DataElement element, Usage usage, ElementRule[] components) {
    return new ElementRule(element, usage, false, ANY, components, 1);
  }

  boolean isComposite() {
    return components.length > 0;
  }

  /** The codes of this element, or of its first component, that tell the segment's use; or none. */
  int[] telling() {
    if (tells) {
      return codes;
    }
    return isComposite() && components[0].tells ? components[0].codes : ANY;
  }

  boolean allows(int code) {
    return codes.length == 0 || codeSet.contains(code);
  }

  static boolean contains(int[] codes, int code) {
    for (int candidate : codes) {
      if (candidate == code) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return usage + " " + element.number() + " " + Arrays.toString(codes);
  }
}
