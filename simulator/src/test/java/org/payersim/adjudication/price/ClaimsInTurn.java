package org.payersim.adjudication.price;

import static org.payersim.adjudication.Situation.determination;

import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;
import org.payersim.money.Money;

/** Claims of one family, one after another: what was decided is the history of the next. */
final class ClaimsInTurn {
  private final List<PriorService> history = new ArrayList<>();
  private Money allowed = Money.ZERO;
  private int claims;

  Adjudication decide(Situation situation) {
    history.forEach(situation::history);
    Adjudication answer = situation.decide();
    claims++;
    Claim claim = situation.claim();
    for (LineDetermination line : determination(answer).lines()) {
      ServiceLine service = claim.lines().get(line.number() - 1);
      allowed = allowed.plus(line.allowed());
      history.add(
          new PriorService(
              "P" + claims,
              determination(answer).person(),
              claim.rendering().npi(),
              service.procedure(),
              service.detail(),
              service.service(),
              service.units(),
              service.charge(),
              Money.ZERO,
              line.isDenied(),
              "",
              List.of(),
              PriorService.Stay.NONE,
              line.price()));
    }
    return answer;
  }

  /** The first service is forgotten, as if its claim had been voided. */
  void forgetFirst() {
    history.remove(0);
  }

  /** What all of them allowed together. */
  Money allowed() {
    return allowed;
  }
}
