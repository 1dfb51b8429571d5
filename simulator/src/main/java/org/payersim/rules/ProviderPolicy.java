package org.payersim.rules;

import java.util.List;
import java.util.Set;
import org.payersim.benefit.CodeRange;

/**
 * What the payer asks of providers. All of it is usually off: it needs data of the payer's own.
 *
 * @param renderingInGroup whether who renders has to belong to who bills
 * @param referringOnFile whether who refers or orders has to be on file
 * @param specialties services only some specialties may bill
 * @param laboratory tests that need a laboratory certificate
 */
public record ProviderPolicy(
    boolean renderingInGroup,
    boolean referringOnFile,
    List<SpecialtyLimit> specialties,
    List<CodeRange> laboratory) {
  /** Nothing. */
  public static final ProviderPolicy USUAL = new ProviderPolicy(false, false, List.of(), List.of());

  public ProviderPolicy {
    specialties = List.copyOf(specialties);
    laboratory = List.copyOf(laboratory);
  }

  /**
   * Services only some specialties may bill.
   *
   * @param codes the services
   * @param specialties as the providers document or a claim names them: taxonomy codes
   */
  public record SpecialtyLimit(List<CodeRange> codes, Set<String> specialties) {}

  /** Whether a code is in one of these ranges. */
  public static boolean contains(List<CodeRange> ranges, String code) {
    for (int i = 0; i < ranges.size(); i++) {
      if (ranges.get(i).contains(code)) {
        return true;
      }
    }
    return false;
  }
}
