package org.payersim.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.payersim.transcript.SentDocument;

/**
 * The documents a claim brings along: supportingInfo of category attachment with a valueAttachment.
 *
 * @param claim whose
 * @param account the provider's number of it
 */
record Documents(Claim claim, String account) {
  /** Those that have their data with them. */
  List<SentDocument> list() {
    List<SentDocument> documents = new ArrayList<>();
    for (SupportingInfo.Item item : new SupportingInfo(claim).list("attachment")) {
      if (item.info().getValue() instanceof Attachment attachment && attachment.hasData()) {
        documents.add(new SentDocument(number(item), format(attachment), attachment.getData()));
      }
    }
    return documents;
  }

  /** What a document goes by: the number it refers to, or its place in this claim. */
  String number(SupportingInfo.Item item) {
    return item.info().getValue() instanceof Attachment
        ? account + "-D" + item.info().getSequence()
        : item.number();
  }

  /** A document that is only linked to is not fetched. */
  static void check(SupportingInfo.Item item, Issues issues) {
    if (item.info().getValue() instanceof Attachment attachment && !attachment.hasData()) {
      issues.add(
          IssueType.REQUIRED,
          item.expression() + ".value.data",
          "a document comes with its data, or is announced by valueReference.identifier");
    }
  }

  /** CAT02, by media type: our own decision where X12 has no word for it. */
  private static String format(Attachment attachment) {
    String type = Named.text(attachment.getContentType()).toLowerCase(Locale.ROOT);
    if (type.startsWith("image/")) {
      return "IA";
    }
    if (type.contains("xml") || type.contains("hl7")) {
      return "HL";
    }
    return type.startsWith("text/") ? "TX" : "MB";
  }
}
