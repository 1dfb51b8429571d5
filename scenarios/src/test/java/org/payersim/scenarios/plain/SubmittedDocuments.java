package org.payersim.scenarios.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;

/** The documents a claim or one of its lines announces (PWK), from its segments. */
public final class SubmittedDocuments {
  /** One of them. */
  public record Document(String type, String sentBy, String number) {}

  private SubmittedDocuments() {}

  public static List<Document> ofClaim(Claim claim) {
    return of(claim, 0);
  }

  static List<Document> ofLine(Claim claim, ServiceLine line) {
    return of(claim, claim.lines().indexOf(line) + 1);
  }

  private static List<Document> of(Claim claim, int line) {
    String element = Pattern.quote(claim.submitted().delimiters().substring(0, 1));
    List<Document> found = new ArrayList<>();
    int at = 0;
    String terminator = Pattern.quote(claim.submitted().delimiters().substring(3, 4));
    for (String segment : claim.submitted().text().split(terminator, -1)) {
      String[] elements = segment.strip().split(element, -1);
      if (elements[0].equals("LX")) {
        at++;
      } else if (elements[0].equals("PWK") && at == line) {
        found.add(new Document(elements[1], elements[2], elements.length > 6 ? elements[6] : ""));
      }
    }
    return found;
  }
}
