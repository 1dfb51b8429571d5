package org.payersim.x12.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads the text of a guide table and of those it includes; the table itself says how it is
 * written. Its loops are laid out once for every place they have.
 */
final class GuideTable {
  String transactionSet = "";
  String name = "";
  final List<String> accepted = new ArrayList<>();
  final List<String> standard = new ArrayList<>();
  final List<GuideLoop> loops = new ArrayList<>();
  int situations;

  private final ElementTable elements = new ElementTable();
  private final Map<String, List<String>> loopLines = new HashMap<>();
  private String firstLoop = "";

  /**
   * The guide a table describes.
   *
   * @param files gives the text of a table by its name
   */
  static Guide read(String name, UnaryOperator<String> files) {
    GuideTable table = new GuideTable();
    table.take(files.apply(name), files);
    table.layOut(table.firstLoop, 0);
    for (GuideLoop laid : table.loops) {
      laid.seal();
    }
    table.findCandidates(table.loops.get(0), new ArrayList<>());
    return new Guide(table);
  }

  private void take(String text, UnaryOperator<String> files) {
    Set<String> own = new HashSet<>();
    String loop = "";
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(" ")) {
        loopLines.computeIfAbsent(loop, name -> new ArrayList<>()).add(line.strip());
        continue;
      }
      loop = define(line, files);
      if (!loop.isEmpty() && !own.add(loop)) {
        throw new IllegalArgumentException("guide table: loop " + loop + " twice in one table");
      }
    }
  }

  /** Takes a line that is not part of a loop; a loop's name if it begins one. */
  private String define(String line, UnaryOperator<String> files) {
    List<String> words = ElementTable.words(line);
    List<String> rest = words.subList(1, words.size());
    switch (words.get(0)) {
      case "include" -> take(files.apply(rest.get(0)), files);
      case "guide" -> {
        transactionSet = rest.get(0);
        name = rest.get(1);
      }
      case "accepts" -> accepted.addAll(rest);
      case "standard" -> standard.addAll(rest);
      case "codes" -> elements.codes(rest.get(0), rest.get(1));
      case "element" -> elements.element(rest);
      case "composite" -> elements.composite(rest);
      case "segment" -> elements.segment(rest);
      case "loop" -> {
        firstLoop = firstLoop.isEmpty() ? rest.get(0) : firstLoop;
        loopLines.put(rest.get(0), new ArrayList<>());
        return rest.get(0);
      }
      default -> throw new IllegalArgumentException("guide table: " + line);
    }
    return "";
  }

  private GuideLoop layOut(String loopName, int depth) {
    GuideLoop loop = new GuideLoop(loopName, loops.size(), depth);
    loops.add(loop);
    List<String> lines = loopLines.getOrDefault(loopName, List.of());
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("guide table: no loop " + loopName);
    }
    Map<SegmentUse, List<String>> rules = new LinkedHashMap<>();
    SegmentUse last = SegmentUse.NONE;
    for (String line : lines) {
      List<String> words = ElementTable.words(line);
      if (words.get(0).equals("when")) {
        rules.computeIfAbsent(last, u -> new ArrayList<>()).add(line);
        continue;
      }
      if (words.get(0).equals(">")) {
        GuideLoop below = layOut(words.get(1), depth + 1);
        loop.add(below.opener(), below, true, usage(words.get(2)), max(words.get(3)));
        continue;
      }
      last = elements.use(words.get(0), words.subList(3, words.size()));
      last.standIn(loop);
      loop.add(last, loop, false, usage(words.get(1)), max(words.get(2)));
    }
    rules.forEach((use, texts) -> texts.forEach(text -> situation(loop, use, text)));
    return loop;
  }

  private static Usage usage(String letter) {
    return Usage.of(letter.charAt(0));
  }

  private static int max(String text) {
    return text.equals("*") ? Integer.MAX_VALUE : Integer.parseInt(text);
  }

  private void situation(GuideLoop loop, SegmentUse use, String line) {
    Situation situation = SituationText.read(line, situations++, loop);
    switch (situation.target()) {
      case Situation.Target.NeedElement e -> use.elementSituations.add(situation);
      case Situation.Target.NeedItem needed -> {
        use.segmentSituations.add(situation);
        loop.ownSituations.add(situation);
        needed.loop().neededBy.add(situation);
      }
      case Situation.Target.ForbidLoop forbidden -> {
        use.segmentSituations.add(situation);
        loop.ownSituations.add(situation);
        forbidden.loop().forbiddenBy.add(situation);
      }
    }
  }

  /** All identifiers of the guide; the index in this array numbers them. */
  int[] segmentIds() {
    Set<Integer> ids = new LinkedHashSet<>();
    for (GuideLoop loop : loops) {
      for (GuideLoop.Item item : loop.items) {
        ids.add(item.use().packedId);
      }
    }
    return ids.stream().mapToInt(Integer::intValue).toArray();
  }

  private void findCandidates(GuideLoop loop, List<GuideLoop> above) {
    List<GuideLoop> open = new ArrayList<>(above);
    open.add(loop);
    int[] ids = segmentIds();
    loop.candidates = new CandidateTable[ids.length];
    for (int i = 0; i < ids.length; i++) {
      List<Candidate> found = new ArrayList<>();
      for (int level = loop.depth; level >= 0; level--) {
        List<GuideLoop.Item> items = open.get(level).items;
        // The item that opens a loop is found from the loop above.
        for (int bit = level == 0 ? 0 : 1; bit < items.size(); bit++) {
          if (items.get(bit).use().packedId == ids[i]) {
            found.add(new Candidate(level, bit, items.get(bit)));
          }
        }
      }
      loop.candidates[i] = new CandidateTable(found);
    }
    for (GuideLoop.Item item : loop.items) {
      if (item.opens()) {
        findCandidates(item.loop(), open);
      }
    }
  }
}
