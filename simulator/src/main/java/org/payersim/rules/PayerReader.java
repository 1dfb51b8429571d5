package org.payersim.rules;

import java.util.HashSet;
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
        payer, Set.copyOf(ids), form.findForm("edits").map(PayerReader::edits).orElse(Edits.USUAL));
  }

  private static Edits edits(Form form) {
    return new Edits(
        form.flag("npiCheckDigit", Edits.USUAL.npiCheckDigit()),
        form.flag("nameMatch", Edits.USUAL.nameMatch()),
        form.flag("unknownBillingProvider", Edits.USUAL.unknownBillingProvider()));
  }
}
