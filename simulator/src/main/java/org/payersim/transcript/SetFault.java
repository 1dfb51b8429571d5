package org.payersim.transcript;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing a 999 of ours finds wrong with a transcript. Source: 005010X231A1, IK3 and IK4.
 *
 * @param place the part of the claim its segment was written from
 * @param segment its segment
 * @param element which element of the segment, one-based; 0 if it is the segment itself
 * @param code IK304 of a segment, IK403 of an element
 */
public record SetFault(String place, String segment, int element, String code) {
  /** In words as short as they are exact. */
  public String words() {
    return (element == 0 ? "segment " + segment : "element " + segment + "%02d".formatted(element))
        + ", fault "
        + code;
  }

  /**
   * All of one acknowledgment.
   *
   * @param acknowledgment one interchange with a 999
   * @param places of every segment of the set, ST first
   */
  static List<SetFault> of(byte[] acknowledgment, List<String> places) {
    List<SetFault> faults = new ArrayList<>();
    String place = "";
    String segment = "";
    for (String line : new String(acknowledgment, StandardCharsets.ISO_8859_1).split("~", -1)) {
      String[] elements = line.strip().split("\\*", -1);
      switch (elements[0]) {
        case "IK3" -> {
          place = place(elements[2], places);
          segment = elements[1];
          String code = elements.length > 4 ? elements[4] : "";
          if (!code.equals("8")) { // the faults of its elements follow
            faults.add(new SetFault(place, segment, 0, code));
          }
        }
        case "IK4" ->
            faults.add(
                new SetFault(
                    place,
                    segment,
                    number(elements[1].split(":", 2)[0]),
                    elements.length > 3 ? elements[3] : ""));
        default -> {}
      }
    }
    return faults;
  }

  private static String place(String position, List<String> places) {
    int at = number(position);
    return places.get(at >= 1 && at <= places.size() ? at - 1 : 0);
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }
}
