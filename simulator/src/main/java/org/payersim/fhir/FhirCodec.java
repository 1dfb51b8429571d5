package org.payersim.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads and writes resources. HAPI's model of R4 is made when the first of them comes and not
 * before: a payer nobody speaks FHIR to starts as quickly as ever.
 */
final class FhirCodec {
  private FhirCodec() {}

  private static final class Lazy {
    static final FhirContext R4 = FhirContext.forR4();
  }

  /**
   * A resource as it was sent; what R4 does not know is refused.
   *
   * @throws RefusedException 400 if it is none, or nested or long beyond reason
   */
  static Resource read(byte[] body) {
    if (body.length == 0) {
      throw new RefusedException(400, IssueType.REQUIRED, "the body is empty; send a resource");
    }
    FhirFormat format = FhirFormat.of(body);
    Hostility.check(body, format);
    try {
      IBaseResource read =
          parser(format)
              .setParserErrorHandler(new StrictErrorHandler())
              .parseResource(new String(body, StandardCharsets.UTF_8));
      if (read instanceof Resource resource) {
        return resource;
      }
      throw new RefusedException(400, IssueType.STRUCTURE, "this is no resource of R4");
    } catch (DataFormatException | IllegalArgumentException | ClassCastException e) {
      throw new RefusedException(400, IssueType.STRUCTURE, words(e));
    } catch (IndexOutOfBoundsException e) {
      // of HAPI's own, such as by a name that is empty
      throw new RefusedException(400, IssueType.STRUCTURE, "this is no resource of R4");
    }
  }

  /** Without HAPI's own numbering, and never longer than a sentence or two. */
  private static String words(RuntimeException fault) {
    String message = String.valueOf(fault.getMessage()).replaceFirst("^HAPI-\\d+: ?", "");
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return line.length() <= 300 ? line : line.substring(0, 300);
  }

  static byte[] write(Resource resource, FhirFormat format) {
    return parser(format)
        .setPrettyPrint(true)
        .encodeResourceToString(resource)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static IParser parser(FhirFormat format) {
    return switch (format) {
      case JSON -> Lazy.R4.newJsonParser();
      case XML -> Lazy.R4.newXmlParser();
    };
  }
}
