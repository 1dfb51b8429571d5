package org.payersim.contract;

/**
 * How a code is cut when more than one of its kind is done at one session: the multiple-procedure
 * indicator of the Medicare fee schedule's relative value file. Source: CMS Pub. 100-04, chapter
 * 12, section 40.6; chapter 13, section 40 (imaging); chapter 5, section 10.7 (therapy).
 */
public enum MultipleRule {
  /** Indicators 0 and 9: never, as for add-on codes. */
  NONE,
  /** Indicator 2: ranked by fee, the lower ones in part. */
  SURGERY,
  /** Indicator 3: like 2, but within a family of scopes only what goes beyond its base counts. */
  ENDOSCOPY,
  /** Indicator 4: technical and professional parts of the lower ones are each cut. */
  IMAGING,
  /** Indicator 5: the practice expense of every unit but the dearest is cut. */
  THERAPY,
  /** Indicator 6: the technical part of the lower ones is cut. */
  CARDIOVASCULAR,
  /** Indicator 7: the same, by another part. */
  OPHTHALMOLOGY;

  /**
   * The rule an indicator stands for.
   *
   * @throws IllegalArgumentException if it stands for none
   */
  public static MultipleRule of(String indicator) {
    return switch (indicator) {
      case "0", "9" -> NONE;
      case "2" -> SURGERY;
      case "3" -> ENDOSCOPY;
      case "4" -> IMAGING;
      case "5" -> THERAPY;
      case "6" -> CARDIOVASCULAR;
      case "7" -> OPHTHALMOLOGY;
      default ->
          throw new IllegalArgumentException("no multiple-procedure indicator: " + indicator);
    };
  }
}
