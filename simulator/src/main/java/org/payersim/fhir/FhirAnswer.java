package org.payersim.fhir;

import java.util.Map;

/**
 * What is answered below {@code /fhir}: always a resource.
 *
 * @param status HTTP status
 * @param contentType {@code application/fhir+json} or {@code application/fhir+xml}
 * @param bytes the resource
 * @param headers further headers
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
public record FhirAnswer(
    int status, String contentType, byte[] bytes, Map<String, String> headers) {}
