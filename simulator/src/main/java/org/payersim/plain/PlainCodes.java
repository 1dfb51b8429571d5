package org.payersim.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.payersim.money.Money;
import org.payersim.transcript.TracedWriter;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Diagnoses, procedures and the codes of a bill: the HI segments of loop 2300.
 *
 * @param out where they are written
 * @param kind of which 837
 */
record PlainCodes(TracedWriter out, PlainKind kind) {
  private static final int MOST_IN_ONE = 12;
  private static final String PRINCIPAL = "ABK";
  private static final String OTHER = "ABF";

  /** Qualifiers of a diagnosis by what it says about the claim. */
  private static final Map<String, String> KINDS =
      Map.of(
          "principal", PRINCIPAL,
          "admitting", "ABJ",
          "reason-for-visit", "APR",
          "external-cause", "ABN",
          "other", OTHER);

  /** A diagnosis with its qualifier. */
  private record Coded(String qualifier, String code, String presentOnAdmission) {}

  void write(Part claim) {
    List<Coded> diagnoses = diagnoses(claim);
    out.at(claim.pointer("diagnoses"));
    if (kind == PlainKind.INSTITUTIONAL) {
      institutional(claim, diagnoses);
    } else {
      several(diagnoses);
      anesthesia(claim);
      codes("BG", claim, "conditions");
    }
  }

  /** The first one is principal if none says so itself. */
  private List<Coded> diagnoses(Part claim) {
    List<Coded> all = new ArrayList<>();
    List<Part> parts = claim.objectsOr("diagnoses", "code");
    boolean toldApart = parts.stream().anyMatch(one -> one.text("kind").equals("principal"));
    boolean open = !toldApart;
    for (Part one : parts) {
      String qualifier = one.named("kind", KINDS, open ? PRINCIPAL : OTHER);
      open = open && !qualifier.equals(PRINCIPAL);
      all.add(
          new Coded(
              qualifier,
              TracedWriter.upper(one.needed("code")).replace(".", ""),
              one.text("presentOnAdmission")));
      one.close();
    }
    return all;
  }

  private void institutional(Part claim, List<Coded> all) {
    several(of(PRINCIPAL, all));
    several(of("ABJ", all));
    several(of("APR", all));
    several(of("ABN", all));
    String drg = claim.text("drg");
    if (!drg.isEmpty()) {
      out.at(claim.pointer("drg")).begin("HI").text("DR").component(drg).end();
    }
    out.at(claim.pointer("diagnoses"));
    several(of(OTHER, all));
    procedures(claim);
    occurrences(claim);
    values(claim);
    codes("BG", claim, "conditions");
    codes("TC", claim, "treatments");
  }

  private static List<Coded> of(String qualifier, List<Coded> all) {
    return all.stream().filter(one -> one.qualifier().equals(qualifier)).toList();
  }

  /** As many HI as are needed for these; a principal diagnosis is always the first. */
  private void several(List<Coded> all) {
    inRows(all, MOST_IN_ONE, PlainCodes::code);
  }

  /** Writes one composite after the other, so many to a segment. */
  private <T> void inRows(List<T> all, int most, BiConsumer<SegmentWriter, T> one) {
    for (int at = 0; at < all.size(); at += most) {
      SegmentWriter segment = out.begin("HI");
      all.subList(at, Math.min(all.size(), at + most)).forEach(each -> one.accept(segment, each));
      segment.end();
    }
  }

  private static void code(SegmentWriter segment, Coded coded) {
    segment.text(coded.qualifier()).component(coded.code());
    if (!coded.presentOnAdmission().isEmpty()) {
      segment.component("").component("").component("").component("").component("").component("");
      segment.component(coded.presentOnAdmission());
    }
  }

  /** The surgeries an anesthesia claim is about. */
  private void anesthesia(Part claim) {
    List<String> surgeries = claim.list("anesthesiaFor");
    if (!surgeries.isEmpty()) {
      SegmentWriter segment = out.at(claim.pointer("anesthesiaFor")).begin("HI");
      for (int i = 0; i < surgeries.size(); i++) {
        segment.text(i == 0 ? "BP" : "BO").component(surgeries.get(i));
      }
      segment.end();
    }
  }

  private void codes(String qualifier, Part claim, String field) {
    out.at(claim.pointer(field));
    inRows(
        claim.list(field), MOST_IN_ONE, (segment, code) -> segment.text(qualifier).component(code));
  }

  /** The principal procedure stands alone, the others together. */
  private void procedures(Part claim) {
    out.at(claim.pointer("procedures"));
    List<Part> all = claim.objects("procedures");
    List<Part> first = all.subList(0, Math.min(1, all.size()));
    inRows(first, 1, (segment, one) -> procedure(segment.text("BBR"), one));
    inRows(
        all.subList(first.size(), all.size()),
        MOST_IN_ONE,
        (segment, one) -> procedure(segment.text("BBQ"), one));
  }

  private static void procedure(SegmentWriter segment, Part one) {
    segment.component(TracedWriter.upper(one.needed("code")).replace(".", ""));
    one.needed("date");
    segment.component("D8").component(one.day("date"));
    one.close();
  }

  private void occurrences(Part claim) {
    out.at(claim.pointer("occurrenceSpans"));
    inRows(
        claim.objects("occurrenceSpans"),
        MOST_IN_ONE,
        (segment, one) -> {
          segment.text("BI").component(one.needed("code")).component("RD8");
          one.needed("from");
          segment.component(
              one.span("from", "to").map(days -> days.from() + "-" + days.to()).orElse(""));
          one.close();
        });
    out.at(claim.pointer("occurrences"));
    inRows(
        claim.objects("occurrences"),
        MOST_IN_ONE,
        (segment, one) -> {
          segment.text("BH").component(one.needed("code")).component("D8");
          one.needed("date");
          segment.component(one.day("date"));
          one.close();
        });
  }

  private void values(Part claim) {
    out.at(claim.pointer("values"));
    inRows(
        claim.objects("values"),
        MOST_IN_ONE,
        (segment, one) -> {
          segment.text("BE").component(one.needed("code")).component("").component("");
          one.needed("amount");
          segment.component(one.money("amount").map(Money::toString).orElse(""));
          one.close();
        });
  }
}
