package org.payersim.web.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.code.Reason;
import org.payersim.web.document.Delimited.Cut;

/** Where one claim stands in the 835 that pays it; nowhere if none does. */
final class RemittancePlaces {
  private static final int LAST_TRIPLET = 17;

  private final Anchors anchors;
  private final int document;
  private final int claim;
  private final List<Integer> lines = new ArrayList<>();

  private RemittancePlaces(Anchors anchors, int document, int claim) {
    this.anchors = anchors;
    this.document = document;
    this.claim = claim;
    if (claim >= 0) {
      List<Cut> cuts = anchors.cut(document).segments();
      for (int i = claim + 1; i < cuts.size() && !cuts.get(i).id().matches("CLP|PLB|SE"); i++) {
        if (cuts.get(i).id().equals("SVC")) {
          lines.add(i);
        }
      }
    }
  }

  /** The claim with this number of the payer's, not its reversal. */
  static RemittancePlaces find(Anchors anchors, String payerNumber) {
    for (int document : anchors.list(Document.Kind.REMITTANCE_835)) {
      List<Cut> cuts = anchors.cut(document).segments();
      for (int i = 0; i < cuts.size(); i++) {
        Cut cut = cuts.get(i);
        if (cut.id().equals("CLP")
            && cut.get(7).equals(payerNumber)
            && !cut.get(2).equals("22")
            && !payerNumber.isEmpty()) {
          return new RemittancePlaces(anchors, document, i);
        }
      }
    }
    return new RemittancePlaces(anchors, 0, -1);
  }

  boolean isFound() {
    return claim >= 0;
  }

  /** The segment that pays the claim as a whole. */
  Item.Link claim(String item, String title) {
    return anchors.link(item, title, document, claim);
  }

  /** The payment itself: BPR02. */
  Item.Link payment(String item, String title) {
    List<Cut> cuts = anchors.cut(document).segments();
    for (int i = 0; i < cuts.size(); i++) {
      if (cuts.get(i).id().equals("BPR")) {
        return anchors.link(item, title, document, i);
      }
    }
    return claim(item, title);
  }

  /** The CAS of a line that carries this reason. */
  Optional<Item.Link> adjustment(String item, String title, int line, Reason reason) {
    if (line < 1 || line > lines.size()) {
      return Optional.empty();
    }
    List<Cut> cuts = anchors.cut(document).segments();
    int from = lines.get(line - 1) + 1;
    for (int i = from; i < cuts.size() && !cuts.get(i).id().matches("SVC|CLP|PLB|SE"); i++) {
      if (cuts.get(i).is("CAS", reason.group().name()) && hasReason(cuts.get(i), reason.carc())) {
        return Optional.of(anchors.link(item, title, document, i));
      }
    }
    return Optional.empty();
  }

  private static boolean hasReason(Cut cas, String carc) {
    for (int i = 2; i <= LAST_TRIPLET; i += 3) {
      if (cas.get(i).equals(carc)) {
        return true;
      }
    }
    return false;
  }
}
