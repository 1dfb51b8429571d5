package org.payersim.x12;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.payersim.claim.Attachment;
import org.payersim.claim.Party;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.syntax.Segment;
import org.payersim.x12.syntax.SegmentReader;

/** Reads the 275: every document of a set that was checked and found sound. Source: 005010X210. */
final class AttachmentReader implements SetContent {
  private static final int LX = Segment.pack("LX");
  private static final int TRN = Segment.pack("TRN");
  private static final int STC = Segment.pack("STC");
  private static final int REF = Segment.pack("REF");
  private static final int CAT = Segment.pack("CAT");
  private static final int BIN = Segment.pack("BIN");
  private static final int BDS = Segment.pack("BDS");
  private static final int ASKED_FOR = Segment.pack("2");
  private static final int PATIENT_CONTROL_NUMBER = Segment.pack("EJ");

  private final Consumer<Attachment> attachments;
  private final Values values;
  private final PartyDraft party;
  private final SetSegments segments;
  private Party provider = Party.NOBODY;
  private String patientControlNumber = "";
  private boolean solicited;
  private String number = "";
  private String code = "";
  private String format = "";

  AttachmentReader(SegmentReader reader, Consumer<Attachment> attachments, Values values) {
    this.segments = new SetSegments(reader, Guide.attachment());
    this.attachments = attachments;
    this.values = values;
    this.party = new PartyDraft(values);
  }

  @Override
  public void read(InterchangeHeader interchange, GroupHeader group, TransactionSetResult set)
      throws IOException {
    values.begin(interchange.delimiters().component());
    provider = Party.NOBODY;
    patientControlNumber = "";
    segments.forEach(this::take);
  }

  private void take(Segment segment, String loop) {
    int id = segment.id();
    switch (loop) {
      case "1000C" -> {
        party.add(segment);
        provider = id == InquiryReader.NM1 ? party.take() : provider;
      }
      case "1000D" -> {
        if (id == REF && segment.packed(1) == PATIENT_CONTROL_NUMBER) {
          patientControlNumber = values.text(segment, 2);
        }
      }
      case "2000A" -> subject(segment);
      case "2100B" -> format = id == CAT ? values.text(segment, 2) : format;
      case "2110B" -> {
        if (id == BIN || id == BDS) {
          document(segment, id == BIN ? 2 : 3);
        }
      }
      default -> {}
    }
  }

  private void subject(Segment segment) {
    int id = segment.id();
    if (id == LX) {
      code = "";
      format = "";
    } else if (id == TRN) {
      solicited = segment.packed(1) == ASKED_FOR;
      number = values.text(segment, 2);
    } else if (id == STC) {
      List<String> status = values.components(segment, 1);
      code = status.size() < 2 ? "" : status.get(1);
    }
  }

  private void document(Segment segment, int data) {
    byte[] content =
        segment.isEmpty(data)
            ? new byte[0]
            : Arrays.copyOfRange(segment.bytes(), segment.from(data), segment.to(data));
    attachments.accept(
        new Attachment(solicited, number, patientControlNumber, provider, code, format, content));
  }
}
