package org.payersim.inquiry;

import java.util.List;
import org.payersim.claim.Party;

/**
 * The provider claims are asked about (2100C of a 276); one instance is shared by all inquiries
 * below him.
 *
 * @param names as submitted, one or two: under his NPI, tax number or number with the payer
 */
public record ServiceProvider(List<Party> names) {
  public ServiceProvider {
    names = List.copyOf(names);
  }
}
