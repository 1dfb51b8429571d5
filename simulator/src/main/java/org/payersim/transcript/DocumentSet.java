package org.payersim.transcript;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Documents of a claim of another form as an interchange with one 275. Source: 005010X210.
 *
 * @param head what stands around it
 * @param payerName who is asked to pay
 * @param provider NPI of who is paid
 * @param lastName of the patient
 * @param firstName of the patient
 * @param account the provider's number of the claim
 */
public record DocumentSet(
    Transcript.Head head,
    String payerName,
    String provider,
    String lastName,
    String firstName,
    String account) {
  /** GS08 and ST03. */
  public static final String GUIDE = "005010X210";

  /** Segments from ST to NM1 of the patient with his REF, and SE. */
  private static final int AROUND = 8;

  private static final int OF_EACH = 6;

  /** The interchange; the same bytes for the same documents. */
  public byte[] write(List<SentDocument> documents) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    long number = Enclosed.number(contents(documents), account);
    SegmentWriter out = new SegmentWriter(Delimiters.STANDARD, true);
    Enclosed.open(out, head, "PI", number);
    out.begin("ST").text("275").text("0001").text(GUIDE).end();
    out.begin("BGN").text("02").padded(number, 9).text(head.day()).end();
    name(out, "PR", payerName, "PI", head.payerId());
    name(out, "41", "CLIENT", "46", head.sender());
    name(out, "1P", "PROVIDER", "XX", provider);
    out.begin("NM1")
        .text("QC")
        .text("1")
        .text(TracedWriter.upper(lastName), TracedWriter.LONGEST_NAME)
        .text(TracedWriter.upper(firstName), TracedWriter.LONGEST_FIRST_NAME)
        .end();
    out.begin("REF").text("EJ").text(account).end();
    for (int i = 0; i < documents.size(); i++) {
      SentDocument document = documents.get(i);
      out.begin("LX").number(i + 1L).end();
      out.begin("TRN").text("1").text(document.number()).end();
      out.begin("DTP").text("368").text("D8").text(head.day()).end();
      out.begin("CAT").text("AE").text(document.format()).end();
      out.begin("EFI").text("05").end();
      all.writeBytes(out.take());
      all.writeBytes(ascii("BIN*" + document.data().length + "*"));
      all.writeBytes(document.data());
      all.writeBytes(ascii("~\n"));
    }
    SegmentWriter end = new SegmentWriter(Delimiters.STANDARD, true);
    Enclosed.close(end, AROUND + (long) OF_EACH * documents.size(), number);
    all.writeBytes(end.toByteArray());
    return all.toByteArray();
  }

  private static byte[] contents(List<SentDocument> documents) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (SentDocument document : documents) {
      all.writeBytes(document.number().getBytes(StandardCharsets.UTF_8));
      all.writeBytes(document.data());
    }
    return all.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void name(
      SegmentWriter out, String role, String name, String qualifier, String id) {
    out.begin("NM1")
        .text(role)
        .text("2")
        .text(name, TracedWriter.LONGEST_NAME)
        .empty(4)
        .text(qualifier)
        .text(id)
        .end();
  }
}
