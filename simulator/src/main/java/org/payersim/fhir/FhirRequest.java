package org.payersim.fhir;

/**
 * What a client asks below {@code /fhir}.
 *
 * @param method GET, POST, ...
 * @param path decoded, below {@code /fhir}, beginning with a slash; empty for {@code /fhir} itself
 * @param query what follows the question mark, as sent
 * @param accept Accept, empty if not sent
 * @param key Idempotency-Key, empty if not sent
 * @param base address of {@code /fhir} as the client knows it, without a slash at its end
 * @param body what was sent
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
public record FhirRequest(
    String method,
    String path,
    String query,
    String accept,
    String key,
    String base,
    byte[] body) {}
