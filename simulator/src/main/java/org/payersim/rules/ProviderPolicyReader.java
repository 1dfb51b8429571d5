package org.payersim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.payersim.benefit.CodeRange;
import org.payersim.provider.Standing;

/** Reads what the payer asks of providers, and what it has on file about one. */
final class ProviderPolicyReader {
  private static final Set<String> CERTIFICATE_FIELDS = Set.of("number", "codes", "from", "to");
  private static final Set<String> SPAN_FIELDS = Set.of("from", "to");

  private static final List<String> STANDING_FIELDS =
      List.of("enrolled", "excluded", "groups", "refers", "laboratories");

  private ProviderPolicyReader() {}

  static ProviderPolicy read(Form form) {
    List<ProviderPolicy.SpecialtyLimit> limits = new ArrayList<>();
    for (Form entry : form.forms("specialties")) {
      limits.add(
          new ProviderPolicy.SpecialtyLimit(
              codes(entry, "codes"), Set.copyOf(entry.texts("specialties"))));
    }
    return new ProviderPolicy(
        form.flag("renderingInGroup", false),
        form.flag("referringOnFile", false),
        limits,
        codes(form, "laboratory"));
  }

  /** Of a long list most entries say nothing of the kind. */
  static Standing standing(Form form) {
    if (STANDING_FIELDS.stream().noneMatch(form::has)) {
      return Standing.USUAL;
    }
    List<Standing.Certificate> laboratories = new ArrayList<>();
    for (Form entry : form.forms("laboratories")) {
      entry.allowOnly(CERTIFICATE_FIELDS);
      laboratories.add(
          new Standing.Certificate(entry.text("number"), codes(entry, "codes"), entry.span()));
    }
    Standing standing =
        new Standing(
            form.findForm("enrolled").map(ProviderPolicyReader::checked).map(Form::span),
            form.forms("excluded").stream()
                .map(ProviderPolicyReader::checked)
                .map(Form::span)
                .toList(),
            form.texts("groups"),
            form.flag("refers", true),
            laboratories);
    return standing.equals(Standing.USUAL) ? Standing.USUAL : standing;
  }

  private static Form checked(Form span) {
    span.allowOnly(SPAN_FIELDS);
    return span;
  }

  static List<CodeRange> codes(Form form, String name) {
    List<CodeRange> codes = new ArrayList<>();
    for (String text : form.texts(name)) {
      try {
        codes.add(CodeRange.of(text));
      } catch (IllegalArgumentException e) {
        form.fault(name, "'" + text + "' is neither a code nor a range such as G0438-G0439");
      }
    }
    return codes;
  }
}
