package org.payersim.web.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A hospital's (UB-04) or dentist's (ADA) claim as typed into its paper form, by the names of the
 * form's fields. Whatever stands there is taken as it is; what is wrong with it the payer tells.
 *
 * @param kind which form
 * @param values by field; absent ones are empty
 */
public record TypedForm(Kind kind, Map<String, String> values) {
  /** Lines of either form. */
  public static final int LINES = 8;

  /** Which paper. */
  public enum Kind {
    HOSPITAL("UB-04"),
    DENTIST("ADA dental claim form");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As billers call it. */
    public String words() {
      return words;
    }

    /** In addresses. */
    public String path() {
      return "/lab/form/" + (this == HOSPITAL ? "hospital" : "dentist");
    }
  }

  private static final List<String> FIELDS =
      List.of(
          "member",
          "member-number",
          "provider",
          "account",
          "frequency",
          "original",
          "authorization",
          "total",
          "bill",
          "from",
          "to",
          "admitted",
          "hour",
          "type",
          "source",
          "discharged",
          "status",
          "condition1",
          "condition2",
          "occurrence1",
          "occurrence1-date",
          "value1",
          "value1-amount",
          "dx1",
          "poa1",
          "dx2",
          "poa2",
          "dx3",
          "poa3",
          "dx4",
          "poa4",
          "admitting",
          "procedure",
          "procedure-date",
          "attending",
          "transaction",
          "date",
          "missing",
          "months",
          "placed",
          "place",
          "accident",
          "accident-date");
  private static final List<String> LINE_FIELDS =
      List.of(
          "revenue",
          "code",
          "modifiers",
          "date",
          "units",
          "basis",
          "charge",
          "area",
          "tooth",
          "surfaces",
          "prosthesis");

  public TypedForm {
    values = Map.copyOf(values);
  }

  /** What somebody typed. */
  public static TypedForm of(Kind kind, UnaryOperator<String> form) {
    Map<String, String> values = new HashMap<>();
    FIELDS.forEach(name -> put(values, name, form));
    for (int i = 1; i <= LINES; i++) {
      for (String name : LINE_FIELDS) {
        put(values, "line" + i + "-" + name, form);
      }
    }
    return new TypedForm(kind, values);
  }

  private static void put(Map<String, String> values, String name, UnaryOperator<String> form) {
    String typed = form.apply(name).strip();
    if (!typed.isEmpty()) {
      values.put(name, typed);
    }
  }

  /** A stay of a week, ready to be sent; a visit to the dentist. */
  public static TypedForm sample(Kind kind) {
    return new TypedForm(
        kind,
        switch (kind) {
          case HOSPITAL ->
              Map.ofEntries(
                  Map.entry("member", "LFH100104/01"),
                  Map.entry("provider", "2000002917"),
                  Map.entry("bill", "0111"),
                  Map.entry("from", "2026-11-02"),
                  Map.entry("to", "2026-11-09"),
                  Map.entry("admitted", "2026-11-02"),
                  Map.entry("hour", "09"),
                  Map.entry("type", "3"),
                  Map.entry("source", "1"),
                  Map.entry("discharged", "11"),
                  Map.entry("status", "01"),
                  Map.entry("dx1", "M1711"),
                  Map.entry("poa1", "Y"),
                  Map.entry("admitting", "M25561"),
                  Map.entry("attending", "2000002263"),
                  Map.entry("line1-revenue", "0120"),
                  Map.entry("line1-units", "7"),
                  Map.entry("line1-basis", "DA"),
                  Map.entry("line1-charge", "14000.00"));
          case DENTIST ->
              Map.ofEntries(
                  Map.entry("member", "LFH100111/01"),
                  Map.entry("provider", "2000002842"),
                  Map.entry("transaction", "1"),
                  Map.entry("frequency", "1"),
                  Map.entry("place", "11"),
                  Map.entry("date", "2026-11-02"),
                  Map.entry("dx1", "K0262"),
                  Map.entry("line1-code", "D1110"),
                  Map.entry("line1-charge", "120.00"),
                  Map.entry("line2-code", "D2392"),
                  Map.entry("line2-tooth", "14"),
                  Map.entry("line2-surfaces", "OD"),
                  Map.entry("line2-charge", "240.00"));
        });
  }

  /** The same claim in place of one the payer decided. */
  public TypedForm replacing(String number) {
    Map<String, String> changed = new HashMap<>(values);
    changed.put("original", number);
    changed.put("frequency", "7");
    String bill = get("bill");
    if (!bill.isEmpty()) {
      changed.put("bill", bill.substring(0, bill.length() - 1) + "7");
    }
    return new TypedForm(kind, changed);
  }

  /** A field; empty if nothing stands there. */
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** A field, or this if nothing stands there. */
  String get(String name, String usual) {
    return values.getOrDefault(name, usual);
  }

  /** A field of a line, the line from 1. */
  public String line(int place, String name) {
    return get("line" + place + "-" + name);
  }

  /** The places of the lines something stands in; the first if there is none. */
  List<Integer> lines() {
    List<Integer> used = new ArrayList<>();
    for (int i = 1; i <= LINES; i++) {
      String all = line(i, "revenue") + line(i, "code") + line(i, "charge");
      if (!all.isEmpty()) {
        used.add(i);
      }
    }
    return used.isEmpty() ? List.of(1) : used;
  }

  /** Charges of the lines. */
  List<String> charges() {
    return lines().stream().map(i -> line(i, "charge")).toList();
  }
}
