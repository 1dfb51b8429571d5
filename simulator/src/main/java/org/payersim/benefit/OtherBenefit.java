package org.payersim.benefit;

import java.util.Optional;
import org.payersim.code.Reason;

/**
 * A service is paid as if another had been rendered.
 *
 * @param code procedure code of the other
 * @param reason how the difference is reported; empty for an alternate benefit, PR-169 N22
 */
public record OtherBenefit(String code, Optional<Reason> reason) {}
