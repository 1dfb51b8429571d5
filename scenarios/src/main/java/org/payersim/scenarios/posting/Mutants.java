package org.payersim.scenarios.posting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.payersim.scenarios.X12Check;
import org.payersim.scenarios.X12Text;
import org.payersim.scenarios.X12Text.Segment;

/**
 * Makes 835s with one thing wrong out of a sound one, so that tests can prove that a posting system
 * notices. Same file, same seed: same mutants.
 */
public final class Mutants {
  private final List<Segment> segments;
  private final List<Change> changes;
  private final Set<String> faultsBefore;

  private Mutants(List<Segment> segments, Set<String> faultsBefore) {
    this.segments = segments;
    this.changes = new RemittanceChanges(segments).list();
    this.faultsBefore = faultsBefore;
  }

  /**
   * Mutants of an 835.
   *
   * @param remittance one or more interchanges
   * @param seed which places are chosen
   * @param each how many of each {@link Mutation} at most
   * @throws IllegalArgumentException if it is no 835
   */
  public static List<Mutant> of(byte[] remittance, long seed, int each) {
    X12Text text = X12Text.of(remittance);
    if (text.segments().stream().noneMatch(s -> s.is("ST") && s.element(1).equals("835"))) {
      throw new IllegalArgumentException("holds no 835");
    }
    Mutants mutants = new Mutants(text.segments(), new HashSet<>(X12Check.faults(remittance)));
    return mutants.choose(seed, each);
  }

  private List<Mutant> choose(long seed, int each) {
    Map<Mutation, List<Change>> byKind = new EnumMap<>(Mutation.class);
    for (Change change : changes) {
      byKind.computeIfAbsent(change.kind(), kind -> new ArrayList<>()).add(change);
    }
    Random random = new Random(seed);
    List<Mutant> mutants = new ArrayList<>();
    byKind.forEach(
        (kind, places) -> {
          Collections.shuffle(places, random);
          for (Change change : places.subList(0, Math.min(each, places.size()))) {
            mutants.add(mutant(mutants.size() + 1, change));
          }
        });
    return mutants;
  }

  private Mutant mutant(int number, Change change) {
    byte[] document = document(change.applyTo(segments));
    Set<String> faults = new HashSet<>(X12Check.faults(document));
    faults.removeAll(faultsBefore);
    String noticedBy =
        faults.isEmpty()
            ? change.kind().noticedBy()
            : "the document alone: " + faults.iterator().next();
    return new Mutant(
        String.format(Locale.ROOT, "m%03d-%s", number, change.kind().word()),
        change.kind(),
        change.at() + 1,
        change.place(),
        change.before(),
        change.after(),
        noticedBy,
        document);
  }

  private static byte[] document(List<Segment> segments) {
    StringBuilder text = new StringBuilder();
    for (Segment segment : segments) {
      text.append(segment.text()).append(segment.terminator());
      if (segment.terminator() != '\n') {
        text.append('\n');
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
