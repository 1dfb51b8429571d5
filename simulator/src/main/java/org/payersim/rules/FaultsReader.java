package org.payersim.rules;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.payersim.claim.DateSpan;
import org.payersim.control.DeliveryFault;
import org.payersim.control.FaultAction;
import org.payersim.control.OutboundKind;
import org.payersim.control.Stub.Occurrences;
import org.payersim.money.Money;
import org.payersim.money.Rate;

/** Reads a document of kind {@code faults}. */
final class FaultsReader {
  private static final Set<String> DOORS = Set.of("/x12", "/remittances", "/outbound");
  private static final Set<String> NUMBERS =
      Set.of("IEA01", "IEA02", "GE01", "GE02", "SE01", "SE02");
  private static final Set<String> AMOUNTS = Set.of("BPR02", "CLP04", "CAS03", "SVC03");
  private static final Set<OutboundKind> ACKNOWLEDGMENTS =
      EnumSet.of(
          OutboundKind.TA1, OutboundKind.ACKNOWLEDGMENT_999, OutboundKind.ACKNOWLEDGMENT_277CA);
  private static final int MOST_COPIES = 20;
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Money CENT = Money.ofCents(1);

  private final String document;
  private final Optional<String> partner;
  private final long seed;

  private FaultsReader(Form form) {
    this.document = form.text("id");
    this.partner = form.findText("partner");
    this.seed = form.find("seed", Long::valueOf, "a whole number").orElse(0L);
  }

