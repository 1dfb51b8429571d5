package org.payersim.delivery;

import java.time.LocalDateTime;
import java.util.Optional;
import org.payersim.control.FaultAction;
import org.payersim.control.OutboundKind;

/**
 * A document, or a piece of one, as it goes out.
 *
 * @param id its name among all that go out: of a remittance its trace number, of an acknowledgment
 *     its kind and control number ({@code 999-000000012}); of a copy or piece with its number
 *     behind a dot
 * @param document what it is made of: the trace number, or kind and control number
 * @param kind what kind of document
 * @param partner ISA08
 * @param due when it goes out, by the payer's clock
 * @param withAnswer whether it goes with the answer to the delivery it is about, where there is one
 * @param manner what happens to the file it is put into, if anything
 * @param content its bytes; absent where they are those the payer keeps
 */
public record Parcel(
    String id,
    String document,
    OutboundKind kind,
    String partner,
    LocalDateTime due,
    boolean withAnswer,
    Optional<FaultAction.OfFiles> manner,
    Optional<DocumentFile.Place> content) {

  Parcel dueAt(LocalDateTime other) {
    return new Parcel(id, document, kind, partner, other, withAnswer, manner, content);
  }

  /** Not with the answer. */
  Parcel apart() {
    return new Parcel(id, document, kind, partner, due, false, manner, content);
  }

  Parcel in(FaultAction.OfFiles file) {
    return new Parcel(id, document, kind, partner, due, withAnswer, Optional.of(file), content);
  }

  Parcel with(DocumentFile.Place other) {
    return new Parcel(id, document, kind, partner, due, withAnswer, manner, Optional.of(other));
  }

  public boolean isRemittance() {
    return kind == OutboundKind.REMITTANCE_835;
  }

  /** Which copy or piece of its document it is, as names of files have it; empty for the first. */
  public String suffix() {
    return id.length() == document.length() ? "" : id.substring(document.length());
  }
}
