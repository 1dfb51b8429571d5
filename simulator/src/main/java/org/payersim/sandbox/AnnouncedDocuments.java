package org.payersim.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.payersim.claim.SubmittedText;

/** The numbers of documents a claim announces (PWK06 after PWK05 AC). Source: 005010X222A1. */
final class AnnouncedDocuments {
  private AnnouncedDocuments() {}

  static List<String> of(SubmittedText submitted) {
    String delimiters = submitted.delimiters();
    String separator = Pattern.quote(delimiters.substring(0, 1));
    List<String> numbers = new ArrayList<>();
    for (String segment : submitted.text().split(Pattern.quote(delimiters.substring(3)), -1)) {
      String[] elements = segment.strip().split(separator, -1);
      if (elements[0].equals("PWK") && elements.length > 6 && elements[5].equals("AC")) {
        numbers.add(elements[6]);
      }
    }
    return List.copyOf(numbers);
  }
}
