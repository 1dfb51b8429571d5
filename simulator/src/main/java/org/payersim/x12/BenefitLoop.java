package org.payersim.x12;

import java.math.BigDecimal;
import java.util.Locale;
import org.payersim.claim.DateFact;
import org.payersim.claim.Reference;
import org.payersim.code.Procedure;
import org.payersim.inquiry.Benefit;
import org.payersim.inquiry.Entity;
import org.payersim.money.Rate;
import org.payersim.x12.syntax.SegmentWriter;

/** Writes one benefit: loop 2110C or 2110D of the 271. Source: 005010X279A1. */
final class BenefitLoop {
  private static final int PLAN_NAME = 50;
  private static final int MESSAGE = 264;

  private BenefitLoop() {}

  static void write(SegmentWriter out, Benefit benefit) {
    out.begin("EB").text(benefit.information().code()).text(benefit.level());
    if (benefit.service().types().isEmpty()) {
      out.empty();
    } else {
      out.repeated(benefit.service().types());
    }
    if (benefit.plan().isPresent()) {
      out.text(benefit.plan().get().insuranceType()).text(benefit.plan().get().name(), PLAN_NAME);
    } else {
      out.empty(2);
    }
    out.text(benefit.period());
    value(out, benefit.value());
    out.text(benefit.authorization()).text(benefit.network());
    procedure(out, benefit.service().procedure());
    out.end();
    details(out, benefit.details());
    if (!benefit.service().place().isEmpty()) {
      out.begin("III").text("ZZ").text(benefit.service().place()).end();
    }
    related(out, benefit.details());
  }

  /** EB07 to EB10. */
  private static void value(SegmentWriter out, Benefit.Value value) {
    switch (value) {
      case Benefit.None none -> out.empty(4);
      case Benefit.Dollars dollars -> out.amount(dollars.amount()).empty(3);
      case Benefit.Part part -> out.empty().text(decimal(part.rate())).empty(2);
      case Benefit.Count count -> out.empty(2).text(count.measure()).quantity(count.quantity());
    }
  }

  /** A part of one: {@code .2}; no zero before the point. */
  private static String decimal(Rate rate) {
    String text = BigDecimal.valueOf(rate.millionths(), 6).stripTrailingZeros().toPlainString();
    return text.startsWith("0.") ? text.substring(1) : text;
  }

  private static void procedure(SegmentWriter out, Procedure procedure) {
    if (!procedure.code().isEmpty()) {
      out.text(procedure.qualifier()).component(procedure.code());
      procedure.modifiers().forEach(out::component);
    }
  }

  private static void details(SegmentWriter out, Benefit.Details details) {
    for (Reference reference : details.references()) {
      out.begin("REF").text(reference.qualifier()).text(reference.value()).end();
    }
    for (DateFact date : details.dates()) {
      Periods.write(out, date.qualifier(), date.span());
    }
    EligibilityAnswerSet.rejections(out, details.rejections());
    for (String message : details.messages()) {
      out.begin("MSG").text(message.toUpperCase(Locale.ROOT), MESSAGE).end();
    }
  }

  private static void related(SegmentWriter out, Benefit.Details details) {
    if (details.related().isPresent()) {
      Entity related = details.related().get();
      out.begin("LS").text("2120").end();
      Names.write(out, related.role(), related.party());
      out.begin("LE").text("2120").end();
    }
  }
}
