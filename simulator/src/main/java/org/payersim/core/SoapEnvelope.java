package org.payersim.core;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * The envelope as SOAP, version 1.2 or 1.1. Source: CAQH CORE Connectivity Rule vC2.2.0, method B.
 *
 * <p>The payload is text in real time and base64 in a batch, inline or, as MTOM has it, a part of
 * its own; text in a batch is taken too. There are no document types, so no entities; nesting, the
 * number of elements and the length of all but the payload have limits.
 */
public final class SoapEnvelope {
  /** SOAP 1.2. */
  public static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

  /** SOAP 1.1. */
  public static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";

  static final String CORE = "http://www.caqh.org/SOAP/WSDL/CORERule2.2.0.xsd";
  private static final String SECURITY =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  private static final String XOP = "http://www.w3.org/2004/08/xop/include";
  private static final int DEEPEST = 16;
  private static final int MOST_ELEMENTS = 200;
  private static final int LONGEST_FIELD = 1000;
  private static final XMLInputFactory INPUT = input();
  private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

  private final Map<String, byte[]> attachments;
  private final Map<CoreField, String> fields = new EnumMap<>(CoreField.class);
  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private Optional<CoreOperation> operation = Optional.empty();
  private Optional<byte[]> payload = Optional.empty();
  private String soap = SOAP_12;
  private int elements;

  /**
   * A request.
   *
   * @param operation what its body asks for
   * @param message the envelope
   * @param soap which SOAP it speaks
   */
  public record Read(CoreOperation operation, CoreMessage message, String soap) {}

  private SoapEnvelope(Map<String, byte[]> attachments) {
    this.attachments = attachments;
  }

