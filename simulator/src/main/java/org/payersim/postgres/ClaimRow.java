package org.payersim.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.payersim.claim.ClaimType;
import org.payersim.claim.DateSpan;
import org.payersim.inquiry.ClaimSearch;
import org.payersim.inquiry.ClaimSummary;
import org.payersim.money.Money;

/** A decision as it stands in its row. */
final class ClaimRow implements RowForm<ClaimSummary, ClaimSearch> {
  static final ClaimRow FORM = new ClaimRow();

  private ClaimRow() {}

  @Override
  public String table() {
    return "claim";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String columns() {
    return "decided_on, decision, claim, patient_control_number, kind, member, family, provider,"
        + " service_from, service_to, outcome, result, original, charge, received_on, allowed,"
        + " paid, patient_responsibility, carcs";
  }

  @Override
  public void write(ClaimSummary claim, CopyText text) {
    text.value(claim.place().decidedOn().toString())
        .value(claim.place().decision())
        .value(claim.claim())
        .value(claim.patientControlNumber())
        .value(word(claim.kind()))
        .value(claim.member())
        .value(claim.family())
        .value(claim.provider())
        .value(claim.service().from().toString())
        .value(claim.service().to().toString())
        .value(word(claim.outcome()))
        .value(word(claim.result()));
    claim.original().ifPresentOrElse(text::value, text::nothing);
    text.value(claim.charge().cents());
    if (claim.amounts().isPresent()) {
      ClaimSummary.FinalAmounts amounts = claim.amounts().get();
      text.value(amounts.receivedOn().toString())
          .value(amounts.allowed().cents())
          .value(amounts.paid().cents())
          .value(amounts.patientResponsibility().cents());
    } else {
      text.nothing().nothing().nothing().nothing();
    }
    text.codes(claim.carcs()).endRow();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public ClaimSummary read(ResultSet row) throws SQLException {
    return new ClaimSummary(
        new ClaimSummary.Place(day(row, "decided_on"), row.getLong("decision")),
        row.getString("claim"),
        row.getString("patient_control_number"),
        read(ClaimType.class, row, "kind"),
        row.getString("member"),
        row.getString("family"),
        row.getString("provider"),
        new DateSpan(day(row, "service_from"), day(row, "service_to")),
        read(ClaimSummary.Outcome.class, row, "outcome"),
        read(ClaimSummary.Result.class, row, "result"),
        Optional.ofNullable(row.getString("original")),
        Money.ofCents(row.getLong("charge")),
        amounts(row),
        codes(row.getArray("carcs")));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static <E extends Enum<E>> E read(Class<E> type, ResultSet row, String column)
      throws SQLException {
    return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
  }

  private static Optional<ClaimSummary.FinalAmounts> amounts(ResultSet row) throws SQLException {
    return row.getString("received_on") == null
        ? Optional.empty()
        : Optional.of(
            new ClaimSummary.FinalAmounts(
                day(row, "received_on"),
                Money.ofCents(row.getLong("allowed")),
                Money.ofCents(row.getLong("paid")),
                Money.ofCents(row.getLong("patient_responsibility"))));
  }

  private static List<String> codes(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  @Override
  public SearchQuery query(ClaimSearch search) {
    SearchQuery query =
        new SearchQuery(this, "decided_on", "decision")
            .equal("member", search.member())
            .equal("family", search.family())
            .equal("result", search.result().map(ClaimRow::word))
            .within("decided_on", search.decided())
            .within("service_from", search.service())
            .visible("provider", search.provider(), search.visible())
            .page(search.count());
    boolean isNarrow =
        search.member().isPresent()
            || search.family().isPresent()
            || search.number().isPresent()
            || search.provider().isPresent();
    if (search.service().isPresent() && !isNarrow) {
      query.placesFirst();
    }
    if (search.family().isPresent()) {
      query.and("family <> ''"); // as its index has it
    }
    search.outcome().ifPresent(outcome -> outcome(query, outcome));
    search
        .number()
        .ifPresent(
            number ->
                query
                    .and("((claim = :number and claim <> '') or patient_control_number = :number)")
                    .bind("number", number));
    search
        .carc()
        .ifPresent(carc -> query.and("carcs @> cast(array[:carc] as text[])").bind("carc", carc));
    search.after().ifPresent(place -> query.after(place.decidedOn(), place.decision()));
    return query;
  }

  /** Some outcomes are results too, which have an index. */
  private static void outcome(SearchQuery query, ClaimSummary.Outcome outcome) {
    switch (outcome) {
      case VOIDED, PENDED, REJECTED ->
          query.and("result = :outcome").bind("outcome", word(outcome));
      case REPLACED -> query.and("outcome = 'replaced'");
      case FINALIZED -> query.and("outcome = 'finalized'");
    }
  }
}
