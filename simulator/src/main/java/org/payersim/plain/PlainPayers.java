package org.payersim.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.money.Money;
import org.payersim.transcript.TracedWriter;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Other payers of a claim and what they decided: loops 2320, 2330 and 2430.
 *
 * @param out where they are written
 * @param kind of which 837
 */
record PlainPayers(TracedWriter out, PlainKind kind) {
  /** Reasons in one CAS segment. */
  private static final int MOST_IN_ONE = 6;

  void write(Part claim) {
    for (Part payer : claim.objects("otherPayers")) {
      out.at(payer.pointer());
      payer(payer);
      payer.close();
    }
  }

  private void payer(Part payer) {
    Part subscriber = payer.object("subscriber");
    boolean institutional = kind == PlainKind.INSTITUTIONAL;
    String filing = payer.text("filingIndicator");
    String name = payer.text("groupName");
    out.begin("SBR")
        .text(payer.needed("payerOrder"))
        .text(payer.named("relationship", People.RELATIONSHIPS, "18"))
        .text(payer.text("group"), 50)
        .text(name, TracedWriter.LONGEST_NAME)
        .text(institutional ? "" : payer.text("insuranceType"))
        .empty(3)
        .text(filing.isEmpty() ? "CI" : filing)
        .end();
    adjustments(payer);
    amount("D", payer, "paid");
    amount("A8", payer, "nonCovered");
    amount("EAF", payer, "patientOwes");
    out.at(payer.pointer()).begin("OI").empty(2).text("Y").empty(2).text("Y").end();
    boolean organization = subscriber.has("name");
    out.at(subscriber.pointer())
        .begin("NM1")
        .text("IL")
        .text(organization ? "2" : "1")
        .text(
            TracedWriter.upper(subscriber.needed(organization ? "name" : "lastName")),
            TracedWriter.LONGEST_NAME)
        .text(TracedWriter.upper(subscriber.text("firstName")), TracedWriter.LONGEST_FIRST_NAME)
        .text(TracedWriter.upper(subscriber.text("middleName")), 25)
        .empty(2)
        .text("MI")
        .text(subscriber.needed("member"), 80)
        .end();
    if (subscriber.has("address")) {
      out.address(People.address(subscriber));
    }
    subscriber.close();
    out.at(payer.pointer())
        .begin("NM1")
        .text("PR")
        .text("2")
        .text(TracedWriter.upper(payer.needed("name")), TracedWriter.LONGEST_NAME)
        .empty(4)
        .text("PI")
        .text(payer.needed("id"))
        .end();
    decided(payer);
    PlainClaim.others(out, payer);
  }

  private void amount(String qualifier, Part payer, String field) {
    payer
        .money(field)
        .ifPresent(
            amount ->
                out.at(payer.pointer(field)).begin("AMT").text(qualifier).amount(amount).end());
  }

  private void decided(Part part) {
    String day = part.day("decidedOn");
    if (!day.isEmpty()) {
      out.days("573", day, day);
    }
  }

  /** CAS segments: reasons of one group together, in the order they are told. */
  private void adjustments(Part part) {
    Map<String, List<Part>> groups = new LinkedHashMap<>();
    for (Part one : part.objects("adjustments")) {
      String group = one.needed("group");
      groups.computeIfAbsent(group, none -> new ArrayList<>()).add(one);
    }
    groups.forEach(
        (group, all) -> {
          for (int at = 0; at < all.size(); at += MOST_IN_ONE) {
            SegmentWriter segment = out.at(all.get(at).pointer()).begin("CAS").text(group);
            all.subList(at, Math.min(all.size(), at + MOST_IN_ONE))
                .forEach(one -> adjustment(segment, one));
            segment.end();
          }
        });
  }

  private static void adjustment(SegmentWriter segment, Part one) {
    segment.text(one.needed("carc"));
    one.needed("amount");
    segment
        .amount(one.money("amount").orElse(Money.ZERO))
        .text(one.count("units").map(TracedWriter::plain).orElse(""));
    one.close();
  }

  /** What earlier payers decided about a line. */
  void ofLine(Part line, PlainLines lines) {
    for (Part one : line.objects("decidedBefore")) {
      out.at(one.pointer());
      String payer = one.needed("payer");
      Optional<Money> paid = one.money("paid");
      SegmentWriter segment = out.begin("SVD").text(payer).amount(paid.orElse(Money.ZERO));
      lines.procedure(segment, one.has("procedure") ? one : line);
      segment
          .text(kind == PlainKind.INSTITUTIONAL ? line.text("revenueCode") : "")
          .text(lines.units(one.has("units") ? one : line))
          .end();
      adjustments(one);
      out.at(one.pointer());
      one.needed("decidedOn");
      decided(one);
      amount("EAF", one, "patientOwes");
      one.close();
    }
  }
}
