package org.payersim.x12;

import java.util.List;

/**
 * What the guide check made of one transaction set (AK2, IK3..., IK5).
 *
 * @param transactionSet AK201, e.g. 837
 * @param controlNumber AK202
 * @param guide AK203 (ST03, else GS08)
 * @param faults in order of position; capped, see {@code faultsDropped}
 * @param faultsDropped how many more faults there were than are listed
 * @param setCodes IK502 and following: 1 to 7, 23, I5, I6 ...; empty when accepted
 */
public record TransactionSetResult(
    String transactionSet,
    String controlNumber,
    String guide,
    List<SegmentFault> faults,
    int faultsDropped,
    List<String> setCodes) {

  public boolean isAccepted() {
    return setCodes.isEmpty();
  }
}
