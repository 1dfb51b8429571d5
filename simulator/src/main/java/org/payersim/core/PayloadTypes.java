package org.payersim.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.control.OutboundKind;

/**
 * The payload types this payer knows. Source: CAQH CORE Connectivity Rule vC2.2.0, table of payload
 * types; those of claims, remittances and 277CA by the pattern of that table.
 */
final class PayloadTypes {
  static final String ERROR = "CoreEnvelopeError";
  static final String RECEIPT = "X12_BatchReceiptConfirmation";
  static final String CONFIRMED = "X12_Response_ConfirmReceiptReceived";
  static final String NO_ACKNOWLEDGMENT = "X12_005010_Response_NoBatchAckFile";
  static final String NO_RESULTS = "X12_005010_Response_NoBatchResultsFile";
  static final String REMITTANCE_REQUEST = "X12_835_Request_005010X221A1";

  private static final List<String> INQUIRIES =
      List.of(
          "X12_270_Request_005010X279A1",
          "X12_276_Request_005010X212",
          "X12_278_Request_005010X217");
  private static final List<String> BATCHES =
      List.of(
          "X12_837_Request_005010X222A1",
          "X12_837_Request_005010X223A2",
          "X12_837_Request_005010X224A2",
          "X12_834_Request_005010X220A1",
          "X12_820_Request_005010X218");
  private static final Map<String, OutboundKind> ACKNOWLEDGMENTS =
      Map.of(
          "X12_999_RetrievalRequest_005010X231A1", OutboundKind.ACKNOWLEDGMENT_999,
          "X12_TA1_RetrievalRequest_00501X231A1", OutboundKind.TA1);
  private static final Map<String, OutboundKind> RESULTS =
      Map.of(
          "X12_005010_Request_Batch_Results_271",
          OutboundKind.ELIGIBILITY_271,
          "X12_005010_Request_Batch_Results_277",
          OutboundKind.CLAIM_STATUS_277,
          "X12_005010_Request_Batch_Results_277CA",
          OutboundKind.ACKNOWLEDGMENT_277CA,
          REMITTANCE_REQUEST,
          OutboundKind.REMITTANCE_835);
  private static final List<String> CONFIRMATIONS =
      List.of("X12_999_SubmissionRequest_005010X231A1", "X12_TA1_SubmissionRequest_00501X231A1");

  private PayloadTypes() {}

  /** What an envelope with this payload type asks for; empty of a type nobody knows. */
  static Optional<CoreOperation> operation(String type, boolean realTime) {
    if (INQUIRIES.contains(type)) {
      return Optional.of(realTime ? CoreOperation.REAL_TIME : CoreOperation.BATCH_SUBMISSION);
    }
    if (BATCHES.contains(type)) {
      return Optional.of(CoreOperation.BATCH_SUBMISSION);
    }
    if (ACKNOWLEDGMENTS.containsKey(type)) {
      return Optional.of(CoreOperation.ACKNOWLEDGMENT_RETRIEVAL);
    }
    if (RESULTS.containsKey(type)) {
      return Optional.of(CoreOperation.RESULTS_RETRIEVAL);
    }
    return CONFIRMATIONS.contains(type)
        ? Optional.of(CoreOperation.RESULTS_ACKNOWLEDGMENT)
        : Optional.empty();
  }

  /** What kind of document is to be picked up. */
  static OutboundKind wanted(String type) {
    OutboundKind kind = ACKNOWLEDGMENTS.get(type);
    return kind == null ? RESULTS.getOrDefault(type, OutboundKind.REMITTANCE_835) : kind;
  }

  /** The type a document of the payer is sent under. */
  static String of(OutboundKind kind) {
    return switch (kind) {
      case TA1 -> "X12_TA1_Response_00501X231A1";
      case ACKNOWLEDGMENT_999 -> "X12_999_Response_005010X231A1";
      case ACKNOWLEDGMENT_277CA -> "X12_277CA_Response_005010X214";
      case ELIGIBILITY_271 -> "X12_271_Response_005010X279A1";
      case CLAIM_STATUS_277 -> "X12_277_Response_005010X212";
      case REVIEW_278 -> "X12_278_Response_005010X217";
      case DOCUMENT_REQUEST_277 -> "X12_277_Request_005010X213";
      case REMITTANCE_835 -> "X12_835_Response_005010X221A1";
    };
  }
}
