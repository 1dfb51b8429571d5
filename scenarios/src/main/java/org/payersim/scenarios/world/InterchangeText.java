package org.payersim.scenarios.world;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.payersim.scenarios.world.Treatment.Kind;

/** Claims as one interchange: a group and a transaction set for each kind of claim there is. */
final class InterchangeText {
  static final String PAYER = "LANTF";
  private static final String NAME = "LANTERNFIELD HEALTH";

  private final StringBuilder text = new StringBuilder(1 << 20);
  private final LocalDate date;
  private int segments;
  private int hierarchy;

  private InterchangeText(LocalDate date) {
    this.date = date;
  }

  static byte[] of(List<Treatment> claims, int control, LocalDate date) {
    InterchangeText file = new InterchangeText(date);
    file.add(
        "ISA*00*          *00*          *ZZ*WORLD          *ZZ*%-15s*%s*0730*^*00501*%09d*0*T*:"
            .formatted(PAYER, day(date).substring(2), control));
    int groups = 0;
    for (Kind kind : Kind.values()) {
      List<Treatment> ofKind = claims.stream().filter(claim -> claim.kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        groups++;
        file.group(kind, ofKind, groups);
      }
    }
    file.add("IEA*%d*%09d".formatted(groups, control));
    return file.text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void group(Kind kind, List<Treatment> claims, int number) {
    add("GS*HC*WORLD*%s*%s*0730*%d*X*%s".formatted(PAYER, day(date), number, kind.guide));
    segments = 0;
    hierarchy = 0;
    add("ST*837*0001*" + kind.guide);
    add("BHT*0019*00*%s%d*%s*0730*CH".formatted(day(date), number, day(date)));
    add("NM1*41*2*WORLD CLEARINGHOUSE*****46*WORLD");
    add("PER*IC*HELP DESK*TE*6145550100");
    add("NM1*40*2*" + NAME + "*****46*" + PAYER);
    claims.forEach(this::claim);
    add("SE*%d*0001".formatted(segments + 1));
    add("GE*1*" + number);
  }

  private void claim(Treatment claim) {
    billing(claim);
    Household household = claim.household();
    Household.Person subscriber = household.people().get(0);
    Household.Person patient = household.people().get(claim.person());
    boolean own = patient.isSubscriber();
    int parent = hierarchy;
    int level = ++hierarchy;
    add("HL*%d*%d*22*%d".formatted(level, parent, own ? 0 : 1));
    add("SBR*%s*%s*******CI".formatted(claim.secondary() ? "S" : "P", own ? "18" : ""));
    add(
        "NM1*IL*1*%s*%s****MI*%s"
            .formatted(household.last(), subscriber.first(), household.memberId()));
    address();
    add("DMG*D8*" + day(subscriber.born()) + "*F");
    add("NM1*PR*2*" + NAME + "*****PI*" + PAYER);
    if (!own) {
      add("HL*%d*%d*23*0".formatted(++hierarchy, level));
      add("PAT*" + patient.relationship());
      add("NM1*QC*1*%s*%s".formatted(household.last(), patient.first()));
      address();
      add("DMG*D8*" + day(patient.born()) + "*" + (claim.person() == 1 ? "M" : "F"));
    }
    new ClaimLoop(this::add, claim).write();
  }

  private void billing(Treatment claim) {
    add("HL*%d**20*1".formatted(++hierarchy));
    add("NM1*85*2*%s*****XX*%s".formatted(claim.billing().name(), claim.billing().npi()));
    address();
    add("REF*EI*" + claim.billing().taxNumber());
  }

  private void address() {
    add("N3*1 INVENTED WAY");
    add("N4*COLUMBUS*OH*432150001");
  }

  private void add(String segment) {
    text.append(segment).append("~\n");
    segments++;
  }

  static String day(LocalDate day) {
    return day.toString().replace("-", "");
  }

  static String dollars(long cents) {
    String whole = Long.toString(cents / 100);
    long rest = cents % 100;
    return rest == 0
        ? whole
        : whole + (rest % 10 == 0 ? "." + rest / 10 : "." + (rest < 10 ? "0" : "") + rest);
  }
}
