package org.payersim.web.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A professional claim as people fill it in: the boxes of the CMS-1500 the lab offers. Whatever
 * they type is taken as it is; what is wrong with it the payer tells.
 *
 * @param account the provider's number (box 26); one is made up if empty
 * @param member family and person, {@code LFH100002/01} (boxes 1a to 3)
 * @param memberNumber another number than the member's (box 1a); empty for his own
 * @param provider NPI of the billing provider (box 33)
 * @param accident what it is related to (box 10): AA auto, EM employment, OA other; empty if to
 *     none
 * @param accidentDate day of the accident (box 14)
 * @param diagnoses ICD-10-CM codes (box 21)
 * @param frequency 1 original, 7 replacement, 8 void (box 22)
 * @param original the payer's number of the claim it replaces (box 22)
 * @param authorization prior authorization (box 23)
 * @param total total charge (box 28); the sum of the lines if empty
 * @param lines lines (box 24)
 */
public record PaperClaim(
    String account,
    String member,
    String memberNumber,
    String provider,
    String accident,
    String accidentDate,
    List<String> diagnoses,
    String frequency,
    String original,
    String authorization,
    String total,
    List<Line> lines) {
  /** Lines of the paper form. */
  public static final int LINES = 6;

  /** Diagnoses the lab's form has room for. */
  public static final int DIAGNOSES = 6;

  private static final String OFFICE = "11";

  /** Absent fields of a story are empty. */
  public PaperClaim {
    account = orEmpty(account);
    memberNumber = orEmpty(memberNumber);
    accident = orEmpty(accident);
    accidentDate = orEmpty(accidentDate);
    diagnoses = diagnoses == null ? List.of() : List.copyOf(diagnoses);
    frequency = orEmpty(frequency).isEmpty() ? "1" : frequency;
    original = orEmpty(original);
    authorization = orEmpty(authorization);
    total = orEmpty(total);
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param date day of service (24A)
   * @param place place of service (24B); 11, an office, if empty
   * @param code procedure (24D)
   * @param modifiers up to four, blanks between (24D)
   * @param pointers letters of the diagnoses (24E); A if empty
   * @param charge dollars (24F)
   * @param units how many (24G); 1 if empty
   */
  public record Line(
      String date,
      String place,
      String code,
      String modifiers,
      String pointers,
      String charge,
      String units) {
    public Line {
      date = orEmpty(date);
      place = orEmpty(place).isEmpty() ? OFFICE : place;
      code = orEmpty(code);
      modifiers = orEmpty(modifiers);
      pointers = orEmpty(pointers).isEmpty() ? "A" : pointers;
      charge = orEmpty(charge);
      units = orEmpty(units).isEmpty() ? "1" : units;
    }

    /** An empty line of the form. */
    public static final Line EMPTY = new Line("", "", "", "", "", "", "");
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  /**
   * What somebody typed; lines without date, code and charge are not there.
   *
   * @param form the value of a field by its name, empty if there is none
   */
  public static PaperClaim of(UnaryOperator<String> form) {
    List<String> diagnoses = new ArrayList<>();
    for (int i = 1; i <= DIAGNOSES; i++) {
      String code = form.apply("dx" + i).replace(".", "").strip();
      if (!code.isEmpty()) {
        diagnoses.add(code);
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i <= LINES; i++) {
      String name = "line" + i + "-";
      Line line =
          new Line(
              form.apply(name + "date").strip(),
              form.apply(name + "place").strip(),
              form.apply(name + "code").strip(),
              form.apply(name + "modifiers").strip(),
              form.apply(name + "pointers").strip(),
              form.apply(name + "charge").strip(),
              form.apply(name + "units").strip());
      if (!(line.date() + line.code() + line.charge()).isEmpty()) {
        lines.add(line);
      }
    }
    if (lines.isEmpty()) {
      lines.add(Line.EMPTY);
    }
    return new PaperClaim(
        form.apply("account").strip(),
        form.apply("member"),
        form.apply("member-number").strip(),
        form.apply("provider"),
        form.apply("accident"),
        form.apply("accident-date").strip(),
        diagnoses,
        form.apply("frequency"),
        form.apply("original").strip(),
        form.apply("authorization").strip(),
        form.apply("total").strip(),
        lines);
  }

  /** The same claim in place of one the payer decided. */
  public PaperClaim replacing(String number) {
    return new PaperClaim(
        account,
        member,
        memberNumber,
        provider,
        accident,
        accidentDate,
        diagnoses,
        "7",
        number,
        authorization,
        total,
        lines);
  }

  /** A diagnosis by its place, from 1; empty if there is none. */
  public String diagnosis(int place) {
    return place <= diagnoses.size() ? diagnoses.get(place - 1) : "";
  }

  /** A line by its place, from 1. */
  public Line line(int place) {
    return place <= lines.size() ? lines.get(place - 1) : Line.EMPTY;
  }
}
