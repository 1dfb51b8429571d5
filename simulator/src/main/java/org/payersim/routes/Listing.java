package org.payersim.routes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.payersim.claim.DateSpan;

/**
 * What lists have in common: conditions, and pages that begin behind the last place of the one
 * before, so that the thousandth costs what the first does.
 *
 * @param path where the list is found
 * @param conditions names of what narrows it
 */
record Listing(String path, List<String> conditions) {
  private static final Pattern PLACE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\.(\\d{1,18})");
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final int AT_MOST = 1_000;
  private static final int USUAL = 50;

  /**
   * A place on a list.
   *
   * @param day the day it goes by
   * @param number its number within all
   */
  record Place(LocalDate day, long number) {}

  /**
   * What is asked.
   *
   * @throws IllegalArgumentException if it is something else
   */
  Query query(Request request) {
    Set<String> known =
        Stream.concat(conditions.stream(), Stream.of("after", "count"))
            .collect(Collectors.toUnmodifiableSet());
    return Query.of(request, known);
  }

  /** The address of the page behind this place. */
  String next(String root, Query query, LocalDate day, long number) {
    List<String> said = new ArrayList<>();
    for (String name : conditions) {
      query
          .find(name)
          .ifPresent(
              value -> said.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }
    said.add("after=" + day + "." + number);
    said.add("count=" + count(query));
    return root + path + "?" + String.join("&", said);
  }

  /** How many a page has at most. */
  static int count(Query query) {
    return query.number("count", USUAL, 1, AT_MOST);
  }

  /** The place the page begins behind; empty for the first page. */
  static Optional<Place> after(Query query) {
    return query.find("after").map(Listing::place);
  }

  private static Place place(String text) {
    Matcher matcher = PLACE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("after: is taken from the page before, as it stands");
    }
    return new Place(day("after", matcher.group(1)), Long.parseLong(matcher.group(2)));
  }

  /** The days between {@code ...From} and {@code ...To}; empty if neither is said. */
  static Optional<DateSpan> days(Query query, String of) {
    Optional<LocalDate> from = query.find(of + "From").map(text -> day(of + "From", text));
    Optional<LocalDate> to = query.find(of + "To").map(text -> day(of + "To", text));
    return from.isEmpty() && to.isEmpty()
        ? Optional.empty()
        : Optional.of(new DateSpan(from.orElse(FIRST_DAY), to.orElse(LAST_DAY)));
  }

  private static LocalDate day(String name, String text) {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw new IllegalArgumentException(name + ": is a day such as 2026-11-16");
  }
}
