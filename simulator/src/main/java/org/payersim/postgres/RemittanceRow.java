package org.payersim.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.payersim.money.Money;
import org.payersim.sandbox.OutboundRemittance;
import org.payersim.sandbox.RemittanceSearch;
import org.payersim.sandbox.RemittanceSummary;

/** A remittance as it stands in its row. */
final class RemittanceRow implements RowForm<RemittanceSummary, RemittanceSearch> {
  static final RemittanceRow FORM = new RemittanceRow();

  private RemittanceRow() {}

  @Override
  public String table() {
    return "remittance";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String columns() {
    return "paid_on, number, trace, payee, tax_number, total, claims";
  }

  @Override
  public void write(RemittanceSummary summary, CopyText text) {
    OutboundRemittance made = summary.remittance();
    text.value(made.paidOn().toString())
        .value(summary.place().number())
        .value(made.id())
        .value(made.payeeNpi())
        .value(made.payeeTaxNumber())
        .value(made.total().cents())
        .value(made.claims())
        .endRow();
  }

  @Override
  public RemittanceSummary read(ResultSet row) throws SQLException {
    LocalDate paidOn = row.getObject("paid_on", LocalDate.class);
    return new RemittanceSummary(
        new RemittanceSummary.Place(paidOn, row.getLong("number")),
        new OutboundRemittance(
            row.getString("trace"),
            row.getString("payee"),
            row.getString("tax_number"),
            paidOn,
            Money.ofCents(row.getLong("total")),
            row.getInt("claims")));
  }

  @Override
  public SearchQuery query(RemittanceSearch search) {
    SearchQuery query =
        new SearchQuery(this, "paid_on", "number")
            .equal("trace", search.trace())
            .equal("tax_number", search.taxNumber())
            .within("paid_on", search.paid())
            .visible("payee", search.payee(), search.visible())
            .page(search.count());
    search.after().ifPresent(place -> query.after(place.paidOn(), place.number()));
    return query;
  }
}
