package org.payersim.web;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.payersim.web.classroom.Classes;
import org.payersim.web.journey.Delivery;
import org.payersim.web.journey.Journeys;
import org.payersim.web.story.Stories;
import org.payersim.web.story.Story;

/** Which address is answered by what. */
final class Rooms {
  private static final Pattern SENT =
      Pattern.compile("/lab/sent/([0-9]{1,6})(?:/([0-9]{1,4})(?:/([a-z.]+))?)?");
  private static final Pattern DOCUMENT =
      Pattern.compile("/lab/sent/([0-9]{1,6})/documents/([0-9]{1,3})");
  private static final String STORIES = "/lab/stories/";
  private static final String FILE = "/lab/file";

  private final Visitors visitors;
  private final Pages pages;
  private final Stories stories = Stories.shipped();
  private final ClaimPages claims;
  private final PracticeRooms practice;
  private final ClassPages classes;
  private final ChangePages changes;
  private final FormPages forms;
  private final OperatePages operate;

  Rooms(Visitors visitors, Pages pages, Supplier<Optional<Served>> served) {
    this.visitors = visitors;
    this.pages = pages;
    this.claims = new ClaimPages(pages, new Journeys());
    Classes known = new Classes(System::nanoTime);
    this.practice = new PracticeRooms(visitors, known, pages);
    this.classes = new ClassPages(known, visitors, pages);
    this.operate = new OperatePages(visitors, pages, served);
    this.forms = new FormPages(visitors, pages, stories);
    this.changes = new ChangePages(visitors, pages, stories);
  }

  /** A page somebody looks at. */
  WebAnswer show(String path, FormFields query, Visitor visitor) throws IOException {
    if (isBelow(PracticeRooms.PATH, path)) {
      return practice.show(path, query, visitor);
    }
    if (isBelow(ClassPages.PATH, path)) {
      return classes.show(path, visitor);
    }
    if (isBelow(ChangePages.PATH, path)) {
      return changes.show(path, query, visitor);
    }
    if (isBelow(OperatePages.OWN, path) || isBelow(OperatePages.SERVED, path)) {
      return operate.show(path, query, visitor);
    }
    if (isBelow(FormPages.PATH, path)) {
      return forms.show(path, query, visitor);
    }
    Optional<Visit> visit = visitors.find(visitor.name());
    switch (path) {
      case "/", "/lab", "/lab/" -> {
        return pages.start(stories, visit, visitor);
      }
      case FILE -> {
        return pages.file(again(query, visit), visit, visitor);
      }
      case "/lab/sent" -> {
        return pages.sent(visit, visitor);
      }
      default -> {}
    }
    Matcher document = DOCUMENT.matcher(path);
    if (document.matches() && visit.isPresent()) {
      return claims.document(
          visit.get(),
          Integer.parseInt(document.group(1)),
          Integer.parseInt(document.group(2)),
          visitor);
    }
    Matcher sent = SENT.matcher(path);
    if (sent.matches()) {
      Optional<Delivery> delivery = visit.flatMap(v -> v.find(Integer.parseInt(sent.group(1))));
      int claim = sent.group(2) == null ? 1 : Integer.parseInt(sent.group(2));
      return delivery.isPresent()
          ? claims.page(
              delivery.get(), claim, sent.group(3) == null ? "" : sent.group(3), visit, visitor)
          : pages.problem(
              404,
              "This is gone",
              "Your payer was begun anew since, or you never sent this.",
              visitor);
    }
    return pages.problem(
        404, "There is no such page", "Perhaps the address was cut short.", visitor);
  }

  private static boolean isBelow(String room, String path) {
    return path.equals(room) || path.startsWith(room + "/");
  }

  static Optional<Integer> number(String text) {
    return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /**
   * The file of an earlier delivery, with the next control number, to be changed and sent again.
   */
  private static String again(FormFields query, Optional<Visit> visit) {
    Optional<Delivery> delivery =
        number(query.get("again")).flatMap(n -> visit.flatMap(v -> v.find(n)));
    return delivery.isEmpty() || visit.isEmpty()
        ? ""
        : PaperClaims.renumbered(delivery.get().documents().get(0).text(), visit.get().next());
  }

  /** A form somebody sent; whatever it did, his class sees how he stands. */
  WebAnswer take(String path, FormFields form, Visitor visitor)
      throws IOException, Visitors.FullException {
    WebAnswer answer = taken(path, form, visitor);
    practice.note(visitor);
    return answer;
  }

  private WebAnswer taken(String path, FormFields form, Visitor visitor)
      throws IOException, Visitors.FullException {
    if (isBelow(PracticeRooms.PATH, path)) {
      return practice.take(path, form, visitor);
    }
    if (isBelow(ClassPages.PATH, path)) {
      return classes.take(path, form, visitor);
    }
    if (isBelow(ChangePages.PATH, path)) {
      return changes.take(path, form, visitor);
    }
    if (isBelow(OperatePages.OWN, path) || isBelow(OperatePages.SERVED, path)) {
      return operate.take(path, form, visitor);
    }
    if (isBelow(FormPages.PATH, path)) {
      return forms.take(path, form, visitor);
    }
    if (path.startsWith(STORIES)) {
      Optional<Story> story = stories.find(path.substring(STORIES.length()));
      return story.isPresent()
          ? tell(story.get(), visitor)
          : pages.problem(404, "There is no such story", "Perhaps it was renamed.", visitor);
    }
    switch (path) {
      case FILE -> {
        Visit visit = visitors.get(visitor.name());
        return sent(visit.send("A file pasted", form.get("file").replace("\r\n", "\n")));
      }
      case "/lab/restart" -> {
        visitors.begin(visitor.name(), Visitors.FIRST_DAY);
        return WebAnswer.seeOther("/");
      }
      default -> {
        return pages.problem(
            404, "Nothing is taken here", "Perhaps the address was cut short.", visitor);
      }
    }
  }

  private WebAnswer tell(Story story, Visitor visitor) throws IOException, Visitors.FullException {
    Visit visit =
        visitors.begin(
            visitor.name(), story.sends().get(0).on().atTime(Visitors.FIRST_DAY.toLocalTime()));
    Optional<Delivery> last = Optional.empty();
    for (int i = 0; i < story.sends().size(); i++) {
      Story.Send send = story.sends().get(i);
      visit.moveClock(send.on().atTime(Visitors.FIRST_DAY.toLocalTime()));
      boolean isLast = i == story.sends().size() - 1;
      last =
          Optional.of(
              visit.send(
                  isLast ? story.title() : story.title() + ": what came before",
                  send.claim(),
                  send::spoil));
    }
    return sent(last.orElseThrow());
  }

  static WebAnswer sent(Delivery delivery) {
    return WebAnswer.seeOther("/lab/sent/" + delivery.number());
  }
}
