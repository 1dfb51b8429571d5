package org.payersim.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.payersim.benefit.CodeRange;
import org.payersim.claim.ClaimType;
import org.payersim.contract.Contract;
import org.payersim.contract.ModifierRates;
import org.payersim.contract.Reductions;
import org.payersim.money.Rate;

/** Reads a document of kind {@code contract}. */
final class ContractReader {
  private ContractReader() {}

  static Contract read(Form form) {
    return new Contract(
        form.text("id"),
        form.form("effective").span(),
        form.flag("lesserOf", true),
        form.findText("indicators"),
        form.forms("terms").stream().map(ContractReader::term).toList(),
        form.findForm("modifiers").map(ContractReader::modifiers).orElse(ModifierRates.USUAL),
        form.findForm("reductions").map(ContractReader::reductions).orElse(Reductions.USUAL),
        form.findForm("balanceBilling")
            .map(
                balance ->
                    new Contract.Balance(
                        balance.flag("patient", true), balance.findRate("limitingCharge")))
            .orElse(Contract.Balance.TO_PATIENT),
        new Contract.KeptBack(
            form.findRate("sequestration").orElse(Rate.NONE),
            form.findRate("withhold").orElse(Rate.NONE),
            form.findRate("promptPay").orElse(Rate.NONE)));
  }

  private static Contract.Term term(Form form) {
    List<CodeRange> codes = new ArrayList<>();
    for (String text : form.texts("codes")) {
      try {
        codes.add(CodeRange.of(text));
      } catch (IllegalArgumentException e) {
        form.fault("codes", "'" + text + "' is neither a code nor a range such as G0438-G0439");
      }
    }
    Set<ClaimType> types = new HashSet<>();
    for (String word : form.texts("claims")) {
      types.add(ClaimType.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    return new Contract.Term(
        form.text("name"),
        codes,
        Set.copyOf(form.texts("places")),
        Set.copyOf(form.texts("bills")),
        types,
        MethodReader.read(form));
  }

  private static ModifierRates modifiers(Form form) {
    Map<String, Rate> parts = new HashMap<>();
    for (String modifier : form.names()) {
      form.findRate(modifier).ifPresent(part -> parts.put(modifier, part));
    }
    return ModifierRates.with(parts);
  }

  private static Reductions reductions(Form form) {
    List<Rate> surgery = new ArrayList<>();
    for (String part : form.texts("surgery")) {
      try {
        surgery.add(Rate.of(part));
      } catch (IllegalArgumentException e) {
        form.fault("surgery", "'" + part + "' is not a percentage such as 50%");
      }
    }
    Reductions usual = Reductions.USUAL;
    return new Reductions(
        surgery.isEmpty() ? usual.surgery() : surgery,
        form.findRate("therapy").orElse(usual.therapy()),
        form.findRate("imagingTechnical").orElse(usual.imagingTechnical()),
        form.findRate("imagingProfessional").orElse(usual.imagingProfessional()),
        form.findRate("cardiovascular").orElse(usual.cardiovascular()),
        form.findRate("ophthalmology").orElse(usual.ophthalmology()));
  }
}
