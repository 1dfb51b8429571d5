package org.payersim.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Looks a body over before a model is made of it: nothing may be nested so deep that reading it
 * exhausts a stack, no number so large that reckoning with it exhausts the heap, and XML may not
 * declare entities. The limits are our own; a Bundle as Synthea writes it stays far below them.
 */
final class Hostility {
  private static final int DEPTH = 64;
  private static final int DIGITS = 40;
  private static final int STRING = 5_000_000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxNumberLength(DIGITS)
                  .maxStringLength(STRING)
                  .build())
          .build();

  private Hostility() {}

  static void check(byte[] body, FhirFormat format) {
    try {
      switch (format) {
        case JSON -> json(body);
        case XML -> xml(body);
      }
    } catch (JsonProcessingException e) {
      throw new RefusedException(400, IssueType.STRUCTURE, "not JSON: " + e.getOriginalMessage());
    } catch (XMLStreamException e) {
      throw new RefusedException(400, IssueType.STRUCTURE, "not XML, or XML with a DTD");
    } catch (IOException e) {
      throw new UncheckedIOException("reading bytes in memory failed", e);
    }
  }

  private static void json(byte[] body) throws IOException {
    try (JsonParser parser = JSON.createParser(body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isNumeric()) {
          number(parser.getText());
        }
      }
    }
  }

  /** FHIR allows an exponent; no amount, count or position needs one of three digits. */
  private static void number(String text) {
    int exponent = text.toLowerCase(Locale.ROOT).indexOf('e');
    if (exponent >= 0 && text.length() - exponent > 4) {
      throw new RefusedException(400, IssueType.VALUE, "a number is out of all proportion");
    }
  }

  private static void xml(byte[] body) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(body));
    try {
      int depth = 0;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> depth = deeper(depth);
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.DTD ->
              throw new RefusedException(400, IssueType.SECURITY, "XML with a DTD is not read");
          default -> {}
        }
      }
    } finally {
      reader.close();
    }
  }

  private static int deeper(int depth) {
    if (depth == DEPTH) {
      throw new RefusedException(
          400, IssueType.STRUCTURE, "nothing is nested more than " + DEPTH + " deep");
    }
    return depth + 1;
  }
}
