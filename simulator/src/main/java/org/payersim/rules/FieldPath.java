package org.payersim.rules;

import org.jspecify.annotations.Nullable;

/**
 * Where in a document something stands. Of a long document nearly every path is thrown away unread,
 * so it is put into words only when a fault is told.
 *
 * @param above what this is a field of; null for a field of the document itself
 * @param name name of the field
 * @param index which of the list at that field, from 0; -1 for the field as a whole
 */
record FieldPath(@Nullable FieldPath above, String name, int index) {
  /** The document itself. */
  static final FieldPath DOCUMENT = new FieldPath(null, "", -1);

  FieldPath field(String field) {
    return new FieldPath(this, field, -1);
  }

  FieldPath item(String list, int at) {
    return new FieldPath(this, list, at);
  }

  /** As {@code services[3].inNetwork.copay}; empty for the document. */
  @Override
  public String toString() {
    String before = above == null ? "" : above.toString();
    return (before.isEmpty() ? name : before + "." + name) + (index < 0 ? "" : "[" + index + "]");
  }
}
