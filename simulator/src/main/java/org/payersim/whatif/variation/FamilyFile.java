package org.payersim.whatif.variation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.ServicesDecided;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.Circumstances;
import org.payersim.adjudication.worksheet.History;
import org.payersim.adjudication.worksheet.OriginalClaim;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.claim.Claim;
import org.payersim.money.Money;

/**
 * What a family's ledger held at some time, folded from its decided claims: the same that the
 * ledger gathers for a decision, told from the rulings.
 */
public final class FamilyFile {
  private final Map<String, Posted> posted = new LinkedHashMap<>();
  private final Map<String, Posted> waiting = new LinkedHashMap<>();

  /** A claim with what was decided about it, or would be. */
  private record Posted(Claim claim, Determination determination, boolean reversed) {
    OriginalClaim as(OriginalClaim.State state) {
      boolean waits = state == OriginalClaim.State.WAITING;
      return new OriginalClaim(
          determination.payerControlNumber(),
          determination.receivedOn(),
          claim.billing().party().id(),
          state,
          waits ? Money.ZERO : determination.paid(),
          waits ? Money.ZERO : determination.interest());
    }
  }

  /** The file after these claims of the family, in the order they were decided. */
  public static FamilyFile after(List<AdjudicatedClaim> claims) {
    FamilyFile file = new FamilyFile();
    claims.forEach(file::add);
    return file;
  }

  private void add(AdjudicatedClaim decided) {
    switch (decided.outcome()) {
      case Adjudication.Finalized finalized -> post(decided.claim(), finalized.determination());
      case Adjudication.Replaced replaced -> {
        post(decided.claim(), replaced.determination());
        reverse(replaced.original());
      }
      case Adjudication.Voided voided -> reverse(voided.original());
      case Adjudication.Pended pended ->
          waiting.put(
              pended.determination().payerControlNumber(),
              new Posted(decided.claim(), pended.determination(), false));
      case Adjudication.Rejected rejected -> {}
    }
  }

  private void post(Claim claim, Determination determination) {
    waiting.remove(determination.payerControlNumber());
    posted.put(determination.payerControlNumber(), new Posted(claim, determination, false));
  }

  private void reverse(String number) {
    posted.computeIfPresent(
        number, (same, before) -> new Posted(before.claim(), before.determination(), true));
  }

  /** Claims decided and not taken back, oldest first, as one that corrects them would see them. */
  public List<OriginalClaim> originals() {
    return posted.values().stream()
        .filter(claim -> !claim.reversed())
        .map(claim -> claim.as(OriginalClaim.State.FINAL))
        .toList();
  }

  /** Everything a decision on this case's claim may look at. */
  CaseFile gather(CaseFile caseFile) {
    Optional<String> number =
        switch (caseFile.claim().frequency()) {
          case "7", "8" -> caseFile.claim().findReference("F8");
          default -> Optional.empty();
        };
    Optional<OriginalClaim> original = number.flatMap(this::findOriginal);
    List<Posted> counting =
        posted.values().stream()
            .filter(claim -> !claim.reversed())
            .filter(claim -> number.isEmpty() || !isOf(claim, number.get()))
            .toList();
    Circumstances before = caseFile.circumstances();
    return new CaseFile(
        caseFile.claim(),
        caseFile.payerControlNumber(),
        caseFile.receivedOn(),
        caseFile.rules(),
        balances(counting),
        History.of(services(counting)),
        new Circumstances(
            before.overridden(),
            services(
                waiting.values().stream()
                    .filter(claim -> !isOf(claim, caseFile.payerControlNumber()))
                    .toList()),
            original,
            before.elapsed()));
  }

  /**
   * The same case, decided in place of an earlier claim it does not name itself: one decided again,
   * or on appeal.
   */
  public CaseFile instead(String original, CaseFile caseFile) {
    List<Posted> others =
        posted.values().stream()
            .filter(claim -> !claim.reversed() && !isOf(claim, original))
            .toList();
    Circumstances now = caseFile.circumstances();
    return new CaseFile(
        caseFile.claim(),
        caseFile.payerControlNumber(),
        caseFile.receivedOn(),
        caseFile.rules(),
        balances(others),
        History.of(services(others)),
        new Circumstances(
            now.overridden(), now.inProcess(), findOriginal(original), now.elapsed()));
  }

  private static boolean isOf(Posted claim, String number) {
    return claim.determination().payerControlNumber().equals(number);
  }

  private Optional<OriginalClaim> findOriginal(String number) {
    if (waiting.containsKey(number)) {
      return Optional.of(waiting.get(number).as(OriginalClaim.State.WAITING));
    }
    return Optional.ofNullable(posted.get(number))
        .map(
            claim ->
                claim.as(
                    claim.reversed() ? OriginalClaim.State.REVERSED : OriginalClaim.State.FINAL));
  }

  private static Balances balances(List<Posted> counting) {
    Map<AccumulatorId, Money> used = new HashMap<>();
    for (Posted claim : counting) {
      for (Posting posting : claim.determination().postings()) {
        used.merge(posting.accumulator(), posting.amount(), Money::plus);
      }
    }
    return id -> used.getOrDefault(id, Money.ZERO);
  }

  private static List<PriorService> services(List<Posted> claims) {
    List<PriorService> services = new ArrayList<>();
    claims.forEach(c -> services.addAll(ServicesDecided.of(c.claim(), c.determination())));
    return List.copyOf(services);
  }
}
