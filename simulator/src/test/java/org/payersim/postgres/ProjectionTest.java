package org.payersim.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.claim.DateSpan;
import org.payersim.inquiry.ClaimSearch;
import org.payersim.inquiry.ClaimSummary;
import org.payersim.inquiry.ClaimSummary.Result;
import org.payersim.journal.Body;
import org.payersim.ledger.ExaminerAct;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.sandbox.Deliveries;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Questions;
import org.payersim.sandbox.RemittanceSearch;
import org.payersim.sandbox.RemittanceSummary;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.Storage;
import org.payersim.sandbox.TestPayers;

/** What a payer decides can be searched in its database as in its log, and stands there once. */
class ProjectionTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 16, 9, 0);

  @TempDir private Path folder;

  @Test
  void aStoreFindsWhatTheLogHas() throws Exception {
    Database database = TestDatabase.create();
    try (PostgresStorage storage = PostgresStorage.in(database, holder -> {});
        Sandbox stored = open("stored", storage);
        Sandbox logged = open("logged", Storage.FILES)) {
      converse(stored);
      converse(logged);
      assertThat(find(logged, Searches.all().page(100))).hasSizeGreaterThan(5);
      for (ClaimSearch search : searches(logged)) {
        assertThat(find(stored, search)).as(search.toString()).isEqualTo(find(logged, search));
      }
      for (RemittanceSearch search : remittances()) {
        assertThat(Questions.to(stored).find(search))
            .as(search.toString())
            .isEqualTo(Questions.to(logged).find(search));
      }
      RemittanceSearch.Page one = Questions.to(stored).find(paidTo("2000001000", 1));
      assertThat(one.remittances()).hasSize(1);
      assertThat(one.isLast()).isFalse();
      ClaimSummary released =
          find(stored, Searches.all().result(Result.PAID).decided(later(), 1).page(9)).getFirst();
      assertThat(released.amounts().orElseThrow().receivedOn()).isEqualTo(NOW.toLocalDate());
    }
  }

  @Test
  void aStartAddsNothingTwice() throws Exception {
    Database database = TestDatabase.create();
    List<ClaimSummary> before;
    try (PostgresStorage storage = PostgresStorage.in(database, holder -> {});
        Sandbox payer = open("payer", storage)) {
      converse(payer);
      before = find(payer, Searches.all().page(100));
    }
    try (PostgresStorage storage = PostgresStorage.in(database, holder -> {});
        Sandbox payer = open("payer", storage)) {
      assertThat(find(payer, Searches.all().page(100))).isEqualTo(before);
      payer.receive(Body.of(Deliveries.delivery(7, "C7")));
      assertThat(find(payer, Searches.all().page(100))).hasSize(before.size() + 1);
    }
    // What is lost is laid down anew, as after a restore or by another version.
    TestDatabase.behind(database)
        .useHandle(handle -> handle.execute("update projection set version = 0"));
    try (PostgresStorage storage = PostgresStorage.in(database, holder -> {});
        Sandbox payer = open("payer", storage)) {
      assertThat(find(payer, Searches.all().page(100))).hasSize(before.size() + 1);
      assertThat(find(payer, Searches.all().page(100))).containsAll(before);
    }
  }

  @Test
  void aStoreThatFailsIsToldOfAndCatchesUp() throws Exception {
    Database database = TestDatabase.create();
    try (PostgresStorage storage = PostgresStorage.in(database, holder -> {});
        Sandbox payer = open("payer", storage)) {
      payer.receive(Body.of(Deliveries.delivery(1, "C1")));
      assertThat(find(payer, Searches.all().page(9))).hasSize(1);
      TestDatabase.behind(database)
          .useHandle(handle -> handle.execute("alter table projection rename to away"));
      payer.receive(Body.of(Deliveries.delivery(2, "C2", "C3")));
      ClaimSearch.Page page = Questions.to(payer).find(Searches.all().page(9));
      assertThat(page.claims()).hasSize(1);
      assertThat(page.behind()).isEqualTo(2);

      TestDatabase.behind(database)
          .useHandle(handle -> handle.execute("alter table away rename to projection"));
      for (int i = 0; i < 100 && page.behind() > 0; i++) {
        Thread.sleep(50);
        page = Questions.to(payer).find(Searches.all().page(9));
      }
      assertThat(page.claims()).hasSize(3);
    }
  }

  @Test
  void anotherWritersProjectionIsNotTouched() throws Exception {
    Database database = TestDatabase.create();
    try (PostgresStorage storage = PostgresStorage.in(database, holder -> {})) {
      storage.journal(folder.resolve("first")).close();
      var first = storage.claims().orElseThrow();
      first.add(0, List.of(new SyntheticClaims(10).claim(1)));
      storage.journal(folder.resolve("second")).close();
      assertThatThrownBy(() -> first.add(1, List.of(new SyntheticClaims(10).claim(2))))
          .isInstanceOf(LostLeaseException.class);
      var second = storage.claims().orElseThrow();
      assertThat(second.size()).isEqualTo(1);
      assertThatThrownBy(() -> second.add(2, List.of(new SyntheticClaims(10).claim(3))))
          .as("one is left out")
          .isInstanceOf(IOException.class);
      assertThat(second.size()).isEqualTo(1);
    }
  }

  /** Texts as nobody writes them come back as they were. */
  @Test
  void whatIsAwkwardInACopyIsKept() throws Exception {
    Database database = TestDatabase.create();
    try (PostgresStorage storage = PostgresStorage.in(database, holder -> {})) {
      storage.journal(folder).close();
      ClaimSummary plain = new SyntheticClaims(10).claim(1);
      ClaimSummary awkward =
          new ClaimSummary(
              plain.place(),
              "\\N",
              "tab\tand\nlines\r\\ \"quoted\" {braces} ø",
              plain.kind(),
              "",
              "",
              "'; drop table claim",
              plain.service(),
              plain.outcome(),
              plain.result(),
              plain.original(),
              plain.charge(),
              plain.amounts(),
              plain.carcs());
      storage.claims().orElseThrow().add(0, List.of(awkward));
      assertThat(storage.claims().orElseThrow().find(Searches.all().page(9)))
          .containsExactly(awkward);
      assertThat(
              storage
                  .claims()
                  .orElseThrow()
                  .find(Searches.all().provider("'; drop table claim").page(9)))
          .hasSize(1);
    }
  }

  private static LocalDate later() {
    return NOW.plusDays(3).toLocalDate();
  }

  private static List<ClaimSummary> find(Sandbox payer, ClaimSearch search) throws IOException {
    ClaimSearch.Page page = Questions.to(payer).find(search);
    assertThat(page.behind()).isZero();
    return page.claims();
  }

  private static List<ClaimSearch> searches(Sandbox payer) throws IOException {
    List<ClaimSummary> all = find(payer, Searches.all().page(100));
    List<ClaimSearch> searches = new ArrayList<>();
    for (int count : new int[] {1, 2, 100}) {
      searches.add(Searches.all().page(count));
      for (ClaimSummary claim : all) {
        searches.add(Searches.all().after(claim.place()).page(count));
        searches.add(Searches.all().number(claim.patientControlNumber()).page(count));
        searches.add(Searches.all().number(claim.claim()).page(count));
        searches.add(Searches.all().member(claim.member()).page(count));
        searches.add(Searches.all().family(claim.family()).page(count));
        searches.add(Searches.all().result(claim.result()).page(count));
        searches.add(Searches.all().outcome(claim.outcome()).page(count));
        searches.add(Searches.all().decided(claim.place().decidedOn(), 1).page(count));
        searches.add(Searches.all().service(claim.service().from(), 2).page(count));
        searches.add(Searches.all().visible(Set.of(claim.provider(), "none")).page(count));
        claim.carcs().forEach(carc -> searches.add(Searches.all().carc(carc).page(count)));
      }
      searches.add(Searches.all().visible(Set.of()).page(count));
      searches.add(Searches.all().visible(Set.of("none")).page(count));
      searches.add(Searches.all().visible(Set.of("none")).provider("2000001000").page(count));
    }
    return searches;
  }

  private static List<RemittanceSearch> remittances() {
    List<RemittanceSearch> searches = new ArrayList<>();
    for (int count : new int[] {1, 2, 100}) {
      RemittanceSearch all = paidTo("2000001000", count);
      searches.add(all);
      searches.add(paidTo("none", count));
      for (Optional<Set<String>> visible :
          List.of(
              Optional.<Set<String>>empty(),
              Optional.of(Set.of("2000001000", "other")),
              Optional.of(Set.<String>of()))) {
        for (int passed = 0; passed < 4; passed++) {
          searches.add(
              new RemittanceSearch(
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of("990001000"),
                  Optional.of(new DateSpan(NOW.toLocalDate(), later())),
                  visible,
                  Optional.of(new RemittanceSummary.Place(NOW.toLocalDate(), passed)),
                  count));
        }
      }
    }
    return searches;
  }

  private static RemittanceSearch paidTo(String npi, int count) {
    return new RemittanceSearch(
        Optional.empty(),
        Optional.of(npi),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        count);
  }

  private Sandbox open(String name, Storage storage) throws IOException {
    return Sandbox.open(
        SandboxSettings.journalled(
                name + "-" + UUID.randomUUID(),
                folder.resolve(name),
                TestPayers.switched("{Duplicate: pend}"))
            .withStorage(storage)
            .withClock(PayerClock.fixed(NOW))
            .withEnrollment(new Enrollment.Open("lantern-open")),
        SharedMember.member());
  }

  private static void converse(Sandbox payer) throws IOException {
    payer.receive(Body.of(Deliveries.delivery(1, "C1", "C2")));
    payer.receive(Body.of(Deliveries.delivery(2, "D1", "D2")));
    payer.receive(Body.of(Deliveries.deliveryFor("M200", 3, "E1")));
    payer.setClock(NOW.plusDays(3));
    String waiting = payer.queue().get(0).claim();
    payer.examine(new ExaminerAct.Release(waiting, List.of("Duplicate")));
    String original = payer.listClaims("C1").get(0).payerControlNumber();
    payer.receive(Body.of(Deliveries.correction(4, "C1", "7", original, 140)));
    payer.receive(Body.of(Deliveries.correction(5, "X1", "8", "unknown", 140)));
  }
}
