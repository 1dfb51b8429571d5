package org.payersim.practice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TreeMap;
import org.payersim.money.Money;

/** Writes exercise claims as an 837P: one interchange with one claim. */
final class ClaimText {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private final StringBuilder text = new StringBuilder();
  private final ClaimForm claim;
  private int segments;

  private ClaimText(ClaimForm claim) {
    this.claim = claim;
  }

  /**
   * The file.
   *
   * @param control its number, from 1 on
   */
  static String of(ClaimForm claim, LocalDateTime at, int control) {
    return new ClaimText(claim).write(at, control);
  }

  private String write(LocalDateTime at, int control) {
    String day = DAY.format(at);
    String number = String.format(Locale.ROOT, "%09d", control);
    String minute = String.format(Locale.ROOT, "%02d%02d", at.getHour(), at.getMinute());
    segment(
        "ISA*00*          *00*          *ZZ*%-15s*ZZ*%-15s*%s*%s*^*00501*%s*0*T*:",
        "STUDENT", "LKSHR", day.substring(2), minute, number);
    segment("GS*HC*STUDENT*LKSHR*%s*%s*%d*X*005010X222A1", day, minute, control);
    segments = 0;
    segment("ST*837*0001*005010X222A1");
    segment("BHT*0019*00*%s*%s*%s*CH", number, day, minute);
    segment("NM1*41*2*STUDENT*****46*STUDENT");
    segment("PER*IC*STUDENT*TE*6145550100");
    segment("NM1*40*2*LAKESHORE HEALTH PLAN*****46*LKSHR");
    segment("HL*1**20*1");
    segment("NM1*85*2*PRACTICE*****XX*%s", claim.billing());
    segment("N3*1 SCHOOL ROAD");
    segment("N4*COLUMBUS*OH*432151900");
    segment("REF*EI*%s", "001100501");
    subscriber();
    claim();
    for (int i = 0; i < claim.lines().size(); i++) {
      line(i + 1, claim.lines().get(i));
    }
    segment("SE*%d*0001", segments + 1);
    segment("GE*1*%d", control);
    segment("IEA*1*%s", number);
    return text.toString();
  }

  private void subscriber() {
    ClaimForm.PatientForm patient = claim.patient();
    segment("HL*2*1*22*%d", patient == null ? 0 : 1);
    segment("SBR*%s*%s*******CI", claim.other() == null ? "P" : "S", patient == null ? "18" : "");
    segment("NM1*IL*1*%s*%s****MI*%s", claim.last(), claim.first(), claim.member());
    segment("N3*1 HOME ROAD");
    segment("N4*COLUMBUS*OH*43215");
    segment("DMG*D8*%s*%s", day(claim.born()), claim.sex());
    segment("NM1*PR*2*LAKESHORE HEALTH PLAN*****PI*%s", claim.payer());
    if (patient != null) {
      segment("HL*3*2*23*0");
      segment("PAT*%s", patient.relationship());
      segment("NM1*QC*1*%s*%s", patient.last(), patient.first());
      segment("N3*1 HOME ROAD");
      segment("N4*COLUMBUS*OH*43215");
      segment("DMG*D8*%s*%s", day(patient.born()), patient.sex());
    }
  }

  private void claim() {
    boolean accident = !claim.accident().isEmpty();
    segment(
        "CLM*%s*%s***%s:B:%s*Y*A*Y*Y%s",
        claim.number(),
        claim.charge(),
        claim.place(),
        claim.frequency(),
        accident ? "**" + claim.accident() : "");
    if (accident) {
      segment("DTP*439*D8*%s", day(claim.lines().get(0).date()));
    }
    new TreeMap<>(claim.references()).forEach((name, value) -> segment("REF*%s*%s", name, value));
    StringBuilder diagnoses = new StringBuilder("HI");
    for (int i = 0; i < claim.diagnoses().size(); i++) {
      diagnoses.append(i == 0 ? "*ABK:" : "*ABF:").append(claim.diagnoses().get(i));
    }
    segment("%s", diagnoses);
    if (!claim.referring().isEmpty()) {
      segment("NM1*DN*1*REFERRER*ANY****XX*%s", claim.referring());
    }
    if (!claim.rendering().isEmpty()) {
      segment("NM1*82*1*RENDERER*ANY****XX*%s", claim.rendering());
    }
    other();
  }

  private void other() {
    ClaimForm.OtherForm other = claim.other();
    if (other != null) {
      String paid =
          claim.lines().stream()
              .map(line -> Money.of(line.paid().isEmpty() ? "0" : line.paid()))
              .reduce(Money.ZERO, Money::plus)
              .toPlainString();
      segment("SBR*P*18*******CI");
      segment("AMT*D*%s", paid);
      segment("OI***Y***Y");
      segment("NM1*IL*1*%s*%s****MI*X%s", claim.last(), claim.first(), claim.member());
      segment("NM1*PR*2*%s*****PI*%s", other.name(), other.id());
    }
  }

  private void line(int number, ClaimForm.LineForm line) {
    String code = "HC:" + line.code();
    for (String modifier : line.modifiers()) {
      code += ":" + modifier;
    }
    if (!line.note().isEmpty()) {
      code += ":".repeat(5 - line.modifiers().size()) + line.note();
    }
    segment("LX*%d", number);
    segment(
        "SV1*%s*%s*%s*%s*%s**%s",
        code,
        line.charge(),
        line.basis(),
        line.units(),
        line.place(),
        String.join(":", line.pointers().stream().map(String::valueOf).toList()));
    segment("DTP*472*D8*%s", day(line.date()));
    segment("REF*6R*%s.%d", claim.number(), number);
    ClaimForm.OtherForm other = claim.other();
    if (other != null && !line.paid().isEmpty()) {
      segment("SVD*%s*%s*HC:%s**%s", other.id(), line.paid(), line.code(), line.units());
      for (String adjusted : line.adjusted()) {
        segment("CAS*%s", adjusted.replaceFirst("-", "*").replace(' ', '*'));
      }
      String decided = other.decided();
      segment("DTP*573*D8*%s", day(decided == null ? line.date() : decided));
    }
  }

  private static String day(String iso) {
    return DAY.format(LocalDate.parse(iso));
  }

  private void segment(String form, Object... values) {
    text.append(String.format(Locale.ROOT, form, values)).append("~\n");
    segments++;
  }
}
