package org.payersim.scenarios.certify;

import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.total.KnownCombination;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.sandbox.AnswerSink.Kind;
import org.payersim.scenarios.X12Check;
import org.payersim.scenarios.X12Text;
import org.payersim.scenarios.X12Text.Segment;
import org.payersim.scenarios.certify.CoreCheck.Verdict;

/**
 * Holds the answers to files against the operating rules: when a TA1 and a 999 are due and what
 * they repeat, how long they may take, and what a 277CA, 835 and 271 have to hold.
 */
final class CoreChecks {
  private static final String CORE = "CAQH CORE infrastructure rule";
  private static final long REAL_TIME = 20_000;
  private static final long BATCH_999 = 3_600_000;

  private final List<TestedFile> files;
  private final boolean combinationsLoaded;

  /**
   * @param combinationsLoaded whether the payer has a table of CORE 360
   */
  CoreChecks(List<TestedFile> files, boolean combinationsLoaded) {
    this.files = files;
    this.combinationsLoaded = combinationsLoaded;
  }

  List<CoreCheck> run() {
    return List.of(
        ta1(), groups(), realTime(), batch(), sound(), claims(), combinations(), eligibility());
  }

  private CoreCheck ta1() {
    int due = files.stream().mapToInt(file -> file.sent().ta1s()).sum();
    long came = count(Kind.TA1, "TA1");
    return CoreCheck.of(
        "A TA1 for what is rejected or asks for one, and for nothing else",
        CORE,
        due == came,
        due + " due, " + came + " came");
  }

  private CoreCheck groups() {
    List<String> due = new ArrayList<>();
    List<String> came = new ArrayList<>();
    for (TestedFile file : files) {
      if (!file.sent().isRealTime()) {
        for (Sent.Group group : file.sent().groups()) {
          due.add(group.controlNumber() + " " + group.sets());
        }
      }
      acknowledged(file.answered().bytes(Kind.ACKNOWLEDGMENT_999), came);
    }
    return CoreCheck.of(
        "A 999 for every group of a batch, with the control numbers of group and sets",
        CORE,
        due.equals(came),
        due.size() + " groups, " + came.size() + " acknowledged");
  }

  private static void acknowledged(byte[] document, List<String> groups) {
    String group = "";
    List<String> sets = new ArrayList<>();
    for (Segment segment : X12Text.of(document).segments()) {
      switch (segment.id()) {
        case "AK1" -> {
          group = segment.element(2);
          sets.clear();
        }
        case "AK2" -> sets.add(segment.element(2));
        case "AK9" -> groups.add(group + " " + sets);
        default -> {
          // says nothing of control numbers
        }
      }
    }
  }

  private CoreCheck realTime() {
    long slowest = 0;
    int count = 0;
    for (TestedFile file : files) {
      if (file.sent().isRealTime()) {
        count++;
        slowest =
            Math.max(
                slowest,
                Math.max(
                    file.answered().millis(Kind.ELIGIBILITY_271),
                    file.answered().millis(Kind.CLAIM_STATUS_277)));
      }
    }
    String name = "A real-time inquiry is answered within 20 seconds";
    return count == 0
        ? new CoreCheck(name, CORE, Verdict.NOT_MET, "no file holds one inquiry alone")
        : CoreCheck.of(
            name, CORE, slowest <= REAL_TIME, count + " inquiries, the slowest " + slowest + " ms");
  }

  private CoreCheck batch() {
    long slowest =
        files.stream()
            .mapToLong(file -> file.answered().millis(Kind.ACKNOWLEDGMENT_999))
            .max()
            .orElse(0);
    return CoreCheck.of(
        "The 999 of a batch comes within an hour, its answers by 7 in the morning of the next day",
        CORE,
        slowest <= BATCH_999,
        "the slowest 999 took " + slowest + " ms; answers come with it");
  }

  /** Control numbers, counts, totals and balances, seen with other eyes than the writer's. */
  private CoreCheck sound() {
    List<String> faults = new ArrayList<>();
    for (TestedFile file : files) {
      for (Kind kind : Kind.values()) {
        sound(file.answered().bytes(kind), faults);
      }
      sound(file.answered().remittances(), faults);
    }
    return CoreCheck.of(
        "Control numbers, counts and totals of every answer agree, and every 835 balances",
        "X12; 005010X221A1, front matter on balancing",
        faults.isEmpty(),
        faults.isEmpty() ? "nothing is wrong" : faults.get(0));
  }

  private static void sound(byte[] document, List<String> faults) {
    if (document.length > 0) {
      faults.addAll(X12Check.faults(document));
    }
  }

  private CoreCheck claims() {
    int decided = files.stream().mapToInt(file -> file.answered().claims().size()).sum();
    int told = 0;
    for (TestedFile file : files) {
      boolean ofClaim = false;
      for (Segment segment :
          X12Text.of(file.answered().bytes(Kind.ACKNOWLEDGMENT_277CA)).segments()) {
        ofClaim = segment.is("HL") ? segment.element(3).equals("PT") : ofClaim;
        told += ofClaim && segment.is("TRN") ? 1 : 0;
      }
    }
    return CoreCheck.of(
        "A 277CA names every claim of an accepted set once",
        "005010X214",
        decided == told,
        decided + " claims, " + told + " named");
  }

  private CoreCheck combinations() {
    String name = "Denials use combinations of group, reason and remark the rule allows";
    String source = "CAQH CORE 360";
    if (!combinationsLoaded) {
      return new CoreCheck(
          name, source, Verdict.NOT_MET, "no table of combinations is loaded (payersim load)");
    }
    long outside =
        files.stream()
            .flatMap(file -> file.answered().claims().stream())
            .flatMap(claim -> claim.outcome().findFinal().stream())
            .flatMap(decided -> decided.lines().stream())
            .mapToLong(CoreChecks::outside)
            .sum();
    return CoreCheck.of(name, source, outside == 0, outside + " outside of the table");
  }

  private static long outside(LineDetermination line) {
    return line.rulings().stream()
        .map(Ruling::finding)
        .filter(KnownCombination.Outside.class::isInstance)
        .count();
  }

  /** Active coverage comes with base and remaining deductible and out-of-pocket. */
  private CoreCheck eligibility() {
    int patients = 0;
    List<String> lacking = new ArrayList<>();
    for (TestedFile file : files) {
      List<Segment> benefits = new ArrayList<>();
      for (Segment segment : X12Text.of(file.answered().bytes(Kind.ELIGIBILITY_271)).segments()) {
        if (segment.is("EB")) {
          benefits.add(segment);
        } else if (segment.is("HL") || segment.is("SE")) {
          patients += Content271.isActive(benefits) ? 1 : 0;
          lacking.addAll(Content271.lacking(benefits));
          benefits.clear();
        }
      }
    }
    String name =
        "A 271 of active coverage tells plan, deductible and out-of-pocket, whole and left";
    String source = "CAQH CORE eligibility data content rule";
    return patients == 0
        ? new CoreCheck(name, source, Verdict.NOT_MET, "nobody active was asked for")
        : CoreCheck.of(
            name,
            source,
            lacking.isEmpty(),
            lacking.isEmpty() ? patients + " patients" : "lacking: " + lacking.get(0));
  }

  private long count(Kind kind, String segmentId) {
    return files.stream()
        .flatMap(file -> X12Text.of(file.answered().bytes(kind)).segments().stream())
        .filter(segment -> segment.is(segmentId))
        .count();
  }
}
