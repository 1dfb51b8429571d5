package org.payersim.contract;

import java.util.Map;
import java.util.Optional;
import org.payersim.benefit.Dated;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Exact;
import org.payersim.money.Quantity;

/**
 * One version of a relative value scale with its conversion factors. Source of the formulas: 42 CFR
 * 414.20 to 414.26 (physician services), 414.46 (anesthesia).
 *
 * @param id shared by its versions
 * @param effective when this version is in force, by day of service
 * @param conversionFactor dollars a relative value unit
 * @param anesthesiaFactor dollars an anesthesia unit, unless the locality has its own; zero if none
 * @param localities by name; the country as a whole needs no entry
 * @param rows by code, or by code, hyphen and modifier where a modifier has a row of its own
 * @param baseUnits anesthesia base units by code
 */
public record RelativeValues(
    String id,
    DateSpan effective,
    Exact conversionFactor,
    Exact anesthesiaFactor,
    Map<String, Locality> localities,
    Map<String, RelativeValue> rows,
    Map<String, Quantity> baseUnits)
    implements Dated {
  /** The name of the country as a whole. */
  public static final String NATIONAL = "NATIONAL";

  public RelativeValues {
    localities = Map.copyOf(localities);
    rows = Map.copyOf(rows);
    baseUnits = Map.copyOf(baseUnits);
  }

  /** A row, and the modifier it is for; empty if it is the code's own. */
  public record Row(RelativeValue value, String modifier) {}

  /** The row of a code with one of the modifiers, else the row of the code. */
  public Optional<Row> find(Procedure procedure) {
    for (String modifier : procedure.modifiers()) {
      RelativeValue own = rows.get(procedure.code() + "-" + modifier);
      if (own != null) {
        return Optional.of(new Row(own, modifier));
      }
    }
    return find(procedure.code()).map(value -> new Row(value, ""));
  }

  /** The row under this key. */
  public Optional<RelativeValue> find(String key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** Whether prices can be made for this locality. */
  public boolean knows(String locality) {
    return locality.equals(NATIONAL) || localities.containsKey(locality);
  }

  /** The indices of a locality; those of the country if it is not known. */
  public Locality locality(String name) {
    return localities.getOrDefault(name, Locality.NATIONAL);
  }

  /** What one unit of a service is worth somewhere, exactly. */
  public Exact fee(RelativeValue row, String locality, Setting setting) {
    Locality at = locality(locality);
    return row.work()
        .times(at.work())
        .plus(row.practice(setting).times(at.practice()))
        .plus(row.malpractice().times(at.malpractice()))
        .times(conversionFactor);
  }

  /** The practice expense in it. */
  public Exact practiceFee(RelativeValue row, String locality, Setting setting) {
    return row.practice(setting).times(locality(locality).practice()).times(conversionFactor);
  }

  /** Dollars an anesthesia unit somewhere. */
  public Exact anesthesiaFactor(String locality) {
    return locality(locality).anesthesia().orElse(anesthesiaFactor);
  }
}
