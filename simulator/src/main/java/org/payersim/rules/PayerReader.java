package org.payersim.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.payersim.claim.Address;

/** Reads a document of kind {@code payer}. */
final class PayerReader {
  private PayerReader() {}

  static PayerDocument read(Form form) {
    Form address = form.form("address");
    Form contact = form.form("contact");
    Payer payer =
        new Payer(
            form.text("id"),
            form.text("name"),
            form.text("taxNumber"),
            new Address(
                address.text("line1"),
                address.findText("line2").orElse(""),
                address.text("city"),
                address.text("state"),
                address.text("postalCode"),
                ""),
            contact.text("name"),
            contact.text("phone"));
    Set<String> ids = new HashSet<>(form.texts("alsoKnownAs"));
    ids.add(payer.id());
    return new PayerDocument(
        payer,
        Set.copyOf(ids),
        form.findForm("edits").map(PayerReader::edits).orElse(Edits.USUAL),
        form.findForm("stages").map(PayerReader::stages).orElse(StageSwitches.ALL_ON));
  }

  /** {@code stages: {Duplicate: pend}}: the keys are names of stages. */
  private static StageSwitches stages(Form form) {
    Map<String, StageSwitch> said = new HashMap<>();
    for (String name : form.names()) {
      Optional<Set<StageSwitch>> positions = StageSwitches.findPositions(name);
      Optional<StageSwitch> position = form.find(name, PayerReader::position, "on, pend or off");
      if (positions.isEmpty()) {
        form.fault(name, "no such stage; there are " + String.join(", ", StageSwitches.names()));
      } else if (position.isPresent() && !positions.get().contains(position.get())) {
        form.fault(name, "this stage cannot be '" + word(position.get()) + "'");
      } else if (position.isPresent()) {
        said.put(name, position.get());
      }
    }
    return StageSwitches.of(said);
  }

  private static StageSwitch position(String text) {
    return switch (text) {
      case "on", "true" -> StageSwitch.ON;
      case "pend" -> StageSwitch.PEND;
      case "off", "false" -> StageSwitch.OFF;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static String word(StageSwitch position) {
    return position.name().toLowerCase(Locale.ROOT);
  }

  private static Edits edits(Form form) {
    return new Edits(
        form.flag("npiCheckDigit", Edits.USUAL.npiCheckDigit()),
        form.flag("nameMatch", Edits.USUAL.nameMatch()),
        form.flag("unknownBillingProvider", Edits.USUAL.unknownBillingProvider()));
  }
}
