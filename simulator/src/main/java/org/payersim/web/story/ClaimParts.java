package org.payersim.web.story;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.money.Money;
import org.payersim.provider.Provider;
import org.payersim.rules.RuleBook;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * What all claim files have in common: envelope, submitter, billing provider, insured and patient.
 *
 * @param rules who is on file
 * @param at when it is sent
 * @param number control number of the interchange, positive
 * @param guide the implementation guide (GS08)
 */
record ClaimParts(RuleBook rules, LocalDateTime at, int number, String guide) {
  private static final String SENDER = "LABPRACTICE";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

  /** Writes the loops of a claim between insured and trailers. */
  interface Content {
    void write(SegmentWriter out);
  }

  /** The file, one segment a line. */
  String write(String provider, String member, String memberNumber, Content content) {
    SegmentWriter out = new SegmentWriter(Delimiters.STANDARD, true);
    open(out);
    int before = out.segments();
    out.begin("ST").text("837").text("0001").text(guide).end();
    out.begin("BHT")
        .text("0019")
        .text("00")
        .text("LAB" + number)
        .date(at.toLocalDate())
        .time(at.toLocalTime())
        .text("CH")
        .end();
    submitter(out);
    billing(out, provider);
    member(out, member, memberNumber);
    content.write(out);
    out.begin("SE").number(out.segments() - before + 1L).text("0001").end();
    out.begin("GE").number(1).number(number).end();
    out.begin("IEA").number(1).padded(number, 9).end();
    return new String(out.toByteArray(), StandardCharsets.ISO_8859_1);
  }

  private void open(SegmentWriter out) {
    out.begin("ISA")
        .text("00")
        .fixed("", 10)
        .text("00")
        .fixed("", 10)
        .text("ZZ")
        .fixed(SENDER, 15)
        .text("ZZ")
        .fixed(rules.payer().id(), 15)
        .shortDate(at.toLocalDate())
        .time(at.toLocalTime())
        .delimiter(Delimiters.STANDARD.repetition())
        .text("00501")
        .padded(number, 9)
        .text("1")
        .text("T")
        .delimiter(Delimiters.STANDARD.component())
        .end();
    out.begin("GS")
        .text("HC")
        .text(SENDER)
        .text(rules.payer().id())
        .text(DAY.format(at))
        .text(TIME.format(at))
        .number(number)
        .text("X")
        .text(guide)
        .end();
  }

  private void submitter(SegmentWriter out) {
    out.begin("NM1")
        .text("41")
        .text("2")
        .text("LAB PRACTICE")
        .empty(4)
        .text("46")
        .text(SENDER)
        .end();
    out.begin("PER").text("IC").text("BILLING DESK").text("TE").text("2075550142").end();
    out.begin("NM1")
        .text("40")
        .text("2")
        .text(upper(rules.payer().name()))
        .empty(4)
        .text("46")
        .text(rules.payer().id())
        .end();
  }

  private void billing(SegmentWriter out, String npi) {
    Optional<Provider> provider = rules.findProvider(npi);
    String name = provider.map(Provider::name).orElse("UNKNOWN PRACTICE");
    int comma = name.indexOf(',');
    out.begin("HL").number(1).empty().text("20").number(1).end();
    out.begin("NM1").text("85");
    if (comma < 0) {
      out.text("2").text(upper(name)).empty(4);
    } else {
      out.text("1")
          .text(upper(name.substring(0, comma)))
          .text(upper(name.substring(comma + 1).strip()))
          .empty(3);
    }
    out.text("XX").text(npi).end();
    address(out, "12 WHARF STREET", "040990001");
    out.begin("REF").text("EI").text(provider.map(Provider::taxNumber).orElse("990000000")).end();
  }

  private static void address(SegmentWriter out, String street, String postalCode) {
    out.begin("N3").text(street).end();
    out.begin("N4").text("LANTERNFIELD").text("ME").text(postalCode).end();
  }

  /** The insured, and the patient if that is another; a value of {@link Choices}. */
  private void member(SegmentWriter out, String value, String number) {
    int slash = value.indexOf('/');
    String familyId = slash < 0 ? value : value.substring(0, slash);
    String person = slash < 0 ? "01" : value.substring(slash + 1);
    Optional<Family> family = rules.findFamily(familyId);
    Optional<Member> subscriber = family.flatMap(Family::findSubscriber);
    Optional<Member> patient =
        family.flatMap(f -> f.findPerson(person)).filter(member -> !member.isSubscriber());
    boolean isDependent = patient.isPresent();
    out.begin("HL").number(2).number(1).text("22").number(isDependent ? 1 : 0).end();
    out.begin("SBR").text("P").text(isDependent ? "" : "18").empty(6).text("CI").end();
    out.begin("NM1")
        .text("IL")
        .text("1")
        .text(upper(subscriber.map(Member::lastName).orElse("UNKNOWN")))
        .text(upper(subscriber.map(Member::firstName).orElse("PERSON")))
        .empty(3)
        .text("MI")
        .text(number.isEmpty() ? familyId : number)
        .end();
    address(out, "3 HARBOR VIEW", "040990002");
    birth(out, subscriber);
    out.begin("NM1")
        .text("PR")
        .text("2")
        .text(upper(rules.payer().name()))
        .empty(4)
        .text("PI")
        .text(rules.payer().id())
        .end();
    patient.ifPresent(member -> dependent(out, member));
  }

  private static void dependent(SegmentWriter out, Member member) {
    out.begin("HL").number(3).number(2).text("23").number(0).end();
    out.begin("PAT").text(member.relationship()).end();
    out.begin("NM1")
        .text("QC")
        .text("1")
        .text(upper(member.lastName()))
        .text(upper(member.firstName()))
        .end();
    address(out, "3 HARBOR VIEW", "040990002");
    birth(out, Optional.of(member));
  }

  private static void birth(SegmentWriter out, Optional<Member> member) {
    out.begin("DMG")
        .text("D8")
        .text(member.map(m -> DAY.format(m.birthDate())).orElse("19700101"))
        .text(member.map(Member::gender).orElse("U"))
        .end();
  }

  static void reference(SegmentWriter out, String qualifier, String number) {
    if (!number.isEmpty()) {
      out.begin("REF").text(qualifier).text(number).end();
    }
  }

  static Optional<Money> money(String typed) {
    try {
      return Optional.of(Money.of(typed.replace("$", "").replace(",", "")));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** As X12 has amounts, if it is one; else as it was typed. */
  static String dollars(String typed) {
    Optional<Money> money = money(typed);
    if (money.isEmpty()) {
      return typed;
    }
    String text = money.get().toString();
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  static String day(String typed) {
    return typed.replace("-", "");
  }

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** The total as typed, or the sum of the charges if none was. */
  static String total(String typed, List<String> charges) {
    if (!typed.isEmpty()) {
      return dollars(typed);
    }
    Money sum = Money.ZERO;
    for (String charge : charges) {
      sum = sum.plus(money(charge).orElse(Money.ZERO));
    }
    return dollars(sum.toString());
  }
}
