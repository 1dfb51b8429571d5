package org.payersim.contract;

import org.payersim.money.Exact;

/**
 * What a service is worth in relation to others: one row of a relative value file.
 *
 * @param work of the physician
 * @param office practice expense outside a facility
 * @param facility practice expense within one
 * @param malpractice insurance
 * @param multiple how it is cut beside others of its kind
 * @param bilateral bilateral indicator: 0 no addition, 1 half as much again, 2 both sides are meant
 *     already, 3 each side in full, 9 the concept does not apply
 * @param endoscopyBase code of the family's base scope; empty if it belongs to no family
 * @param care what parts of the fee are for care before, during and after a procedure
 */
public record RelativeValue(
    Exact work,
    Exact office,
    Exact facility,
    Exact malpractice,
    MultipleRule multiple,
    String bilateral,
    String endoscopyBase,
    GlobalPackage care) {

  /** The practice expense in this setting. */
  public Exact practice(Setting setting) {
    return switch (setting) {
      case OFFICE -> office;
      case FACILITY -> facility;
    };
  }
}
