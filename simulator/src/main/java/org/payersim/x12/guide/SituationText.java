package org.payersim.x12.guide;

import java.util.List;
import org.payersim.x12.syntax.Segment;

/** Reads a situational rule of a guide table. */
final class SituationText {
  private SituationText() {}

  /** {@code when POS,POS =CODE,CODE need|forbid TARGET}, or {@code empty} in place of codes. */
  static Situation read(String line, int index, GuideLoop loop) {
    List<String> words = ElementTable.words(line);
    int[] elements =
        ElementTable.COMMA.splitAsStream(words.get(1)).mapToInt(SituationText::at).toArray();
    int[] codes =
        words.get(2).equals("empty") ? new int[0] : ElementTable.codes(words.get(2).substring(1));
    return new Situation(index, elements, codes, target(words.get(3), words.get(4), loop));
  }

  private static Situation.Target target(String verb, String text, GuideLoop loop) {
    if (verb.equals("forbid")) {
      return new Situation.Target.ForbidLoop(below(loop, text));
    }
    int slash = text.indexOf('/');
    if (slash > 0) {
      GuideLoop below = below(loop, text.substring(0, slash));
      return new Situation.Target.NeedItem(below, item(below, text.substring(slash + 1), ""));
    }
    int star = text.indexOf('*');
    if (star > 0) {
      int item = item(loop, text.substring(0, star), text.substring(star + 1));
      return new Situation.Target.NeedItem(loop, item);
    }
    for (int bit = 0; bit < loop.items.size(); bit++) {
      if (opens(loop.items.get(bit), text)) {
        return new Situation.Target.NeedItem(loop, bit);
      }
    }
    int at = at(text);
    return new Situation.Target.NeedElement(at / 100, at % 100);
  }

  private static int at(String text) {
    int dash = text.indexOf('-');
    return dash < 0
        ? Integer.parseInt(text) * 100
        : Integer.parseInt(text.substring(0, dash)) * 100
            + Integer.parseInt(text.substring(dash + 1));
  }

  private static boolean opens(GuideLoop.Item item, String name) {
    return item.opens() && item.loop().name().equals(name);
  }

  private static GuideLoop below(GuideLoop loop, String name) {
    for (GuideLoop.Item item : loop.items) {
      if (opens(item, name)) {
        return item.loop();
      }
    }
    throw new IllegalArgumentException("guide table: no loop " + name + " in " + loop);
  }

  private static int item(GuideLoop loop, String id, String qualifier) {
    for (int bit = 0; bit < loop.items.size(); bit++) {
      GuideLoop.Item item = loop.items.get(bit);
      boolean told =
          qualifier.isEmpty()
              || ElementRule.contains(item.use().elements[0].codes, Segment.pack(qualifier));
      if (!item.opens() && item.use().id().equals(id) && told) {
        return bit;
      }
    }
    throw new IllegalArgumentException("guide table: no segment " + id + " in " + loop);
  }
}