  private static XMLInputFactory input() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }

  /**
   * Reads a request.
   *
   * @param attachments parts beside it, by their Content-ID
   */
  public static Read read(byte[] xml, Map<String, byte[]> attachments)
      throws UnreadableEnvelopeException {
    SoapEnvelope envelope = new SoapEnvelope(attachments);
    try {
      XMLStreamReader reader = INPUT.createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        envelope.event(reader, reader.next());
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw new UnreadableEnvelopeException("this is no XML the payer takes", e);
    }
    if (envelope.operation.isEmpty()) {
      throw new UnreadableEnvelopeException("the SOAP body holds no CORE envelope of a request");
    }
    return new Read(
        envelope.operation.get(),
        new CoreMessage(envelope.fields, envelope.payload),
        envelope.soap);
  }

  private void event(XMLStreamReader reader, int event) throws UnreadableEnvelopeException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new UnreadableEnvelopeException("document types and entities are not taken");
      default -> {
        // comments and instructions say nothing
      }
    }
  }

  private void start(XMLStreamReader reader) throws UnreadableEnvelopeException {
    String name = reader.getLocalName();
    String namespace = String.valueOf(reader.getNamespaceURI());
    elements++;
    path.addLast(namespace.equals(SECURITY) ? "wsse:" + name : name);
    if (elements > MOST_ELEMENTS || path.size() > DEEPEST) {
      throw new UnreadableEnvelopeException("the envelope has too many elements");
    }
    text.setLength(0);
    if (path.size() == 1) {
      if (!name.equals("Envelope") || !(namespace.equals(SOAP_12) || namespace.equals(SOAP_11))) {
        throw new UnreadableEnvelopeException("this is no SOAP envelope");
      }
      soap = namespace;
    } else if (path.size() == 3 && isIn("Body")) {
      operation = CoreOperation.ofRequest(name);
    } else if (namespace.equals(XOP) && name.equals("Include")) {
      include(String.valueOf(reader.getAttributeValue(null, "href")));
    }
  }

  private boolean isIn(String part) {
    return path.size() > 1 && path.toArray(String[]::new)[1].equals(part);
  }

  private void include(String href) throws UnreadableEnvelopeException {
    byte[] part = attachments.get(href.startsWith("cid:") ? href.substring(4) : href);
    if (part == null) {
      throw new UnreadableEnvelopeException("the payload names a part that did not come");
    }
    payload = Optional.of(part);
  }

  private void end() throws UnreadableEnvelopeException {
    String name = path.removeLast();
    if (path.size() == 3 && isIn("Body") && operation.isPresent()) {
      Optional<CoreField> field = CoreField.find(name);
      if (field.isPresent()) {
        take(field.get());
      }
    } else if (isIn("Header") && name.equals("wsse:Username")) {
      take(CoreField.USER_NAME);
    } else if (isIn("Header") && name.equals("wsse:Password")) {
      take(CoreField.PASSWORD);
    }
    text.setLength(0);
  }

  private void take(CoreField field) throws UnreadableEnvelopeException {
    if (field == CoreField.PAYLOAD) {
      payload = payload.isPresent() ? payload : Optional.of(decoded(text.toString().strip()));
      return;
    }
    if (text.length() > LONGEST_FIELD) {
      throw new UnreadableEnvelopeException("a field of the envelope is too long");
    }
    fields.put(field, text.toString().strip());
  }

  private byte[] decoded(String sent) {
    if (operation.filter(CoreOperation::isRealTime).isEmpty() && !sent.startsWith("ISA")) {
      try {
        return Base64.getMimeDecoder().decode(sent);
      } catch (IllegalArgumentException e) {
        return sent.getBytes(StandardCharsets.ISO_8859_1); // no X12 either, and that is told
      }
    }
    return sent.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Writes an answer in the SOAP it was asked in. */
  public static byte[] write(CoreAnswer answer, String soap) {
    return document(
        soap,
        out -> {
          out.writeStartElement("core", answer.operation().response(), CORE);
          out.writeNamespace("core", CORE);
          for (CoreField field : CoreField.values()) {
            if (field == CoreField.PAYLOAD && answer.message().payload().isPresent()) {
              element(out, field, inline(answer, answer.message().payload().get()));
            } else if (answer.message().fields().containsKey(field)) {
              element(out, field, answer.message().text(field));
            }
          }
          out.writeEndElement();
        });
  }

  private static String inline(CoreAnswer answer, byte[] payload) {
    return answer.operation().isRealTime()
        ? new String(payload, StandardCharsets.ISO_8859_1)
        : Base64.getEncoder().encodeToString(payload);
  }

  private static void element(XMLStreamWriter out, CoreField field, String value)
      throws XMLStreamException {
    out.writeStartElement(field.word());
    out.writeCharacters(value);
    out.writeEndElement();
  }

  /** Writes a fault of the sender's. */
  public static byte[] fault(String sentence, String soap) {
    boolean newer = soap.equals(SOAP_12);
    return document(
        soap,
        out -> {
          out.writeStartElement("env", "Fault", soap);
          if (newer) {
            out.writeStartElement("env", "Code", soap);
            text(out, soap, "Value", "env:Sender");
            out.writeEndElement();
            out.writeStartElement("env", "Reason", soap);
            out.writeStartElement("env", "Text", soap);
            out.writeAttribute("xml:lang", "en");
            out.writeCharacters(sentence);
            out.writeEndElement();
            out.writeEndElement();
          } else {
            for (Map.Entry<String, String> part : oldFault(sentence).entrySet()) {
              out.writeStartElement(part.getKey());
              out.writeCharacters(part.getValue());
              out.writeEndElement();
            }
          }
          out.writeEndElement();
        });
  }

  private static Map<String, String> oldFault(String sentence) {
    Map<String, String> parts = new TreeMap<>();
    parts.put("faultcode", "env:Client");
    parts.put("faultstring", sentence);
    return parts;
  }

  private static void text(XMLStreamWriter out, String soap, String name, String value)
      throws XMLStreamException {
    out.writeStartElement("env", name, soap);
    out.writeCharacters(value);
    out.writeEndElement();
  }

  /** What stands in the body. */
  private interface Content {
    void write(XMLStreamWriter out) throws XMLStreamException;
  }

  private static byte[] document(String soap, Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out = OUTPUT.createXMLStreamWriter(bytes, "UTF-8");
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement("env", "Envelope", soap);
      out.writeNamespace("env", soap);
      out.writeStartElement("env", "Body", soap);
      content.write(out);
      out.writeEndElement();
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("an envelope could not be written", e);
    }
    return bytes.toByteArray();
  }
}
