package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** StAEDI as an independent judge of control structures, counts and control numbers. */
final class EnvelopeJudge {
  private EnvelopeJudge() {}

  static void assertSound(byte[] document) throws IOException, EDIStreamException {
    List<String> faults = new ArrayList<>();
    int segments = 0;
    try (EDIStreamReader reader =
        EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(document))) {
      while (reader.hasNext()) {
        EDIStreamEvent event = reader.next();
        switch (event) {
          case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR ->
              faults.add(
                  reader.getErrorType() + " at " + reader.getLocation() + " " + reader.getText());
          case START_SEGMENT -> segments++;
          default -> {}
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(segments).isGreaterThan(2);
  }
}
