package org.payersim.scenarios;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.scenarios.X12Text.Segment;

/** What a payer answered in one text, sorted into documents by what they say of themselves. */
final class AnswerText {
  private static final String DOCUMENT_REQUEST = "005010X213";
  private static final String CLAIM_ACKNOWLEDGMENT = "005010X214";

  private AnswerText() {}

  /** What a payer sends by itself, besides remittances, by the name partners give the kind. */
  static Optional<Output> unasked(String kind) {
    return switch (kind) {
      case "278" -> Optional.of(Output.REVIEW);
      case "277RFAI" -> Optional.of(Output.DOCUMENT_REQUEST);
      default -> Optional.empty();
    };
  }

  /** Interchanges of each kind, one after the other; those of no kind we know are left out. */
  static Map<Output, byte[]> sort(byte[] text) {
    Map<Output, ByteArrayOutputStream> sorted = new EnumMap<>(Output.class);
    for (Interchange one : interchanges(text)) {
      if (one.kind().isPresent()) {
        sorted
            .computeIfAbsent(one.kind().get(), none -> new ByteArrayOutputStream())
            .writeBytes(one.text().getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    Map<Output, byte[]> outputs = new EnumMap<>(Output.class);
    sorted.forEach((output, bytes) -> outputs.put(output, bytes.toByteArray()));
    return outputs;
  }

  /**
   * One interchange.
   *
   * @param kind by its first set, or TA1
   */
  record Interchange(Optional<Output> kind, String text) {}

  static List<Interchange> interchanges(byte[] text) {
    List<Interchange> all = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    Optional<Output> kind = Optional.empty();
    for (Segment segment : X12Text.of(text).segments()) {
      open.append(segment.text()).append(segment.terminator());
      kind = kind.or(() -> kind(segment));
      if (segment.is("IEA")) {
        all.add(new Interchange(kind, open.toString()));
        open.setLength(0);
        kind = Optional.empty();
      }
    }
    return all;
  }

  private static Optional<Output> kind(Segment segment) {
    return switch (segment.id() + (segment.is("ST") ? segment.element(1) : "")) {
      case "TA1" -> Optional.of(Output.INTERCHANGE_ACKNOWLEDGMENT);
      case "ST999" -> Optional.of(Output.IMPLEMENTATION_ACKNOWLEDGMENT);
      case "ST277" ->
          Optional.of(
              segment.element(3).startsWith(CLAIM_ACKNOWLEDGMENT)
                  ? Output.CLAIM_ACKNOWLEDGMENT
                  : segment.element(3).equals(DOCUMENT_REQUEST)
                      ? Output.DOCUMENT_REQUEST
                      : Output.CLAIM_STATUS);
      case "ST278" -> Optional.of(Output.REVIEW);
      case "ST271" -> Optional.of(Output.ELIGIBILITY);
      case "ST835" -> Optional.of(Output.REMITTANCE);
      default -> Optional.empty();
    };
  }
}
