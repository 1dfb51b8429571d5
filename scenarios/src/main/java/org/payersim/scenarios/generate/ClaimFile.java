package org.payersim.scenarios.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * A whole 837P file (005010X222A1): one interchange, one group, as many transaction sets as the
 * claims need. Runs of claims stand under one billing provider, as a practice's day comes in.
 */
public final class ClaimFile {
  private static final String SENDER = "PAYERSIMGEN";

  private final Workload workload;
  private final WordLists words = WordLists.load();
  private final List<Practice> practices;
  private final ClaimDraw draws;
  private final LocalDate date;
  private final String numberPrefix;

  public ClaimFile(Workload workload) {
    this.workload = workload;
    this.practices = practices(workload, words);
    this.draws = new ClaimDraw(workload, words, practices);
    this.date = workload.to().plusDays(1);
    int tag = Draw.of(workload.seed(), Draw.Stream.FILE, 0).below(1_679_616);
    String base36 = Integer.toString(tag, 36).toUpperCase(Locale.ROOT);
    this.numberPrefix = "0".repeat(4 - base36.length()) + base36 + "-";
  }

  /** What was written. */
  public record Written(long claims, int sets, long bytes) {}

  /**
   * Writes the file.
   *
   * @param progress told now and then how many claims are written
   */
  public Written write(OutputStream out, LongConsumer progress) throws IOException {
    SegmentWriter segments = new SegmentWriter(out);
    ClaimSegments claims = new ClaimSegments(segments, workload.payer());
    openInterchange(segments);
    int sets = 0;
    for (long first = 0; first < workload.claims(); first += workload.claimsPerSet()) {
      sets++;
      long end = Math.min(workload.claims(), first + workload.claimsPerSet());
      writeSet(segments, claims, sets, first, end);
      progress.accept(end);
    }
    segments.segment("GE").element(sets).element(1).end();
    segments.segment("IEA").element(1).element(controlNumber()).end();
    segments.flush();
    return new Written(workload.claims(), sets, segments.written());
  }

  private void writeSet(SegmentWriter out, ClaimSegments claims, int set, long first, long end)
      throws IOException {
    out.countFromHere();
    String control = String.format("%04d", set);
    out.segment("ST").element("837").element(control).element("005010X222A1").end();
    out.segment("BHT").element("0019").element("00").element(numberPrefix + control);
    out.element(day(date)).element("0730").element("CH").end();
    out.segment("NM1").element("41").element("2").element("GENERATED CLAIMS CLEARINGHOUSE");
    out.skip(4).element("46").element(SENDER).end();
    out.segment("PER").element("IC").element("HELP DESK").element("TE").element("6145550100").end();
    out.segment("NM1").element("40").element("2").element(workload.payer().name());
    out.skip(4).element("46").element(workload.payer().id()).end();
    claims.beginSet();
    for (long index = first; index < end; index++) {
      boolean newRun = index == first || index % workload.claimsPerRun() == 0;
      Practice practice = practice(index / workload.claimsPerRun());
      if (newRun) {
        claims.billingProvider(practice);
      }
      claims.claim(content(index, newRun, practice), number(index), practice);
    }
    out.segment("SE").element(out.segments()).element(control).end();
  }

  /** A duplicate repeats the claim before it, unless that stands under another provider. */
  private GeneratedClaim content(long index, boolean newRun, Practice practice) {
    Irregularity irregularity = draws.irregularity(index);
    if (irregularity == Irregularity.DUPLICATE && !newRun) {
      return draws.claim(index - 1, practice, draws.irregularity(index - 1));
    }
    return draws.claim(index, practice, irregularity);
  }

  /** The patient control number (CLM01) of claim {@code index}, at most 20 characters. */
  private String number(long index) {
    return numberPrefix + (100_000_000 + index);
  }

  /** Large practices send more: of two drawn the one with the lower number is taken. */
  private Practice practice(long run) {
    Draw draw = Draw.of(workload.seed(), Draw.Stream.RUN, run);
    return practices.get(Math.min(draw.below(practices.size()), draw.below(practices.size())));
  }

  private void openInterchange(SegmentWriter out) throws IOException {
    out.segment("ISA").element("00").element(" ".repeat(10)).element("00").element(" ".repeat(10));
    out.element("ZZ").element(padded(SENDER)).element("ZZ").element(padded(workload.payer().id()));
    out.element(day(date).substring(2)).element("0730").element("^").element("00501");
    out.element(controlNumber()).element("0").element("T").element(":").end();
    out.segment("GS").element("HC").element(SENDER).element(workload.payer().id());
    out.element(day(date)).element("0730").element(1).element("X").element("005010X222A1").end();
  }

  /** Differs from seed to seed and size to size, so that two files are not taken for one. */
  private String controlNumber() {
    Draw draw = Draw.of(workload.seed(), Draw.Stream.FILE, workload.claims());
    return String.format("%09d", 1 + draw.below(999_999_999));
  }

  static List<Practice> practices(Workload workload, WordLists words) {
    List<Specialty> specialties = Specialty.load();
    List<Practice> practices = new ArrayList<>(workload.practices());
    for (int i = 0; i < workload.practices(); i++) {
      practices.add(Practice.of(workload.seed(), i, words, specialties));
    }
    return List.copyOf(practices);
  }

  private static String padded(String value) {
    return value + " ".repeat(15 - value.length());
  }

  /** Eight digits, yyyymmdd. */
  static String day(LocalDate day) {
    return Integer.toString(
        day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth());
  }
}
