package org.payersim.scenarios.junit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.payersim.scenarios.junit.Claim837.Kind;
import org.payersim.scenarios.junit.Claim837.Line;

/** Writes claims that were built. */
final class Claim837Writer {
  private static final AtomicInteger CONTROL_NUMBERS = new AtomicInteger();
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final List<String> set = new ArrayList<>();

  private Claim837Writer() {}

  /** All claims of one kind, in one transaction set. */
  static byte[] interchange(List<Claim837> claims) {
    Claim837 first = claims.get(0);
    if (claims.stream().anyMatch(claim -> claim.kind != first.kind)) {
      throw new IllegalArgumentException("claims of one interchange are all of one kind");
    }
    int control = CONTROL_NUMBERS.incrementAndGet();
    String guide = first.kind.guide();
    Claim837Writer writer = new Claim837Writer();
    writer.claims(claims, control, guide);
    List<String> all = new ArrayList<>();
    all.add(
        "ISA*00*          *00*          *ZZ*TESTBILLING    *ZZ*%-15s*260601*0900*^*00501*%09d*0*T*:"
            .formatted(first.payer, control));
    all.add("GS*HC*TESTBILLING*%s*20260601*0900*%d*X*%s".formatted(first.payer, control, guide));
    all.addAll(writer.set);
    all.add("GE*1*" + control);
    all.add("IEA*1*%09d".formatted(control));
    return (String.join("~\n", all) + "~\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private void claims(List<Claim837> claims, int control, String guide) {
    set.add("ST*837*0001*" + guide);
    set.add("BHT*0019*00*T%d*20260601*0900*CH".formatted(control));
    set.add("NM1*41*2*TEST BILLING OFFICE*****46*TESTBILLING");
    set.add("PER*IC*DESK*TE*2075550142");
    set.add("NM1*40*2*PAYER*****46*" + claims.get(0).payer);
    int level = 0;
    for (Claim837 claim : claims) {
      write(claim, level);
      level += 2;
    }
    set.add("SE*%d*0001".formatted(set.size() + 1));
  }

  private void write(Claim837 claim, int level) {
    if (claim.lines.isEmpty()) {
      throw new IllegalStateException("claim " + claim.number + " has no line");
    }
    set.add("HL*%d**20*1".formatted(level + 1));
    set.add("NM1*85*2*%s*****XX*%s".formatted(billed(claim.kind), claim.billing));
    set.add("N3*12 WHARF STREET");
    set.add("N4*LANTERNFIELD*ME*040990001");
    set.add("REF*EI*" + claim.tax);
    set.add("HL*%d*%d*22*0".formatted(level + 2, level + 1));
    set.add("SBR*P*18*******CI");
    set.add("NM1*IL*1*%s*%s****MI*%s".formatted(claim.last, claim.first, claim.member));
    set.add("N3*3 HARBOR VIEW");
    set.add("N4*LANTERNFIELD*ME*040990002");
    set.add("DMG*D8*%s*%s".formatted(claim.born.format(DAY), claim.gender));
    set.add("NM1*PR*2*PAYER*****PI*" + claim.payer);
    BigDecimal total = BigDecimal.ZERO;
    for (Line line : claim.lines) {
      total = total.add(line.charge);
    }
    boolean facility = claim.kind == Kind.INSTITUTIONAL;
    set.add(
        "CLM*%s*%s***%s:%s:%s*%s*A*Y*Y"
            .formatted(
                claim.number,
                plain(total),
                claim.place,
                facility ? "A" : "B",
                claim.frequency,
                facility ? "" : "Y"));
    dates(claim);
    claim.references.forEach((qualifier, value) -> set.add("REF*" + qualifier + "*" + value));
    diagnoses(claim);
    if (facility) {
      set.add("NM1*71*1*ATTENDING*ANY****XX*" + claim.attending);
    }
    for (int i = 0; i < claim.lines.size(); i++) {
      write(claim, i + 1, claim.lines.get(i));
    }
  }

  private static String billed(Kind kind) {
    return switch (kind) {
      case PROFESSIONAL -> "WHARF STREET FAMILY MEDICINE";
      case INSTITUTIONAL -> "LANTERNFIELD GENERAL HOSPITAL";
      case DENTAL -> "MILL POND DENTAL";
    };
  }

  private void dates(Claim837 claim) {
    LocalDate last = claim.until.orElse(claim.service);
    switch (claim.kind) {
      case PROFESSIONAL -> {} // each line has its own
      case DENTAL -> set.add("DTP*472*D8*" + claim.service.format(DAY));
      case INSTITUTIONAL -> {
        if (claim.admitted.isPresent()) {
          set.add("DTP*096*TM*1100");
        }
        set.add("DTP*434*RD8*%s-%s".formatted(claim.service.format(DAY), last.format(DAY)));
        claim.admitted.ifPresent(day -> set.add("DTP*435*DT*" + day.format(DAY) + "0900"));
        set.add("CL1*%s*1*%s".formatted(claim.admitted.isPresent() ? "3" : "1", claim.discharge));
      }
    }
  }

  private void diagnoses(Claim837 claim) {
    List<String> codes = claim.diagnoses.isEmpty() ? List.of(usual(claim.kind)) : claim.diagnoses;
    String present = claim.admitted.isPresent() ? ":::::::Y" : "";
    StringBuilder others = new StringBuilder();
    codes.stream().skip(1).forEach(code -> others.append("*ABF:").append(code).append(present));
    String first = "HI*ABK:" + codes.get(0) + present;
    if (claim.kind == Kind.INSTITUTIONAL) { // principal and other diagnoses each in their own HI
      set.add(first);
      if (claim.admitted.isPresent()) {
        set.add("HI*ABJ:" + codes.get(0));
      }
      if (!others.isEmpty()) {
        set.add("HI" + others);
      }
    } else {
      set.add(first + others);
    }
  }

  private static String usual(Kind kind) {
    return kind == Kind.DENTAL ? "K0262" : "J069";
  }

  private void write(Claim837 claim, int position, Line line) {
    String modifiers = line.modifiers.isEmpty() ? "" : ":" + String.join(":", line.modifiers);
    set.add("LX*" + position);
    switch (claim.kind) {
      case PROFESSIONAL ->
          set.add(
              "SV1*HC:%s%s*%s*UN*%s***%s"
                  .formatted(
                      line.code,
                      modifiers,
                      plain(line.charge),
                      plain(line.units),
                      pointers(claim)));
      case INSTITUTIONAL ->
          set.add(
              "SV2*%s*%s*%s*%s*%s"
                  .formatted(
                      line.revenue,
                      line.code.isEmpty() ? "" : "HC:" + line.code + modifiers,
                      plain(line.charge),
                      line.unit,
                      plain(line.units)));
      case DENTAL -> dental(line, modifiers);
    }
    if (claim.kind == Kind.PROFESSIONAL
        || (claim.kind == Kind.INSTITUTIONAL && !line.code.isEmpty())
        || !line.service.equals(claim.service)) {
      set.add("DTP*472*D8*" + line.service.format(DAY));
    }
    set.add("REF*6R*%s.%d".formatted(claim.number, position));
  }

  private void dental(Line line, String modifiers) {
    set.add(
        "SV3*AD:%s%s*%s****%s"
            .formatted(line.code, modifiers, plain(line.charge), plain(line.units)));
    if (!line.tooth.isEmpty()) {
      String surfaces = line.surfaces.isEmpty() ? "" : "*" + String.join(":", line.surfaces);
      set.add("TOO*JP*" + line.tooth + surfaces);
    }
  }

  private static String pointers(Claim837 claim) {
    StringBuilder pointers = new StringBuilder("1");
    for (int i = 2; i <= Math.min(4, claim.diagnoses.size()); i++) {
      pointers.append(':').append(i);
    }
    return pointers.toString();
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
