package org.payersim.postgres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.payersim.claim.DateSpan;

/**
 * A search as a query. Lists go by a day and a number; every condition is met by an index that ends
 * with those two, so that a page costs about as many rows as it has, whatever the size of the
 * table.
 */
final class SearchQuery {
  private final RowForm<?, ?> form;
  private final String day;
  private final String number;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> arguments = new HashMap<>();
  private Optional<String> owner = Optional.empty();
  private String[] owners = {};
  private boolean placesFirst;

  /**
   * All rows.
   *
   * @param day the column lists go by
   * @param number and the one they go by within a day
   */
  SearchQuery(RowForm<?, ?> form, String day, String number) {
    this.form = form;
    this.day = day;
    this.number = number;
  }

  /** Only where a column has this value, if one is wanted. */
  SearchQuery equal(String column, Optional<String> value) {
    value.ifPresent(wanted -> and(column + " = :" + column).bind(column, wanted));
    return this;
  }

  /** Only where a day lies within, if that is wanted. */
  SearchQuery within(String column, Optional<DateSpan> days) {
    days.ifPresent(
        span ->
            and(column + " between :" + column + "_1 and :" + column + "_2")
                .bind(column + "_1", span.from())
                .bind(column + "_2", span.to()));
    return this;
  }

  /**
   * Only rows of these owners, if not all may be seen. Of many owners an index does not have the
   * rows in order; so each is asked for by himself, unless it is one already.
   *
   * @param wanted the one owner the search is about, if it is
   */
  SearchQuery visible(String column, Optional<String> wanted, Optional<Set<String>> visible) {
    equal(column, wanted);
    if (visible.isPresent() && wanted.isEmpty()) {
      owner = Optional.of(column);
      owners = visible.get().toArray(String[]::new);
    } else if (visible.isPresent() && !visible.get().contains(wanted.get())) {
      and("false");
    }
    return this;
  }

  /**
   * Finds the places of the page by whatever index suits the conditions, then the rows: for days
   * that go along with those of the list, where the planner would walk the list from its beginning.
   */
  SearchQuery placesFirst() {
    placesFirst = true;
    return this;
  }

  /** Only what comes behind this place. */
  SearchQuery after(LocalDate on, long passed) {
    return and("(" + day + ", " + number + ") > (:afterDay, :afterNumber)")
        .bind("afterDay", on)
        .bind("afterNumber", passed);
  }

  /** Only where this holds. */
  SearchQuery and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** The value of a name in a condition. */
  SearchQuery bind(String name, Object value) {
    arguments.put(name, value);
    return this;
  }

  /** One row more than a page of this length has. */
  SearchQuery page(int count) {
    return bind("limit", count + 1);
  }

  private String sql() {
    String order = " order by " + day + ", " + number + " limit :limit";
    if (owner.isEmpty() && placesFirst) {
      String place = day + ", " + number;
      String places = "select " + place + " from " + form.table() + where(conditions) + " offset 0";
      return "select "
          + form.columns()
          + " from "
          + form.table()
          + " join (select * from ("
          + places
          + ") every"
          + order
          + ") page using ("
          + place
          + ") order by "
          + place;
    }
    if (owner.isEmpty()) {
      return "select " + form.columns() + " from " + form.table() + where(conditions) + order;
    }
    List<String> all = new ArrayList<>(conditions);
    all.add(0, owner.get() + " = asked.owner");
    return "select "
        + form.columns()
        + " from unnest(:owners) as asked (owner) cross join lateral (select * from "
        + form.table()
        + where(all)
        + order
        + ") found"
        + order;
  }

  private static String where(List<String> conditions) {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  /** The query, to be run. */
  Query on(Handle handle) {
    return on(handle, "");
  }

  /** The same behind some words, such as {@code explain}. */
  Query on(Handle handle, String prefix) {
    Query query = handle.createQuery(prefix + sql()).bindMap(arguments);
    return owner.isEmpty() ? query : query.bindArray("owners", String.class, (Object[]) owners);
  }
}
