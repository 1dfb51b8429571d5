package org.payersim.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * Codes claims are paid by, for codes charts are written in. Claims have ICD-10-CM and HCPCS, CPT
 * or CDT; Synthea writes SNOMED CT. For its commonest encounters and conditions {@code
 * synthea.properties} says which code stands for them: a rough choice of our own, for trying out,
 * and no map for real use.
 */
final class Crosswalk {
  private static final String SNOMED = "http://snomed.info/sct";
  private static final Map<String, String> WORDS = load();

  private Crosswalk() {}

  /**
   * A service.
   *
   * @param qualifier HC, AD or HP: the code's system in X12's words
   * @param code the code
   */
  record Service(String qualifier, String code) {}

  /** The diagnosis a concept names; with its point, if it came with one. */
  static Optional<String> diagnosis(CodeableConcept concept) {
    return Systems.find(concept, Systems.ICD_10_CM).or(() -> standsFor("diagnosis", concept));
  }

  /** The service a concept names. */
  static Optional<Service> service(CodeableConcept concept, ClaimKind kind) {
    for (Coding coding : concept.getCoding()) {
      Optional<String> qualifier = qualifier(Named.text(coding.getSystem()), kind);
      if (qualifier.isPresent() && coding.hasCode()) {
        return Optional.of(new Service(qualifier.get(), Insured.upper(coding.getCode())));
      }
    }
    return standsFor("service", concept).map(code -> new Service("HC", code));
  }

  private static Optional<String> qualifier(String system, ClaimKind kind) {
    return switch (system) {
      case Systems.HCPCS, Systems.CPT, "urn:oid:2.16.840.1.113883.6.285" -> Optional.of("HC");
      case Systems.CDT, "http://terminology.hl7.org/CodeSystem/CD2" -> Optional.of("AD");
      case Systems.HIPPS -> Optional.of("HP");
      case "" -> Optional.of(kind == ClaimKind.DENTAL ? "AD" : "HC");
      default -> Optional.empty();
    };
  }

  private static Optional<String> standsFor(String kind, CodeableConcept concept) {
    return Systems.find(concept, SNOMED)
        .flatMap(code -> Optional.ofNullable(WORDS.get(kind + "." + code)));
  }

  private static Map<String, String> load() {
    Properties properties = new Properties();
    try (InputStream in = Crosswalk.class.getResourceAsStream("synthea.properties")) {
      properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of our own cannot be read", e);
    }
    Map<String, String> words = new HashMap<>();
    properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
    return Map.copyOf(words);
  }
}
