package org.payersim.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.payersim.code.Reason;

/** The reasons code edits deny for at this payer. */
final class EditReasons {
  static final EditReasons USUAL = new EditReasons(Map.of());

  private final Map<EditReason, Reason> reasons = new EnumMap<>(EditReason.class);

  /**
   * @param own what this payer says otherwise than usual
   */
  EditReasons(Map<EditReason, Reason> own) {
    for (EditReason edit : EditReason.values()) {
      reasons.put(edit, own.getOrDefault(edit, edit.usual()));
    }
  }

  Reason of(EditReason edit) {
    return Objects.requireNonNull(reasons.get(edit));
  }
}
