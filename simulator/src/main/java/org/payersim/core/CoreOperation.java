package org.payersim.core;

import java.util.Optional;

/** What an envelope asks for. Source: CAQH CORE Connectivity Rule vC2.2.0, WSDL and XSD. */
public enum CoreOperation {
  REAL_TIME("RealTimeTransaction", "COREEnvelopeRealTimeRequest", "COREEnvelopeRealTimeResponse"),
  BATCH_SUBMISSION(
      "BatchSubmitTransaction",
      "COREEnvelopeBatchSubmission",
      "COREEnvelopeBatchSubmissionResponse"),
  ACKNOWLEDGMENT_RETRIEVAL(
      "BatchSubmitAckRetrievalTransaction",
      "COREEnvelopeBatchSubmissionAckRetrievalRequest",
      "COREEnvelopeBatchSubmissionAckRetrievalResponse"),
  RESULTS_RETRIEVAL(
      "BatchResultsRetrievalTransaction",
      "COREEnvelopeBatchResultsRetrievalRequest",
      "COREEnvelopeBatchResultsRetrievalResponse"),
  RESULTS_ACKNOWLEDGMENT(
      "BatchResultsAckSubmitTransaction",
      "COREEnvelopeBatchResultsAckSubmission",
      "COREEnvelopeBatchResultsAckSubmissionResponse");

  private final String action;
  private final String request;
  private final String response;

  CoreOperation(String action, String request, String response) {
    this.action = action;
    this.request = request;
    this.response = response;
  }

  /** The operation of the WSDL. */
  public String action() {
    return action;
  }

  /** The element of a SOAP body that asks for it. */
  public String request() {
    return request;
  }

  /** The element it is answered with. */
  public String response() {
    return response;
  }

  boolean isRealTime() {
    return this == REAL_TIME;
  }

  /** Whether X12 comes with it. */
  boolean hasPayload() {
    return this == REAL_TIME || this == BATCH_SUBMISSION || this == RESULTS_ACKNOWLEDGMENT;
  }

  static Optional<CoreOperation> ofRequest(String element) {
    for (CoreOperation operation : values()) {
      if (operation.request.equals(element)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }
}
