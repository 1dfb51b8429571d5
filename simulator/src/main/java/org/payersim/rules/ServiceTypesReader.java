package org.payersim.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.payersim.benefit.SampleService;
import org.payersim.benefit.ServiceTypes;
import org.payersim.claim.ClaimType;
import org.payersim.code.Procedure;

/** Reads a document of kind {@code service-types}. */
final class ServiceTypesReader {
  private ServiceTypesReader() {}

  static ServiceTypes read(Form form) {
    Map<String, SampleService> samples = new LinkedHashMap<>();
    for (Form entry : form.forms("services")) {
      SampleService sample = sample(entry);
      for (String type : entry.texts("types")) {
        samples.put(type, sample);
      }
    }
    return new ServiceTypes(form.texts("generic"), samples);
  }

  private static SampleService sample(Form entry) {
    ClaimType claim =
        entry
            .find(
                "claim",
                word -> ClaimType.valueOf(word.toUpperCase(Locale.ROOT)),
                "professional, institutional or dental")
            .orElse(ClaimType.PROFESSIONAL);
    String code = entry.findText("code").orElse("");
    Procedure procedure =
        code.isEmpty()
            ? Procedure.NONE
            : new Procedure(claim == ClaimType.DENTAL ? "AD" : "HC", code, modifiers(entry), "");
    boolean stay = claim == ClaimType.INSTITUTIONAL;
    return new SampleService(
        claim,
        procedure,
        stay ? "" : entry.findText("place").orElse("11"),
        entry.findText("bill").orElse(""),
        entry.findText("revenue").orElse(""));
  }

  private static List<String> modifiers(Form entry) {
    return entry.texts("modifiers");
  }
}
