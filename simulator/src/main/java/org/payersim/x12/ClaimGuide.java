package org.payersim.x12;

import java.util.Arrays;
import java.util.Optional;
import org.payersim.claim.ClaimType;
import org.payersim.x12.guide.Guide;

/** Which implementation guide says how claims of a kind are written. */
final class ClaimGuide {
  private ClaimGuide() {}

  static Guide of(ClaimType type) {
    return switch (type) {
      case PROFESSIONAL -> Guide.professionalClaim();
      case INSTITUTIONAL -> Guide.institutionalClaim();
      case DENTAL -> Guide.dentalClaim();
    };
  }

  /** The kind of claim whose guide goes by this name (GS08), if one of ours does. */
  static Optional<ClaimType> find(String version) {
    return Arrays.stream(ClaimType.values()).filter(type -> of(type).accepts(version)).findFirst();
  }
}
