package org.payersim.scenarios.junit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A claim in the making, with everything an 837P, 837I or 837D needs: what a test does not say is
 * filled in from the shipped rules. {@link TestPayer#claim} begins one; {@link #interchange} writes
 * one or more. Not for several threads.
 */
public final class Claim837 {
  /** Which guide it follows. */
  enum Kind {
    PROFESSIONAL("005010X222A1"),
    INSTITUTIONAL("005010X223A2"),
    DENTAL("005010X224A2");

    private final String guide;

    Kind(String guide) {
      this.guide = guide;
    }

    String guide() {
      return guide;
    }
  }

  final String number;
  final Map<String, String> references = new LinkedHashMap<>();
  final List<String> diagnoses = new ArrayList<>();
  final List<Line> lines = new ArrayList<>();
  Kind kind = Kind.PROFESSIONAL;
  String payer = "LANTF";
  String member = "LFH100001";
  String last = "ASHGROVE";
  String first = "ADA";
  LocalDate born = LocalDate.of(1974, 1, 1);
  String gender = "F";
  String billing = "2000001000";
  String tax = "990001000";
  String place = "11";
  String frequency = "1";
  String attending = "2000002263";
  String discharge = "01";
  Optional<LocalDate> until = Optional.empty();
  Optional<LocalDate> admitted = Optional.empty();
  LocalDate service;

  /** A service line. */
  static final class Line {
    final String code;
    final BigDecimal charge;
    final List<String> modifiers = new ArrayList<>();
    BigDecimal units = BigDecimal.ONE;
    String revenue = "0510";
    String unit = "UN";
    String tooth = "";
    List<String> surfaces = List.of();
    LocalDate service;

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

  /**
   * Makes it a bill of a hospital or other facility (837I), billed by Lanternfield General Hospital
   * if no other is said.
   *
   * @param typeOfBill such as 131: facility, care and frequency
   */
  public Claim837 institutional(String typeOfBill) {
    if (!typeOfBill.matches("[0-9]{2}[0-9A-Z]")) {
      throw new IllegalArgumentException("a type of bill is such as 131, not " + typeOfBill);
    }
    kind = Kind.INSTITUTIONAL;
    place = typeOfBill.substring(0, 2);
    frequency = typeOfBill.substring(2);
    return billedBy("2000002917", "990001962");
  }

  /** Makes it a dental claim (837D), billed by Mill Pond Dental if no other is said. */
  public Claim837 dental() {
    kind = Kind.DENTAL;
    return billedBy("2000002842", "990001925");
  }

  /** Of a bill of several days, the last. */
  public Claim837 until(LocalDate lastDay) {
    until = Optional.of(lastDay);
    return this;
  }

  /** Of a stay in hospital, the day of admission; it ends with this patient status (CL103). */
  public Claim837 admitted(LocalDate day, String patientStatus) {
    admitted = Optional.of(day);
    discharge = patientStatus;
    return this;
  }

  /** NPI of the attending provider of a bill of a facility. */
  public Claim837 attending(String npi) {
    attending = npi;
    return this;
  }

  /** A line of a facility without a procedure, such as room and board, 0120, for so many days. */
  public Claim837 days(String revenueCode, int days, String charge) {
    line("", charge);
    line().revenue = revenueCode;
    line().unit = "DA";
    return units(Integer.toString(days));
  }

  /** The revenue code of a line of a facility. */
  public Claim837 revenue(String code) {
    line().revenue = code;
    return this;
  }

  /** Tooth and surfaces of a dental line: {@code tooth("14", "O", "D")}. */
  public Claim837 tooth(String number, String... surfaces) {
    line().tooth = number;
    line().surfaces = List.of(surfaces);
    return this;
  }

  /** An interchange with these claims, all of one kind, in one transaction set. */
  public static byte[] interchange(Claim837... claims) {
    return Claim837Writer.interchange(List.of(claims));
  }
}
