package org.payersim.scenarios.certify;

import java.util.List;

/**
 * What a file holds that has to be acknowledged.
 *
 * @param interchanges readable ones
 * @param ta1s how many of them are to be answered by a TA1: rejected, or asked for
 * @param groups in order, but for acknowledgments
 * @param sets transaction sets
 * @param inquiries about a patient each, in accepted sets
 */
record Sent(int interchanges, int ta1s, List<Group> groups, int sets, int inquiries) {
  /**
   * A functional group.
   *
   * @param controlNumber GS06
   * @param sets ST02 of its sets, in order
   */
  record Group(String controlNumber, List<String> sets) {}

  /** One patient's inquiry and nothing else: answered in real time, without a 999. */
  boolean isRealTime() {
    return inquiries == 1 && groups.size() == 1 && sets == 1;
  }
}
