package org.payersim.scenarios.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws the content of claims: who was treated, by whom, for what, when and for how much. */
final class ClaimDraw {
  /** How many of a hundred claims have 1, 2, ... 6 lines. */
  private static final int[] LINES = {34, 27, 18, 12, 6, 3};

  /** Where the facility is somebody else and must be named. */
  private static final Set<String> HOSPITAL_PLACES = Set.of("19", "22", "23");

  private final Workload workload;
  private final WordLists words;
  private final List<Practice> practices;
  private final long lastDay;

  ClaimDraw(Workload workload, WordLists words, List<Practice> practices) {
    this.practices = practices;
    this.workload = workload;
    this.words = words;
    // A later line of a claim may be up to five days later.
    this.lastDay = workload.to().toEpochDay() - 5;
  }

  Irregularity irregularity(long index) {
    return Irregularity.draw(Draw.of(workload.seed(), Draw.Stream.IRREGULARITY, index));
  }

  /** The content of claim {@code index}, billed by {@code practice}. */
  GeneratedClaim claim(long index, Practice practice, Irregularity irregularity) {
    Draw draw = Draw.of(workload.seed(), Draw.Stream.CLAIM, index);
    Family family = Family.of(workload, draw.below(workload.families()), words);
    Family.Person patient = patient(draw, family, practice.specialty());
    LocalDate first = workload.firstDay(family.plan());
    LocalDate day = first.plusDays(draw.below(lastDay - first.toEpochDay()));
    List<String> diagnoses = diagnoses(draw, practice.specialty());
    Specialty.Service main = mainService(draw, practice.specialty(), irregularity);
    List<GeneratedClaim.Line> lines = lines(draw, practice, main, day, diagnoses.size());
    String place = draw.pick(main.places());
    return new GeneratedClaim(
        family,
        patient,
        irregularity == Irregularity.UNKNOWN_MEMBER
            ? Family.unknownMemberId(draw)
            : family.memberId(),
        place,
        draw.percent(30) ? Optional.of(day.minusDays(draw.between(1, 40))) : Optional.empty(),
        draw.perMille(12) ? Optional.of(day.minusDays(draw.below(10))) : Optional.empty(),
        diagnoses,
        draw.percent(practice.specialty().referred())
            ? Optional.of(Practice.referrer(draw.below(5000), draw, words))
            : Optional.empty(),
        practice.clinicians().isEmpty()
            ? Optional.empty()
            : Optional.of(draw.pick(practice.clinicians())),
        draw.percent(5) ? "PA" + draw.between(10_000_000, 99_999_999) : "",
        draw.percent(9) ? draw.between(1, 8) * 500L : 0,
        irregularity == Irregularity.UNBALANCED ? draw.between(1, 5000) : 0,
        HOSPITAL_PLACES.contains(place) ? Optional.of(draw.pick(practices)) : Optional.empty(),
        draw.percent(60),
        lines);
  }

  /** A child for a paediatrician, anybody of the family for the others. */
  private static Family.Person patient(Draw draw, Family family, Specialty specialty) {
    List<Family.Person> people = family.people();
    Family.Person last = people.get(people.size() - 1);
    if (specialty.name().equals("PEDIATRICS") && last.relationship().equals("19")) {
      return last;
    }
    return draw.pick(people);
  }

  private static List<String> diagnoses(Draw draw, Specialty specialty) {
    List<String> known = specialty.diagnoses();
    int count = 1 + draw.below(4);
    int start = draw.below(known.size());
    List<String> diagnoses = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      diagnoses.add(known.get((start + i) % known.size()));
    }
    return diagnoses;
  }

  private static Specialty.Service mainService(
      Draw draw, Specialty specialty, Irregularity irregularity) {
    return draw.pick(
        switch (irregularity) {
          case EXCLUDED_SERVICE -> specialty.excluded();
          case UNLISTED_CODE -> specialty.unlisted();
          case DUPLICATE, UNKNOWN_MEMBER, UNBALANCED, NONE -> specialty.main();
        });
  }

  /** The first service and, from a random place in the list on, further ones: none twice. */
  private static List<GeneratedClaim.Line> lines(
      Draw draw, Practice practice, Specialty.Service main, LocalDate day, int diagnoses) {
    List<Specialty.Service> extra = practice.specialty().extra();
    int count = Math.min(count(draw), 1 + extra.size());
    int start = draw.below(extra.size());
    List<GeneratedClaim.Line> lines = new ArrayList<>(count);
    lines.add(line(draw, practice, main, day, diagnoses));
    for (int i = 1; i < count; i++) {
      Specialty.Service service = extra.get((start + i) % extra.size());
      LocalDate lineDay = draw.percent(92) ? day : day.plusDays(draw.between(1, 5));
      lines.add(line(draw, practice, service, lineDay, diagnoses));
    }
    return lines;
  }

  private static GeneratedClaim.Line line(
      Draw draw, Practice practice, Specialty.Service service, LocalDate day, int diagnoses) {
    int units = draw.between(1, service.mostUnits());
    long unit = Math.max(1, service.cents() * practice.priceLevel() / 100);
    // Most price lists are in whole dollars, some are not.
    long rounded = unit > 1000 && practice.priceLevel() % 4 != 0 ? unit / 100 * 100 : unit;
    return new GeneratedClaim.Line(
        service.code(),
        service.modifier(),
        rounded * units,
        units,
        day,
        draw.between(1, diagnoses));
  }

  private static int count(Draw draw) {
    int left = draw.below(100);
    for (int i = 0; i < LINES.length; i++) {
      left -= LINES[i];
      if (left < 0) {
        return i + 1;
      }
    }
    return 1;
  }
}
