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
 * Writes a paper claim as an 837P. What was typed goes into the file as it is, so that the payer's
 * own answers tell what is wrong with it; only the separators of X12 cannot stand in it.
 *
 * @param rules who is on file
 * @param at when it is sent
 * @param number control number of the interchange, positive
 */
public record ClaimFile(RuleBook rules, LocalDateTime at, int number) {
  private static final String SENDER = "LABPRACTICE";
  private static final String GUIDE = "005010X222A1";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
  private static final int MODIFIERS_AT_MOST = 4;

  /** The file, one segment a line. */
  public String write(PaperClaim claim) {
    SegmentWriter out = new SegmentWriter(Delimiters.STANDARD, true);
    open(out);
    int before = out.segments();
    out.begin("ST").text("837").text("0001").text(GUIDE).end();
    out.begin("BHT")
        .text("0019")
        .text("00")
        .text("LAB" + number)
        .date(at.toLocalDate())
        .time(at.toLocalTime())
        .text("CH")
        .end();
    submitter(out);
    billing(out, claim.provider());
    member(out, claim);
    claim(out, claim);
    for (int i = 0; i < claim.lines().size(); i++) {
      line(out, claim.lines().get(i), i + 1);
    }
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
        .text(GUIDE)
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

  private void member(SegmentWriter out, PaperClaim claim) {
    int slash = claim.member().indexOf('/');
    String familyId = slash < 0 ? claim.member() : claim.member().substring(0, slash);
    String person = slash < 0 ? "01" : claim.member().substring(slash + 1);
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
        .text(claim.memberNumber().isEmpty() ? familyId : claim.memberNumber())
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

  private void claim(SegmentWriter out, PaperClaim claim) {
    out.begin("CLM")
        .text(claim.account().isEmpty() ? "LAB-" + number : claim.account())
        .text(total(claim))
        .empty(2)
        .text(claim.line(1).place())
        .component("B")
        .component(claim.frequency())
        .text("Y")
        .text("A")
        .text("Y")
        .text("Y");
    if (!claim.accident().isEmpty()) {
      out.empty().text(claim.accident());
      if (claim.accident().equals("AA")) {
        out.component("").component("").component("ME");
      }
    }
    out.end();
    if (!claim.accidentDate().isEmpty()) {
      out.begin("DTP").text("439").text("D8").text(day(claim.accidentDate())).end();
    }
    reference(out, "F8", claim.original());
    reference(out, "G1", claim.authorization());
    if (!claim.diagnoses().isEmpty()) {
      out.begin("HI");
      for (int i = 0; i < claim.diagnoses().size(); i++) {
        out.text(i == 0 ? "ABK" : "ABF").component(upper(claim.diagnoses().get(i)));
      }
      out.end();
    }
  }

  private static void reference(SegmentWriter out, String qualifier, String number) {
    if (!number.isEmpty()) {
      out.begin("REF").text(qualifier).text(number).end();
    }
  }

  private static String total(PaperClaim claim) {
    if (!claim.total().isEmpty()) {
      return dollars(claim.total());
    }
    Money sum = Money.ZERO;
    for (PaperClaim.Line line : claim.lines()) {
      sum = sum.plus(money(line.charge()).orElse(Money.ZERO));
    }
    return dollars(sum.toString());
  }

  private static Optional<Money> money(String typed) {
    try {
      return Optional.of(Money.of(typed.replace("$", "").replace(",", "")));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** As X12 has amounts, if it is one; else as it was typed. */
  private static String dollars(String typed) {
    Optional<Money> money = money(typed);
    if (money.isEmpty()) {
      return typed;
    }
    String text = money.get().toString();
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  private void line(SegmentWriter out, PaperClaim.Line line, int place) {
    out.begin("LX").number(place).end();
    out.begin("SV1").text("HC").component(upper(line.code()));
    List.of(line.modifiers().strip().split("[ ,]+")).stream()
        .filter(modifier -> !modifier.isEmpty())
        .limit(MODIFIERS_AT_MOST)
        .forEach(modifier -> out.component(upper(modifier)));
    out.text(dollars(line.charge())).text("UN").text(line.units()).text(line.place()).empty();
    pointers(out, line.pointers());
    out.end();
    out.begin("DTP").text("472").text("D8").text(day(line.date())).end();
    out.begin("REF").text("6R").text(number + "-" + place).end();
  }

  private static void pointers(SegmentWriter out, String letters) {
    boolean first = true;
    for (char letter : upper(letters).replaceAll("[^A-L0-9]", "").toCharArray()) {
      String pointer =
          letter >= 'A' && letter <= 'L' ? Integer.toString(letter - 'A' + 1) : "" + letter;
      if (first) {
        out.text(pointer);
        first = false;
      } else {
        out.component(pointer);
      }
    }
    if (first) {
      out.empty();
    }
  }

  private static String day(String typed) {
    return typed.replace("-", "");
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
