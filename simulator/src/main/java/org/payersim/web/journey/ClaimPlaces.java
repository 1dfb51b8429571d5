package org.payersim.web.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.web.document.Delimited;
import org.payersim.web.document.Delimited.Cut;

/**
 * Where one claim stands in the 837 it came in.
 *
 * @param segments of the whole document
 * @param billing segments of the billing provider's level
 * @param subscriber of the subscriber's level
 * @param patient of the patient's level; empty if he is the subscriber
 * @param claim from CLM to before the first line
 * @param lines one span a line
 */
record ClaimPlaces(
    List<Cut> segments, Span billing, Span subscriber, Span patient, Span claim, List<Span> lines) {
  private static final String ANY_SERVICE = "SV";

  /** From the first to before the last. */
  record Span(int from, int to) {
    static final Span NONE = new Span(0, 0);
  }

  /** The claim of this number; of several the one at this place, from 0. */
  static Optional<ClaimPlaces> find(Delimited document, String number, int occurrence) {
    List<Cut> cuts = document.segments();
    int seen = 0;
    for (int i = 0; i < cuts.size(); i++) {
      if (cuts.get(i).is("CLM", number)) {
        if (seen == occurrence) {
          return Optional.of(at(cuts, i));
        }
        seen++;
      }
    }
    return Optional.empty();
  }

  private static ClaimPlaces at(List<Cut> cuts, int clm) {
    int end = next(cuts, clm + 1, "CLM", "HL", "SE");
    List<Span> lines = new ArrayList<>();
    int firstLine = Math.min(end, next(cuts, clm + 1, "LX"));
    for (int from = firstLine; from < end; ) {
      int to = Math.min(end, next(cuts, from + 1, "LX"));
      lines.add(new Span(from, to));
      from = to;
    }
    return new ClaimPlaces(
        cuts,
        level(cuts, clm, "20"),
        level(cuts, clm, "22"),
        patient(cuts, clm),
        new Span(clm, firstLine),
        lines);
  }

  private static Span patient(List<Cut> cuts, int clm) {
    Span patient = level(cuts, clm, "23");
    return patient.from() > level(cuts, clm, "22").from() ? patient : Span.NONE;
  }

  /** The last level of this kind before the claim, down to the first claim in it. */
  private static Span level(List<Cut> cuts, int clm, String kind) {
    for (int i = clm; i >= 0; i--) {
      if (cuts.get(i).id().equals("HL") && cuts.get(i).get(3).equals(kind)) {
        return new Span(i, next(cuts, i + 1, "HL", "CLM"));
      }
    }
    return Span.NONE;
  }

  private static int next(List<Cut> cuts, int from, String... ids) {
    for (int i = from; i < cuts.size(); i++) {
      if (List.of(ids).contains(cuts.get(i).id())) {
        return i;
      }
    }
    return cuts.size();
  }

  /**
   * The segments a place in {@code looks.properties} names.
   *
   * @param place such as {@code S:NM1*IL}
   * @param line the line it is about, from 1; 0 for all
   */
  List<Integer> find(String place, int line) {
    String[] parts = place.substring(2).split("\\*", -1);
    String code = parts.length > 1 ? parts[1] : "";
    List<Integer> found = new ArrayList<>();
    for (Span span : spans(place.charAt(0), line)) {
      for (int i = span.from(); i < span.to(); i++) {
        if (isNamed(segments.get(i), parts[0], code)) {
          found.add(i);
        }
      }
    }
    return found;
  }

  private static boolean isNamed(Cut cut, String id, String code) {
    return id.equals(ANY_SERVICE) ? cut.id().matches("SV[1-9]") : cut.is(id, code);
  }

  private List<Span> spans(char scope, int line) {
    return switch (scope) {
      case 'B' -> List.of(billing);
      case 'S' -> List.of(subscriber, patient);
      case 'C' -> List.of(claim);
      default ->
          line == 0 ? lines : line <= lines.size() ? List.of(lines.get(line - 1)) : List.of();
    };
  }
}
