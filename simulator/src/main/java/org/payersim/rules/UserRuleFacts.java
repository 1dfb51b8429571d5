package org.payersim.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.payersim.expression.FactType;

/** The names rules without Java may use; {@code docs/user-rules.md} says what each stands for. */
public final class UserRuleFacts {
  /** Of the claim as a whole. */
  static final Map<String, FactType> OF_CLAIM = ofClaim();

  /** Of one line, and of its claim. */
  static final Map<String, FactType> OF_LINE = ofLine();

  private UserRuleFacts() {}

  private static Map<String, FactType> ofClaim() {
    Map<String, FactType> names = new LinkedHashMap<>();
    names.put("claim.number", FactType.TEXT);
    names.put("claim.sender", FactType.TEXT);
    names.put("claim.original", FactType.TEXT);
    names.put("claim.type", FactType.TEXT);
    names.put("claim.charge", FactType.WHOLE);
    names.put("claim.lines", FactType.WHOLE);
    names.put("claim.place", FactType.TEXT);
    names.put("claim.typeOfBill", FactType.TEXT);
    names.put("claim.frequency", FactType.TEXT);
    names.put("claim.sequence", FactType.TEXT);
    names.put("claim.received", FactType.TEXT);
    names.put("claim.diagnoses", FactType.TEXTS);
    names.put("claim.codes", FactType.TEXTS);
    names.put("claim.authorized", FactType.TRUTH);
    names.put("member.id", FactType.TEXT);
    names.put("member.last", FactType.TEXT);
    names.put("member.first", FactType.TEXT);
    names.put("member.person", FactType.TEXT);
    names.put("member.sex", FactType.TEXT);
    names.put("member.age", FactType.WHOLE);
    names.put("provider.billing", FactType.TEXT);
    names.put("provider.tax", FactType.TEXT);
    names.put("provider.rendering", FactType.TEXT);
    names.put("provider.specialty", FactType.TEXT);
    names.put("plan.id", FactType.TEXT);
    names.put("plan.network", FactType.TEXT);
    names.put("history.daysAgo", FactType.NUMBERS_BY_TEXT);
    return names;
  }

  private static Map<String, FactType> ofLine() {
    Map<String, FactType> names = new LinkedHashMap<>(OF_CLAIM);
    names.put("line.number", FactType.WHOLE);
    names.put("line.code", FactType.TEXT);
    names.put("line.modifiers", FactType.TEXTS);
    names.put("line.revenue", FactType.TEXT);
    names.put("line.charge", FactType.WHOLE);
    names.put("line.allowed", FactType.WHOLE);
    names.put("line.units", FactType.WHOLE);
    names.put("line.place", FactType.TEXT);
    names.put("line.from", FactType.TEXT);
    names.put("line.to", FactType.TEXT);
    names.put("line.diagnoses", FactType.TEXTS);
    names.put("line.inNetwork", FactType.TRUTH);
    return names;
  }
}
