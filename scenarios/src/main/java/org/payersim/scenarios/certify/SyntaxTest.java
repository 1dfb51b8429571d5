package org.payersim.scenarios.certify;

import java.util.ArrayList;
import java.util.List;
import org.payersim.claim.Batch;
import org.payersim.claim.Claim;
import org.payersim.inquiry.Inquiry;
import org.payersim.scenarios.certify.Sent.Group;
import org.payersim.x12.GroupHeader;
import org.payersim.x12.GroupResult;
import org.payersim.x12.InboundReceiver;
import org.payersim.x12.InterchangeHeader;
import org.payersim.x12.InterchangeResult;
import org.payersim.x12.SegmentFault;
import org.payersim.x12.SegmentFault.ElementFault;
import org.payersim.x12.TransactionSetResult;

/**
 * Reads a file as a payer does and sorts what TA1 and 999 would tell of it by SNIP level: faults of
 * the standard are of level 1, those of the guide (codes that begin with I, and values its lists do
 * not have) of level 2, what depends on something else of level 4.
 */
final class SyntaxTest implements InboundReceiver {
  private final String file;
  private final List<SnipFinding> findings = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private String interchange = "";
  private String group = "";
  private int interchanges;
  private int acknowledgedByTa1;
  private int inquiries;
  private int sets;
  private boolean asksForTa1;

  SyntaxTest(String file) {
    this.file = file;
  }

  List<SnipFinding> findings() {
    return findings;
  }

  /** What has to be acknowledged. */
  Sent sent() {
    return new Sent(interchanges, acknowledgedByTa1, List.copyOf(groups), sets, inquiries);
  }

  private void add(SnipLevel level, String place, String claim, String words) {
    findings.add(new SnipFinding(level, file, place, claim, words));
  }

  @Override
  public boolean interchangeOpened(InterchangeHeader header) {
    interchanges++;
    interchange = "interchange " + header.controlNumber();
    asksForTa1 = header.acknowledgmentRequested();
    return true;
  }

  @Override
  public void groupOpened(GroupHeader header) {
    group = "group " + header.controlNumber();
  }

  @Override
  public void set(TransactionSetResult result) {
    sets++;
    String set = "set " + result.controlNumber();
    for (String code : result.setCodes()) {
      if (!code.equals("5") && !code.equals("I5")) { // these say that segments have faults
        add(code.startsWith("I") ? SnipLevel.GUIDE : SnipLevel.SYNTAX, set, "", "IK502 " + code);
      }
    }
    for (SegmentFault fault : result.faults()) {
      segment(set, fault);
    }
    if (result.faultsDropped() > 0) {
      add(SnipLevel.SYNTAX, set, "", result.faultsDropped() + " more faults than are listed");
    }
  }

  private void segment(String set, SegmentFault fault) {
    String place = "%s, %s at %d".formatted(set, fault.segmentId(), fault.position());
    if (fault.elements().isEmpty()) {
      add(levelOfSegment(fault.code()), place, fault.claim(), "IK304 " + fault.code());
    }
    for (ElementFault element : fault.elements()) {
      String component = element.component() > 0 ? "-" + element.component() : "";
      add(
          levelOfElement(element.code()),
          "%s, element %d%s".formatted(place, element.element(), component),
          fault.claim(),
          "IK403 " + element.code());
    }
  }

  private static SnipLevel levelOfSegment(String code) {
    return switch (code) {
      case "I6", "I9" -> SnipLevel.SITUATIONS;
      case "I4", "I7", "I8" -> SnipLevel.GUIDE;
      default -> SnipLevel.SYNTAX;
    };
  }

  private static SnipLevel levelOfElement(String code) {
    return switch (code) {
      case "I9", "I13" -> SnipLevel.SITUATIONS;
      case "7", "I6", "I10", "I11", "I12" -> SnipLevel.GUIDE;
      default -> SnipLevel.SYNTAX;
    };
  }

  @Override
  public void batchOpened(Batch batch) {}

  @Override
  public void claim(Claim claim) {}

  @Override
  public void batchClosed() {}

  @Override
  public void inquiry(Inquiry inquiry) {
    inquiries++;
  }

  @Override
  public void groupClosed(GroupResult result) {
    for (String code : result.groupCodes()) {
      add(SnipLevel.SYNTAX, group, "", "AK905 " + code);
    }
    if (!result.header().functionalIdentifier().equals("FA")) {
      groups.add(
          new Group(
              result.header().controlNumber(),
              result.sets().stream().map(TransactionSetResult::controlNumber).toList()));
    }
  }

  @Override
  public void interchangeClosed(InterchangeResult result) {
    if (!result.note().equals("000")) {
      add(SnipLevel.SYNTAX, interchange, "", "TA105 " + result.note());
    }
    if (result.isRejected() || asksForTa1) {
      acknowledgedByTa1++;
    }
  }

  @Override
  public void unreadable(long offset, String problem) {
    add(SnipLevel.SYNTAX, "byte " + offset, "", problem);
  }
}
