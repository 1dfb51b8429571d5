package org.payersim.whatif;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.whatif.variation.FamilyFile;
import org.payersim.whatif.variation.Memory;

/** Asks what would have changed it about situations. */
final class Questions {
  private Questions() {}

  static WhatIf ask(Situation situation) {
    return ask(situation, Limits.USUAL);
  }

  static WhatIf ask(Situation situation, Limits limits) {
    return WhatIf.of(subject(situation), limits);
  }

  static Subject subject(Situation situation, AdjudicatedClaim... before) {
    return subject(situation, situation.decide(), before);
  }

  static Subject subject(Situation situation, Adjudication decided, AdjudicatedClaim... before) {
    CaseFile caseFile = situation.caseFile();
    return new Subject(
        new AdjudicatedClaim(caseFile.claim(), decided), caseFile, remembering(List.of(before)));
  }

  /** Other families have no claims; this one's stay as the situation has them, unless told. */
  private static Memory remembering(List<AdjudicatedClaim> before) {
    return new Memory() {
      @Override
      public FamilyFile of(String familyId) {
        return FamilyFile.after(before);
      }

      @Override
      public CaseFile gather(CaseFile caseFile) {
        return before.isEmpty() ? caseFile : Memory.super.gather(caseFile);
      }
    };
  }

  /** The first suggestion whose words contain this. */
  static Optional<Suggestion> find(WhatIf answer, String words) {
    return answer.suggestions().stream()
        .filter(suggestion -> suggestion.variation().words().contains(words))
        .findFirst();
  }

  /** What a suggestion comes to if its variation is really decided. */
  static Outcome decided(Subject subject, Suggestion suggestion) {
    return Outcome.of(Adjudicator.decide(suggestion.variation().applyTo(subject.caseFile())));
  }
}
