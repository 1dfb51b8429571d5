package org.payersim.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.inquiry.ClaimSearch;
import org.payersim.inquiry.ClaimSummary;

/**
 * Every kind of search over many decisions: what it finds is what a walk over all of them finds,
 * and no plan reads the whole table. The long form, {@code -Dclaims=10000000}, prints times and
 * plans.
 */
class ClaimQueryPlansTest {
  private static final long CLAIMS = Long.getLong("claims", 10_000);
  private static final int AT_ONCE = 10_000;
  private static final int TIMES = 9;

  private final SyntheticClaims synthetic = new SyntheticClaims(CLAIMS);

  @TempDir private java.nio.file.Path folder;

  @Test
  void everyKindOfSearchFindsWhatThereIsByAnIndex() throws IOException {
    Database database = TestDatabase.create();
    try (PostgresStorage storage = PostgresStorage.in(database, holder -> {})) {
      storage.journal(folder).close();
      Jdbi connections = TestDatabase.behind(database);
      Map<String, ClaimSearch> searches = Searches.ofEveryKind(synthetic);
      Map<String, ClaimSearch.Collector> walks = new java.util.LinkedHashMap<>();
      searches.forEach((name, search) -> walks.put(name, search.collector()));
      fill(connections, walks);

      StringBuilder plans = new StringBuilder();
      for (Map.Entry<String, ClaimSearch> one : searches.entrySet()) {
        ClaimSearch search = one.getValue();
        List<ClaimSummary> found = storage.claims().orElseThrow().find(search);
        assertThat(search.page(found, 0))
            .as(one.getKey())
            .isEqualTo(walks.get(one.getKey()).page());
        measure(connections, one.getKey(), search, plans);
      }
      if (CLAIMS > AT_ONCE) {
        System.out.println(plans);
      }
    }
  }

  /** COPY first, indexes afterwards: what a payer adds bit by bit comes here all at once. */
  private void fill(Jdbi connections, Map<String, ClaimSearch.Collector> walks) throws IOException {
    long begun = System.nanoTime();
    try (Handle handle = connections.open()) {
      handle.execute("set maintenance_work_mem = '1GB'");
      List<String> indexes =
          handle
              .createQuery("select indexdef from pg_indexes where tablename = 'claim'")
              .mapTo(String.class)
              .list();
      handle
          .createQuery("select indexname from pg_indexes where tablename = 'claim'")
          .mapTo(String.class)
          .list()
          .forEach(name -> handle.execute("drop index " + name));
      List<ClaimSummary> some = new ArrayList<>();
      for (long number = 1; number <= CLAIMS; number++) {
        ClaimSummary claim = synthetic.claim(number);
        walks.values().forEach(walk -> walk.show(claim));
        some.add(claim);
        if (some.size() == AT_ONCE || number == CLAIMS) {
          Failures.asIo(
              () -> {
                PostgresTable.copy(handle, ClaimRow.FORM, some);
                return true;
              });
          some.clear();
        }
      }
      told("copied", begun);
      indexes.forEach(handle::execute);
      told("indexed", begun);
      handle.execute("vacuum analyze claim");
      told("analysed", begun);
      if (CLAIMS > AT_ONCE) {
        System.out.println(
            handle
                .createQuery(
                    "select pg_size_pretty(pg_table_size('claim')) || ' of rows, ' ||"
                        + " pg_size_pretty(pg_indexes_size('claim')) || ' of indexes'")
                .mapTo(String.class)
                .one());
      }
    }
  }

  private static void told(String what, long begun) {
    if (CLAIMS > AT_ONCE) {
      System.out.printf(
          Locale.ROOT, "%s after %,d s%n", what, (System.nanoTime() - begun) / 1_000_000_000);
    }
  }

  private static void measure(
      Jdbi connections, String name, ClaimSearch search, StringBuilder plans) throws IOException {
    try (Handle handle = connections.open()) {
      handle.execute("set plan_cache_mode = force_custom_plan");
      if (CLAIMS <= AT_ONCE) {
        handle.execute("set enable_seqscan = off"); // of a small table it is the better plan
      }
      long[] nanos = new long[TIMES];
      for (int i = 0; i < TIMES; i++) {
        long begun = System.nanoTime();
        ClaimRow.FORM.query(search).on(handle).map((row, c) -> ClaimRow.FORM.read(row)).list();
        nanos[i] = System.nanoTime() - begun;
      }
      long first = nanos[0];
      Arrays.sort(nanos);
      String plan =
          String.join(
              "\n",
              ClaimRow.FORM
                  .query(search)
                  .on(handle, "explain (analyze, buffers) ")
                  .mapTo(String.class)
                  .list());
      assertThat(plan).as(name).doesNotContain("Seq Scan on claim");
      if (CLAIMS > AT_ONCE) {
        System.out.printf(
            Locale.ROOT, "| %s | %.1f | %.1f |%n", name, first / 1e6, nanos[TIMES / 2] / 1e6);
      }
      plans.append("\n-- ").append(name).append('\n').append(plan).append('\n');
    }
  }
}
