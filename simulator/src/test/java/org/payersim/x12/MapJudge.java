package org.payersim.x12;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Holds segments against one of the maps imsweb's x12-parser carries along: somewhere in the map
 * there has to be a use of the segment whose required elements are there, whose unused ones are
 * not, and whose codes are those sent. Loops and their order are not looked at.
 */
final class MapJudge {
  private final List<Element> uses = new ArrayList<>();

  private MapJudge(Element map) {
    NodeList all = map.getElementsByTagName("segment");
    for (int i = 0; i < all.getLength(); i++) {
      uses.add((Element) all.item(i));
    }
  }

  static MapJudge of(String map) {
    try (InputStream in = MapJudge.class.getResourceAsStream("/mapping/" + map)) {
      return new MapJudge(
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement());
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("no map " + map, e);
    }
  }

  /** The segments of a document, but for its envelopes, that no use in the map allows. */
  List<String> strangers(byte[] document) {
    List<String> strangers = new ArrayList<>();
    for (String line : new String(document, StandardCharsets.ISO_8859_1).split("~\\s*", -1)) {
      String id = line.substring(0, Math.max(0, line.indexOf('*')));
      boolean envelope = Set.of("", "ISA", "GS", "GE", "IEA").contains(id);
      if (!envelope && uses.stream().noneMatch(use -> allows(use, line.split("\\*", -1)))) {
        strangers.add(line);
      }
    }
    return strangers;
  }

  private static boolean allows(Element use, String[] parts) {
    return use.getAttribute("xid").equals(parts[0]) && allows(use, parts, 1);
  }

  /** Whether elements, or the components of one, are as the map has them. */
  private static boolean allows(Element of, String[] values, int first) {
    int at = first;
    for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (!(node instanceof Element rule)
          || !(rule.getTagName().equals("element") || rule.getTagName().equals("composite"))) {
        continue;
      }
      String value = at < values.length ? values[at] : "";
      at++;
      String usage = text(rule, "usage");
      boolean composite = rule.getTagName().equals("composite");
      boolean fits =
          value.isEmpty()
              ? !usage.equals("R")
              : !usage.equals("N")
                  && (composite
                      ? allows(rule, value.split(":", -1), 0)
                      : codes(rule).isEmpty() || codes(rule).contains(value));
      if (!fits) {
        return false;
      }
    }
    return at >= values.length;
  }

  private static String text(Element rule, String child) {
    NodeList found = rule.getElementsByTagName(child);
    return rule.hasAttribute(child)
        ? rule.getAttribute(child)
        : found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }

  private static Set<String> codes(Element rule) {
    Set<String> codes = new HashSet<>();
    NodeList found = rule.getElementsByTagName("code");
    for (int i = 0; i < found.getLength(); i++) {
      codes.add(found.item(i).getTextContent().strip());
    }
    return codes;
  }
}