  static FaultSet read(Form form) {
    FaultsReader reader = new FaultsReader(form);
    List<DeliveryFault> faults = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Form one : form.forms("faults")) {
      if (!names.add(one.text("name"))) {
        one.fault("name", "there is a fault of this name before");
      }
      faults.add(reader.fault(one));
    }
    return new FaultSet(reader.document, faults);
  }

  private DeliveryFault fault(Form form) {
    FaultAction action = action(form);
    return new DeliveryFault(
        document,
        form.text("name"),
        scope(form, action),
        form.findRate("chance").orElse(Rate.ALL),
        seed,
        new Occurrences(
            whole(form, "from", 1, 99_999, Occurrences.ALL.from()),
            whole(form, "times", 1, 99_999, Occurrences.ALL.times())),
        form.has("until") ? form.date("until") : DateSpan.OPEN_END,
        action);
  }

  private DeliveryFault.Scope scope(Form form, FaultAction action) {
    if (action instanceof FaultAction.OfRequests) {
      if (form.has("of")) {
        form.fault("of", "is for documents; this happens to requests, at: [/x12]");
      }
      return new DeliveryFault.Scope(partner, Set.of(), paths(form));
    }
    if (form.has("at")) {
      form.fault("at", "is for requests; this happens to documents, of: [999]");
    }
    Set<OutboundKind> kinds = kinds(form);
    if (action instanceof FaultAction.Unbalance
        && !kinds.equals(Set.of(OutboundKind.REMITTANCE_835))) {
      form.fault("of", "unbalance happens to an 835 only");
    }
    if (action instanceof FaultAction.Partial
        && !kinds.equals(Set.of(OutboundKind.ACKNOWLEDGMENT_999))) {
      form.fault("of", "partial happens to a 999 only");
    }
    if (action instanceof FaultAction.RemittanceFirst && !ACKNOWLEDGMENTS.containsAll(kinds)) {
      form.fault("of", "remittance-first happens to acknowledgments only");
    }
    return new DeliveryFault.Scope(partner, kinds, Set.of());
  }

  private static Set<String> paths(Form form) {
    if (!form.has("at")) {
      return DOORS;
    }
    Set<String> paths = new TreeSet<>(form.texts("at"));
    if (paths.isEmpty() || !DOORS.containsAll(paths)) {
      form.fault("at", "is a list of /x12, /remittances and /outbound");
    }
    return paths;
  }

  private static Set<OutboundKind> kinds(Form form) {
    Set<OutboundKind> kinds = EnumSet.noneOf(OutboundKind.class);
    for (String word : form.texts("of")) {
      Optional<OutboundKind> kind = OutboundKind.find(word);
      if (kind.isEmpty()) {
        form.fault("of", "'" + word + "' is not TA1, 999, 277CA, 271, 277 or 835");
      }
      kind.ifPresent(kinds::add);
    }
    if (!form.has("of")) {
      form.fault("of", "is missing: which documents, such as [999, 277CA]");
    }
    return kinds;
  }

  private static FaultAction action(Form form) {
    return switch (form.text("then")) {
      case "lose" -> new FaultAction.Lose();
      case "late" -> new FaultAction.Late(later(form));
      case "remittance-first" -> new FaultAction.RemittanceFirst();
      case "duplicate" -> new FaultAction.Duplicate(whole(form, "copies", 2, MOST_COPIES, 2));
      case "reorder" -> new FaultAction.Reorder();
      case "split" -> new FaultAction.Split(whole(form, "parts", 2, MOST_COPIES, 2));
      case "merge" -> new FaultAction.Merge();
      case "truncate" -> new FaultAction.Truncate(part(form));
      case "wrong-number" -> new FaultAction.WrongNumber(element(form, NUMBERS, "IEA02"));
      case "unbalance" ->
          new FaultAction.Unbalance(
              element(form, AMOUNTS, "CLP04"), form.findMoney("by").orElse(CENT));
      case "partial" -> new FaultAction.Partial();
      case "unfinished" -> new FaultAction.Unfinished(time(form, Duration.ofSeconds(2)));
      case "renamed" -> new FaultAction.Renamed(time(form, Duration.ofSeconds(1)));
      default -> ofRequest(form);
    };
  }

  private static FaultAction ofRequest(Form form) {
    boolean taken = form.flag("taken", true);
    return switch (form.text("then")) {
      case "refuse" -> new FaultAction.Refuse(status(form), form.flag("taken", false));
      case "silence" -> new FaultAction.Silence(time(form, Duration.ofSeconds(60)), taken);
      case "reset" -> new FaultAction.Reset(whole(form, "bytes", 0, 1 << 20, 0), taken);
      case "drip" ->
          new FaultAction.Drip(
              whole(form, "bytes", 1, 1 << 20, 16), time(form, Duration.ofMillis(200)));
      default -> new FaultAction.Slow(time(form, Duration.ofSeconds(5)));
    };
  }

  private static int status(Form form) {
    int status = whole(form, "status", 429, 599, 503);
    if (status != 429 && status < 500) {
      form.fault("status", "is 429, or 500 to 599");
    }
    return status;
  }

  private static TemporalAmount later(Form form) {
    return form.get(
        "by", FaultsReader::amount, "a time such as P3D or PT2H", (TemporalAmount) Period.ZERO);
  }

  private static TemporalAmount amount(String text) {
    return text.contains("T") ? Duration.parse(text) : Period.parse(text);
  }

  private static Duration time(Form form, Duration usual) {
    Duration time = form.find("for", Duration::parse, "a time such as PT2S").orElse(usual);
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      form.fault("for", "is PT10M at most");
      return usual;
    }
    return time;
  }

  private static Rate part(Form form) {
    Rate part = form.findRate("percent").orElse(Rate.of("60%"));
    if (part.compareTo(Rate.ALL) >= 0) {
      form.fault("percent", "is less than 100%");
    }
    return part;
  }

  private static String element(Form form, Set<String> known, String usual) {
    String element = form.findText("element").orElse(usual);
    if (!known.contains(element)) {
      form.fault("element", "is one of " + String.join(", ", new TreeSet<>(known)));
      return usual;
    }
    return element;
  }

  private static int whole(Form form, String name, int least, int most, int usual) {
    Optional<Integer> number = form.find(name, Integer::valueOf, "a whole number");
    if (number.isPresent() && (number.get() < least || number.get() > most)) {
      form.fault(name, "lies between " + least + " and " + most);
    }
    return number.orElse(usual);
  }
}
