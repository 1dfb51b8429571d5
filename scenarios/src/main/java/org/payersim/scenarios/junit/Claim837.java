package org.payersim.scenarios.junit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A professional claim in the making, with everything an 837P needs: what a test does not say is
 * filled in from the shipped rules. {@link TestPayer#claim} begins one; {@link #interchange} writes
 * one or more. Not for several threads.
 */
public final class Claim837 {
  private static final AtomicInteger CONTROL_NUMBERS = new AtomicInteger();
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final String number;
  private final Map<String, String> references = new LinkedHashMap<>();
  private final List<String> diagnoses = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private String payer = "LANTF";
  private String member = "LFH100001";
  private String last = "ASHGROVE";
  private String first = "ADA";
  private LocalDate born = LocalDate.of(1974, 1, 1);
  private String gender = "F";
  private String billing = "2000001000";
  private String tax = "990001000";
  private String place = "11";
  private String frequency = "1";
  private LocalDate service;

  /** A service line. */
  private static final class Line {
    private final String code;
    private final BigDecimal charge;
    private final List<String> modifiers = new ArrayList<>();
    private BigDecimal units = BigDecimal.ONE;
    private LocalDate service;

    Line(String code, BigDecimal charge, LocalDate service) {
      this.code = code;
      this.charge = charge;
      this.service = service;
    }
  }

  private Claim837(String number, LocalDate service) {
    this.number = number;
    this.service = service;
  }

  /**
   * An original claim for Ada Ashgrove of the shipped PPO, billed by Wharf Street Family Medicine.
   *
   * @param number the provider's number (CLM01)
   * @param service the day of service of lines that say no other
   */
  public static Claim837 professional(String number, LocalDate service) {
    return new Claim837(number, service);
  }

  /** The member number, as the subscriber's who is the patient. */
  public Claim837 member(String id) {
    member = id;
    return this;
  }

  public Claim837 patient(String lastName, String firstName, LocalDate birthDate, String sex) {
    last = lastName.toUpperCase(Locale.ROOT);
    first = firstName.toUpperCase(Locale.ROOT);
    born = birthDate;
    gender = sex;
    return this;
  }

  /** NPI and tax number of the billing provider, who also renders. */
  public Claim837 billedBy(String npi, String taxNumber) {
    billing = npi;
    tax = taxNumber;
    return this;
  }

  /** The payer's identifier (2010BB NM109). */
  public Claim837 payer(String id) {
    payer = id;
    return this;
  }

  public Claim837 placeOfService(String code) {
    place = code;
    return this;
  }

  /** ICD-10-CM without a dot; the first is the principal one, and lines point to all of them. */
  public Claim837 diagnosis(String code) {
    diagnoses.add(code);
    return this;
  }

  /** REF of the claim, such as G1 for a prior authorisation. */
  public Claim837 reference(String qualifier, String value) {
    references.put(qualifier, value);
    return this;
  }

  /** Replaces the claim that has this number of the payer. */
  public Claim837 replacing(String payerControlNumber) {
    frequency = "7";
    return reference("F8", payerControlNumber);
  }

  /** Takes back the claim that has this number of the payer. */
  public Claim837 voiding(String payerControlNumber) {
    frequency = "8";
    return reference("F8", payerControlNumber);
  }

  /** The next service line; what follows is about it. */
  public Claim837 line(String code, String charge) {
    lines.add(new Line(code, new BigDecimal(charge), service));
    return this;
  }

  public Claim837 modifier(String modifier) {
    line().modifiers.add(modifier);
    return this;
  }

  public Claim837 units(String units) {
    line().units = new BigDecimal(units);
    return this;
  }

  /** The day of service: of the line begun last, or of all lines if none is begun. */
  public Claim837 on(LocalDate day) {
    if (lines.isEmpty()) {
      service = day;
    } else {
      line().service = day;
    }
    return this;
  }

  private Line line() {
    if (lines.isEmpty()) {
      throw new IllegalStateException("no line is begun: call line(code, charge) first");
    }
    return lines.get(lines.size() - 1);
  }

  /** An interchange with these claims in one transaction set. */
  public static byte[] interchange(Claim837... claims) {
    int control = CONTROL_NUMBERS.incrementAndGet();
    List<String> set = new ArrayList<>();
    set.add("ST*837*0001*005010X222A1");
    set.add("BHT*0019*00*T%d*20260601*0900*CH".formatted(control));
    set.add("NM1*41*2*TEST BILLING OFFICE*****46*TESTBILLING");
    set.add("PER*IC*DESK*TE*2075550142");
    set.add("NM1*40*2*PAYER*****46*" + claims[0].payer);
    int level = 0;
    for (Claim837 claim : claims) {
      claim.write(set, level);
      level += 2;
    }
    set.add("SE*%d*0001".formatted(set.size() + 1));
    List<String> all = new ArrayList<>();
    all.add(
        "ISA*00*          *00*          *ZZ*TESTBILLING    *ZZ*%-15s*260601*0900*^*00501*%09d*0*T*:"
            .formatted(claims[0].payer, control));
    all.add(
        "GS*HC*TESTBILLING*%s*20260601*0900*%d*X*005010X222A1".formatted(claims[0].payer, control));
    all.addAll(set);
    all.add("GE*1*" + control);
    all.add("IEA*1*%09d".formatted(control));
    return (String.join("~\n", all) + "~\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private void write(List<String> set, int level) {
    if (lines.isEmpty()) {
      throw new IllegalStateException("claim " + number + " has no line");
    }
    set.add("HL*%d**20*1".formatted(level + 1));
    set.add("NM1*85*2*WHARF STREET FAMILY MEDICINE*****XX*" + billing);
    set.add("N3*12 WHARF STREET");
    set.add("N4*LANTERNFIELD*ME*040990001");
    set.add("REF*EI*" + tax);
    set.add("HL*%d*%d*22*0".formatted(level + 2, level + 1));
    set.add("SBR*P*18*******CI");
    set.add("NM1*IL*1*%s*%s****MI*%s".formatted(last, first, member));
    set.add("N3*3 HARBOR VIEW");
    set.add("N4*LANTERNFIELD*ME*040990002");
    set.add("DMG*D8*%s*%s".formatted(born.format(DAY), gender));
    set.add("NM1*PR*2*PAYER*****PI*" + payer);
    BigDecimal total = BigDecimal.ZERO;
    for (Line line : lines) {
      total = total.add(line.charge);
    }
    set.add("CLM*%s*%s***%s:B:%s*Y*A*Y*Y".formatted(number, plain(total), place, frequency));
    references.forEach((qualifier, value) -> set.add("REF*" + qualifier + "*" + value));
    set.add(diagnosisSegment());
    for (int i = 0; i < lines.size(); i++) {
      write(set, i + 1, lines.get(i));
    }
  }

  private String diagnosisSegment() {
    StringBuilder text = new StringBuilder("HI*ABK:");
    text.append(diagnoses.isEmpty() ? "J069" : diagnoses.get(0));
    diagnoses.stream().skip(1).forEach(code -> text.append("*ABF:").append(code));
    return text.toString();
  }

  private void write(List<String> set, int position, Line line) {
    StringBuilder procedure = new StringBuilder("HC:").append(line.code);
    line.modifiers.forEach(modifier -> procedure.append(':').append(modifier));
    StringBuilder pointers = new StringBuilder("1");
    for (int i = 2; i <= Math.min(4, diagnoses.size()); i++) {
      pointers.append(':').append(i);
    }
    set.add("LX*" + position);
    set.add(
        "SV1*%s*%s*UN*%s***%s"
            .formatted(procedure, plain(line.charge), plain(line.units), pointers));
    set.add("DTP*472*D8*" + line.service.format(DAY));
    set.add("REF*6R*%s.%d".formatted(number, position));
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
