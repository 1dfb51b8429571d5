package org.payersim.web.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.payersim.web.document.Delimited;
import org.payersim.web.document.Delimited.Cut;
import org.payersim.web.document.SegmentWords;

/**
 * The documents of a page and the links between their segments and the items: who links from an
 * item to a segment links back from there.
 */
final class Anchors {
  private final List<Document> documents;
  private final List<Delimited> cut;
  private final Map<String, List<Item.Link>> mentions = new HashMap<>();
  private final Set<String> faulty = new HashSet<>();
  private int items;

  Anchors(List<Document> documents) {
    this.documents = documents;
    this.cut = documents.stream().map(document -> Delimited.of(document.text())).toList();
  }

  String nextItem() {
    items++;
    return "item-" + items;
  }

  /** Places of the documents of one kind. */
  List<Integer> list(Document.Kind kind) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      if (documents.get(i).kind() == kind) {
        places.add(i);
      }
    }
    return places;
  }

  Delimited cut(int document) {
    return cut.get(document);
  }

  /** A link from an item to a segment, and one back. */
  Item.Link link(String item, String title, int document, int segment) {
    String anchor = anchor(document, segment);
    List<Item.Link> back = mentions.computeIfAbsent(anchor, none -> new ArrayList<>());
    Item.Link link = new Item.Link(item, title);
    if (!back.contains(link)) {
      back.add(link);
    }
    return new Item.Link(anchor, label(document, cut.get(document).segments().get(segment)));
  }

  /** Something is wrong with this segment. */
  void markFaulty(int document, int segment) {
    faulty.add(anchor(document, segment));
  }

  private String label(int document, Cut segment) {
    String code =
        segment.id().matches("NM1|REF|DTP|CAS|AMT|HL|SBR|SVC|TRN") ? "*" + segment.get(1) : "";
    return documents.get(document).kind().number() + " " + segment.id() + code;
  }

  private static String anchor(int document, int segment) {
    return "doc" + document + "-" + (segment + 1);
  }

  /** All documents, once every link is made. */
  List<Shown> shown() {
    List<Shown> all = new ArrayList<>();
    for (int d = 0; d < documents.size(); d++) {
      List<Cut> cuts = cut.get(d).segments();
      List<Shown.Segment> segments = new ArrayList<>();
      for (int s = 0; s < Math.min(cuts.size(), Shown.SEGMENTS_AT_MOST); s++) {
        segments.add(segment(d, s, cuts.get(s)));
      }
      Document document = documents.get(d);
      all.add(
          new Shown(
              "doc" + d,
              document.kind(),
              document.text(),
              segments,
              cuts.size() - segments.size()));
    }
    return all;
  }

  private Shown.Segment segment(int document, int place, Cut cut) {
    String anchor = anchor(document, place);
    return new Shown.Segment(
        anchor,
        visible(cut.text()),
        SegmentWords.title(cut),
        SegmentWords.elements(cut, this.cut.get(document)),
        mentions.getOrDefault(anchor, List.of()),
        faulty.contains(anchor));
  }

  /** Control characters as the signs Unicode has for them, so that they are seen. */
  static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c < ' ' ? c + 0x2400 : c == 127 ? 0x2421 : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
