package org.payersim.contract;

import java.util.List;
import org.payersim.money.Rate;

/**
 * How much the lesser of several procedures of one session are cut. Source: CMS Pub. 100-04,
 * chapter 12, section 40.6.C; Consolidated Appropriations Act 2016, section 502(a)(2); 42 CFR
 * 414.40 and 414.54.
 *
 * @param surgery parts paid by rank; a rank beyond the last is paid the last (Medicare: by report)
 * @param therapy part of the practice expense taken off
 * @param imagingTechnical part of the technical component taken off
 * @param imagingProfessional part of the professional component taken off
 * @param cardiovascular part of the technical component taken off
 * @param ophthalmology part of the technical component taken off
 */
public record Reductions(
    List<Rate> surgery,
    Rate therapy,
    Rate imagingTechnical,
    Rate imagingProfessional,
    Rate cardiovascular,
    Rate ophthalmology) {
  /** Medicare's. */
  public static final Reductions USUAL =
      new Reductions(
          List.of(Rate.ALL, Rate.of("50%"), Rate.of("50%"), Rate.of("50%"), Rate.of("50%")),
          Rate.of("50%"),
          Rate.of("50%"),
          Rate.of("5%"),
          Rate.of("25%"),
          Rate.of("20%"));

  public Reductions {
    surgery = List.copyOf(surgery);
    if (surgery.isEmpty()) {
      throw new IllegalArgumentException("the first surgery has a rank");
    }
  }

  /** The part paid of the surgery with this rank; the first is 1. */
  public Rate surgery(int rank) {
    return surgery.get(Math.min(rank, surgery.size()) - 1);
  }

  /** The part of the technical component taken off. */
  public Rate technical(MultipleRule rule) {
    return switch (rule) {
      case IMAGING -> imagingTechnical;
      case CARDIOVASCULAR -> cardiovascular;
      case OPHTHALMOLOGY -> ophthalmology;
      case NONE, SURGERY, ENDOSCOPY, THERAPY -> Rate.NONE;
    };
  }
}
