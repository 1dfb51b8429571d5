package org.payersim.core;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * An envelope as it came or goes: whatever fields it has, unchecked.
 *
 * @param fields their texts, without blanks around them
 * @param payload X12; empty if there is none
 */
public record CoreMessage(Map<CoreField, String> fields, Optional<byte[]> payload) {
  public CoreMessage {
    fields = Map.copyOf(fields);
  }

  /** The text of a field, empty if it is not there. */
  public String text(CoreField field) {
    return fields.getOrDefault(field, "");
  }

  /** The same with who sends it, where the transport says it. */
  public CoreMessage from(String userName, String password) {
    Map<CoreField, String> all = new EnumMap<>(CoreField.class);
    all.putAll(fields);
    all.put(CoreField.USER_NAME, userName);
    all.put(CoreField.PASSWORD, password);
    return new CoreMessage(all, payload);
  }
}
