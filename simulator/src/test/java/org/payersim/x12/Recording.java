package org.payersim.x12;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.payersim.claim.Attachment;
import org.payersim.claim.Batch;
import org.payersim.claim.Claim;
import org.payersim.eligibility.EnrollmentSet;
import org.payersim.inquiry.Inquiry;
import org.payersim.x12.syntax.ByteSource;
import org.payersim.x12.syntax.ByteSources;

/** Everything a receiver was told, for tests to look at. */
final class Recording implements InboundReceiver {
  final List<InterchangeHeader> opened = new ArrayList<>();
  final List<InterchangeResult> interchanges = new ArrayList<>();
  final List<GroupResult> groups = new ArrayList<>();
  final List<TransactionSetResult> sets = new ArrayList<>();
  final List<Batch> batches = new ArrayList<>();
  final List<Claim> claims = new ArrayList<>();
  final List<Inquiry> inquiries = new ArrayList<>();
  final List<Attachment> attachments = new ArrayList<>();
  final List<EnrollmentSet> enrollments = new ArrayList<>();
  final List<String> unreadable = new ArrayList<>();
  final List<String> calls = new ArrayList<>();
  private boolean refuseDuplicates;

  static Recording of(String text) {
    return of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Recording of(byte[] bytes) {
    return of(ByteSources.of(bytes), InboundSettings.DEFAULT);
  }

  static Recording of(ByteSource source, InboundSettings settings) {
    Recording recording = new Recording();
    recording.read(source, settings);
    return recording;
  }

  /** With each set but the first checked ahead, or none. */
  static Recording of(byte[] bytes, boolean ahead) {
    Recording recording = new Recording();
    try {
      X12Inbound.read(
          ByteSources.of(bytes), InboundSettings.DEFAULT, recording, ahead ? 1 : Long.MAX_VALUE);
    } catch (IOException e) {
      throw new AssertionError("the source does not fail", e);
    }
    return recording;
  }

  static Recording refusingDuplicates(String text) {
    Recording recording = new Recording();
    recording.refuseDuplicates = true;
    recording.read(
        ByteSources.of(text.getBytes(StandardCharsets.ISO_8859_1)), InboundSettings.DEFAULT);
    return recording;
  }

  private void read(ByteSource source, InboundSettings settings) {
    try {
      X12Inbound.read(source, settings, this);
    } catch (IOException e) {
      throw new AssertionError("the source does not fail", e);
    }
  }

  @Override
  public void attachment(Attachment attachment) {
    attachments.add(attachment);
  }

  @Override
  public void enrollment(EnrollmentSet set) {
    enrollments.add(set);
  }

  @Override
  public boolean interchangeOpened(InterchangeHeader header) {
    calls.add("interchange");
    boolean known =
        opened.stream().anyMatch(before -> before.controlNumber().equals(header.controlNumber()));
    opened.add(header);
    return !(refuseDuplicates && known);
  }

  @Override
  public void groupOpened(GroupHeader header) {
    calls.add("group");
  }

  @Override
  public void set(TransactionSetResult result) {
    calls.add("set");
    sets.add(result);
  }

  @Override
  public void batchOpened(Batch batch) {
    calls.add("batch");
    batches.add(batch);
  }

  @Override
  public void claim(Claim claim) {
    calls.add("claim");
    claims.add(claim);
  }

  @Override
  public void batchClosed() {
    calls.add("/batch");
  }

  @Override
  public void inquiry(Inquiry inquiry) {
    calls.add("inquiry");
    inquiries.add(inquiry);
  }

  @Override
  public void groupClosed(GroupResult result) {
    calls.add("/group");
    groups.add(result);
  }

  @Override
  public void interchangeClosed(InterchangeResult result) {
    calls.add("/interchange");
    interchanges.add(result);
  }

  @Override
  public void unreadable(long offset, String problem) {
    calls.add("unreadable");
    unreadable.add(problem);
  }

  /** TA105 of every interchange. */
  List<String> notes() {
    return interchanges.stream().map(InterchangeResult::note).toList();
  }

  /** Everything found wrong, as short lines: {@code NM1@12 2010AA 8 el 9 code 1}. */
  List<String> faults() {
    List<String> lines = new ArrayList<>();
    for (TransactionSetResult set : sets) {
      for (SegmentFault fault : set.faults()) {
        String where = fault.segmentId() + "@" + fault.position() + " " + fault.loopId();
        lines.add(where + " " + fault.code());
        for (SegmentFault.ElementFault element : fault.elements()) {
          String part = element.component() > 0 ? "-" + element.component() : "";
          lines.add(where + " el " + element.element() + part + " " + element.code());
        }
      }
    }
    return lines;
  }

  /** All that was told, so that two readings can be compared. */
  List<Object> everything() {
    List<Object> all = new ArrayList<>(calls);
    all.addAll(interchanges);
    all.addAll(groups);
    all.addAll(claims);
    all.addAll(unreadable);
    return all;
  }
}
