package org.payersim.scenarios.posting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.payersim.scenarios.X12Text;

/**
 * What the 835s a posting system was given have said, against everything the payer can say: like
 * the coverage of a test over code, but over remittances.
 *
 * @param known everything it might have met
 * @param met what it has met, also what is not known here
 * @param files how many files were looked at
 */
public record RemittanceCoverage(
    KnownItems known, NavigableMap<RemittanceItem, Met> met, int files) {
  /**
   * A thing that was met.
   *
   * @param count how often
   * @param first in which file first
   */
  public record Met(long count, String first) {}

  /** What was met in these files; folders are looked through for {@code *.835}. */
  public static RemittanceCoverage of(KnownItems known, List<Path> given) throws IOException {
    NavigableMap<RemittanceItem, Met> met = new TreeMap<>();
    int files = 0;
    for (Path place : given) {
      List<Path> found = Files.isDirectory(place) ? KnownItems.remittances(place) : List.of(place);
      for (Path file : found) {
        files++;
        RemittanceItems.of(X12Text.of(Files.readAllBytes(file)))
            .forEach(
                (item, count) ->
                    met.merge(
                        item,
                        new Met(count, file.toString()),
                        (before, now) -> new Met(before.count() + now.count(), before.first())));
      }
    }
    return new RemittanceCoverage(known, met, files);
  }

  /** How many of the known things were met. */
  public long knownMet() {
    return known.scenarios().keySet().stream().filter(met::containsKey).count();
  }

  /** How many there are. */
  public int knownCount() {
    return known.scenarios().size();
  }

  /** Of a hundred known things so many were met, rounded down. */
  public int percent() {
    return knownCount() == 0 ? 100 : (int) (knownMet() * 100 / knownCount());
  }

  /** What was not met, in order. */
  public List<RemittanceItem> missing() {
    return known.scenarios().keySet().stream().filter(item -> !met.containsKey(item)).toList();
  }

  /** What was met though the payer is not known to say it, in order. */
  public List<RemittanceItem> unknown() {
    return met.keySet().stream().filter(item -> !known.scenarios().containsKey(item)).toList();
  }

  /** Scenarios that together say everything that is missing: the one that says most comes first. */
  public List<String> scenariosForMissing() {
    Set<RemittanceItem> open = new HashSet<>(missing());
    Map<String, Set<RemittanceItem>> byScenario = new LinkedHashMap<>();
    known
        .scenarios()
        .forEach(
            (item, numbers) ->
                numbers.forEach(
                    number ->
                        byScenario.computeIfAbsent(number, any -> new HashSet<>()).add(item)));
    List<String> chosen = new ArrayList<>();
    while (!open.isEmpty()) {
      String best = "";
      long most = 0;
      for (Map.Entry<String, Set<RemittanceItem>> entry : byScenario.entrySet()) {
        long says = entry.getValue().stream().filter(open::contains).count();
        if (says > most) {
          most = says;
          best = entry.getKey();
        }
      }
      chosen.add(best);
      open.removeAll(byScenario.getOrDefault(best, Set.of()));
    }
    return chosen;
  }

  /** The known things of each kind, met or not. */
  Map<RemittanceItem.Kind, List<RemittanceItem>> byKind() {
    return known.scenarios().keySet().stream()
        .collect(
            Collectors.groupingBy(
                RemittanceItem::kind, TreeMap::new, Collectors.toCollection(ArrayList::new)));
  }
}
