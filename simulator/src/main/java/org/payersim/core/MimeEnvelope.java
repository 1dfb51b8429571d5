package org.payersim.core;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * The envelope as MIME parts: multipart/form-data with a part for every field. Source: CAQH CORE
 * Connectivity Rule vC2.2.0, method A; RFC 7578. Reads the multipart/related of MTOM too.
 */
public final class MimeEnvelope {
  private static final String BOUNDARY = "payersim-core-envelope-boundary";
  private static final int MOST_PARTS = 50;
  private static final int LONGEST_FIELD = 1000;
  private static final Pattern NAME =
      Pattern.compile(";\\s*name\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
  private static final MimeConfig LIMITS =
      new MimeConfig.Builder()
          .setMaxLineLen(-1) // a payload is one line
          .setMaxHeaderCount(50)
          .setMaxHeaderLen(10_000)
          .build();

  private MimeEnvelope() {}

  /**
   * A part.
   *
   * @param name of a form's field; empty if it has none
   * @param id its Content-ID without the brackets; empty if it has none
   * @param bytes what is in it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
  public record Part(String name, String id, byte[] bytes) {}

  /** Takes the parts apart, nested ones not. */
  private static final class Parts extends AbstractContentHandler {
    private final List<Part> parts = new ArrayList<>();
    private String name = "";
    private String id = "";

    @Override
    public void startHeader() {
      name = "";
      id = "";
    }

    @Override
    public void field(Field field) {
      if (field.getName().equalsIgnoreCase("Content-Disposition")) {
        Matcher matcher = NAME.matcher(field.getBody());
        if (matcher.find()) {
          name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        }
      } else if (field.getName().equalsIgnoreCase("Content-ID")) {
        id = field.getBody().strip().replaceAll("^<|>$", "");
      }
    }

    @Override
    public void body(BodyDescriptor description, InputStream content)
        throws MimeException, IOException {
      if (parts.size() == MOST_PARTS) {
        throw new MimeException("too many parts");
      }
      parts.add(new Part(name, id, content.readAllBytes()));
    }
  }

  /**
   * The parts of a body.
   *
   * @param contentType as the request's header has it
   */
  public static List<Part> parts(String contentType, byte[] body)
      throws UnreadableEnvelopeException {
    if (!contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")
        || contentType.chars().anyMatch(c -> c < ' ')) {
      throw new UnreadableEnvelopeException("the body is not multipart");
    }
    Parts parts = new Parts();
    MimeStreamParser parser = new MimeStreamParser(LIMITS);
    parser.setContentHandler(parts);
    parser.setContentDecoding(true);
    byte[] head =
        ("MIME-Version: 1.0\r\nContent-Type: " + contentType + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    try {
      parser.parse(
          new SequenceInputStream(new ByteArrayInputStream(head), new ByteArrayInputStream(body)));
    } catch (MimeException | IOException e) {
      throw new UnreadableEnvelopeException("the parts of the body cannot be told apart", e);
    }
    return parts.parts;
  }

  /** Reads an envelope of a form's fields; a field that comes twice counts once, the first. */
  public static CoreMessage read(String contentType, byte[] body)
      throws UnreadableEnvelopeException {
    Map<CoreField, String> fields = new EnumMap<>(CoreField.class);
    Optional<byte[]> payload = Optional.empty();
    for (Part part : parts(contentType, body)) {
      Optional<CoreField> field = CoreField.find(part.name());
      if (field.isEmpty()) {
        continue;
      }
      if (field.get() == CoreField.PAYLOAD) {
        payload = payload.isPresent() ? payload : Optional.of(part.bytes());
      } else if (part.bytes().length > LONGEST_FIELD) {
        throw new UnreadableEnvelopeException("a field of the envelope is too long");
      } else {
        fields.putIfAbsent(field.get(), new String(part.bytes(), StandardCharsets.UTF_8).strip());
      }
    }
    if (fields.isEmpty() && payload.isEmpty()) {
      throw new UnreadableEnvelopeException("the body has none of the envelope's fields");
    }
    return new CoreMessage(fields, payload);
  }

  /** Parts by their Content-ID. */
  public static Map<String, byte[]> byId(List<Part> parts) {
    Map<String, byte[]> byId = new HashMap<>();
    for (Part part : parts) {
      if (!part.id().isEmpty()) {
        byId.put(part.id(), part.bytes());
      }
    }
    return byId;
  }

  /** What an answer is sent as. */
  public static String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  /** Writes an answer. */
  public static byte[] write(CoreAnswer answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (CoreField field : CoreField.values()) {
      if (field == CoreField.PAYLOAD && answer.message().payload().isPresent()) {
        part(out, field, answer.message().payload().get());
      } else if (answer.message().fields().containsKey(field)) {
        part(out, field, answer.message().text(field).getBytes(StandardCharsets.UTF_8));
      }
    }
    out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static void part(ByteArrayOutputStream out, CoreField field, byte[] bytes) {
    out.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n"
            .formatted(BOUNDARY, field.word())
            .getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(bytes);
    out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }
}
