package org.payersim.scenarios.wanted;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.scenarios.X12Text;

/**
 * An 837 with one transaction set, taken apart so that claims and lines can be exchanged, and put
 * together again with all its counts.
 *
 * @param header from the ISA to the last segment before the first HL
 * @param levels billing providers, subscribers and patients in order
 */
record Delivery(List<String> header, List<Level> levels) {
  /**
   * One HL and what stands under it.
   *
   * @param segments the HL first
   * @param parent position of the level above; -1 for none
   */
  record Level(List<String> segments, List<ClaimText> claims, int parent) {
    Level {
      segments = List.copyOf(segments);
      claims = List.copyOf(claims);
    }
  }

  /** Empty if it is not one set of claims with the usual delimiters. */
  static Optional<Delivery> read(byte[] x12) {
    List<X12Text.Segment> all = X12Text.of(x12).segments();
    boolean usual =
        !all.isEmpty()
            && all.get(0).text().charAt(3) == '*'
            && all.get(0).componentSeparator() == ':'
            && all.get(0).terminator() == '~'
            && all.stream().filter(one -> one.is("ST")).count() == 1
            && all.stream().filter(one -> one.is("ISA")).count() == 1
            && all.stream().anyMatch(one -> one.is("HL"))
            && all.stream().anyMatch(one -> one.is("IEA"));
    return usual ? Optional.of(new Reading().read(all)) : Optional.empty();
  }

  /** Takes segments apart. */
  private static final class Reading {
    private final List<String> header = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<ClaimText> claims = new ArrayList<>();
    private List<String> level = new ArrayList<>();
    private List<String> claim = new ArrayList<>();

    Delivery read(List<X12Text.Segment> all) {
      for (X12Text.Segment segment : all) {
        switch (segment.id()) {
          case "HL" -> {
            closeLevel();
            level.add(segment.text());
          }
          case "CLM" -> {
            closeClaim();
            claim.add(segment.text());
          }
          case "SE", "GE", "IEA" -> closeLevel();
          default -> place().add(segment.text());
        }
      }
      return new Delivery(List.copyOf(header), List.copyOf(levels));
    }

    private List<String> place() {
      if (!claim.isEmpty()) {
        return claim;
      }
      return level.isEmpty() ? header : level;
    }

    private void closeClaim() {
      if (!claim.isEmpty()) {
        claims.add(ClaimText.of(claim));
        claim = new ArrayList<>();
      }
    }

    private void closeLevel() {
      closeClaim();
      if (!level.isEmpty()) {
        String[] elements = level.get(0).split("\\*", -1);
        ids.add(elements[1]);
        levels.add(new Level(level, claims, ids.indexOf(elements[2])));
        level = new ArrayList<>();
        claims.clear();
      }
    }
  }

  /** All claims in order. */
  List<ClaimText> claims() {
    return levels.stream().flatMap(level -> level.claims().stream()).toList();
  }

  Optional<ClaimText> find(String number) {
    return claims().stream().filter(claim -> claim.number().equals(number)).findFirst();
  }

  /** The member number of the subscriber a claim stands under. */
  Optional<String> member(String number) {
    for (Level level : levels) {
      if (level.claims().stream().anyMatch(claim -> claim.number().equals(number))) {
        Level at = level;
        while (at.segments().stream().noneMatch(one -> one.startsWith("NM1*IL*"))
            && at.parent() >= 0) {
          at = levels.get(at.parent());
        }
        return at.segments().stream()
            .filter(one -> one.startsWith("NM1*IL*"))
            .map(one -> one.split("\\*", -1))
            .filter(one -> one.length > 9)
            .map(one -> one[9])
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** The same with these claims in place of the one with this number, and no others. */
  Delivery only(String number, List<ClaimText> instead) {
    int of = -1;
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).claims().stream().anyMatch(claim -> claim.number().equals(number))) {
        of = i;
      }
    }
    List<Level> kept = new ArrayList<>();
    List<Integer> above = new ArrayList<>();
    for (int at = of; at >= 0; at = levels.get(at).parent()) {
      above.add(0, at);
    }
    for (int at : above) {
      kept.add(
          new Level(levels.get(at).segments(), at == of ? instead : List.of(), kept.size() - 1));
    }
    return new Delivery(header, kept);
  }

  /**
   * Written again.
   *
   * @param further added to its control numbers, so that it is another interchange
   */
  byte[] write(int further) {
    List<String> all = new ArrayList<>();
    String[] isa = header.get(0).split("\\*", -1);
    String[] gs = header.get(1).split("\\*", -1);
    String[] st = header.get(2).split("\\*", -1);
    if (further != 0) {
      isa[13] = "%09d".formatted((Integer.parseInt(isa[13]) + further) % 1_000_000_000);
      gs[6] = Integer.toString((Integer.parseInt(gs[6]) + further) % 1_000_000_000);
    }
    all.add(String.join("*", isa));
    all.add(String.join("*", gs));
    all.addAll(header.subList(2, header.size()));
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      int position = i;
      boolean hasChild = levels.stream().anyMatch(other -> other.parent() == position);
      String[] hl = level.segments().get(0).split("\\*", -1);
      all.add(
          "HL*%d*%s*%s*%d"
              .formatted(
                  i + 1,
                  level.parent() < 0 ? "" : Integer.toString(level.parent() + 1),
                  hl[3],
                  hasChild ? 1 : 0));
      all.addAll(level.segments().subList(1, level.segments().size()));
      level.claims().forEach(claim -> all.addAll(claim.segments()));
    }
    all.add("SE*%d*%s".formatted(all.size() - 1, st[2]));
    all.add("GE*1*" + gs[6]);
    all.add("IEA*1*" + isa[13]);
    return (String.join("~\n", all) + "~\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
