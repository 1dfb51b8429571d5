package org.payersim.rules;

import java.util.Map;
import org.payersim.partner.TradingPartner;
import org.payersim.payment.PaymentTerms;

/**
 * What the payer agreed on with those it deals with, besides prices.
 *
 * @param payments how and when payees are paid
 * @param partners trading partners, by the identifier they send with (ISA06)
 */
public record Agreements(PaymentTerms payments, Map<String, TradingPartner> partners) {
  public Agreements {
    partners = Map.copyOf(partners);
  }

  /** What is agreed with whoever sends with this identifier; the usual if nothing is. */
  public TradingPartner partner(String id) {
    TradingPartner partner = partners.get(id);
    return partner == null ? TradingPartner.usual(id) : partner;
  }
}
