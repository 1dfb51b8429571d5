package org.payersim.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateFact;
import org.payersim.claim.Reference;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;

/**
 * One thing to tell of a patient's coverage: an EB and what stands below it. Absent strings are
 * empty. Source: 005010X279A1, loop 2110C of the 271.
 *
 * @param information what is told (EB01)
 * @param level whom it holds for (EB02): IND, FAM
 * @param service what it is about
 * @param plan insurance type and name of the plan (EB04, EB05), if they are told here
 * @param period over what time (EB06): 23 calendar year, 29 remaining, 27 visit, ...
 * @param value how much (EB07 to EB10)
 * @param authorization whether it needs one (EB11): Y, N, U unknown
 * @param network where it holds (EB12): Y in the network, N outside, W both
 * @param details what stands below the EB
 */
public record Benefit(
    Information information,
    String level,
    Service service,
    Optional<PlanName> plan,
    String period,
    Value value,
    String authorization,
    String network,
    Details details) {

  /** What a benefit tells (EB01). */
  public enum Information {
    ACTIVE("1"),
    /** Premiums are late, and nobody knows yet. */
    ACTIVE_PENDING("5"),
    INACTIVE("6"),
    COINSURANCE("A"),
    COPAY("B"),
    DEDUCTIBLE("C"),
    LIMITATION("F"),
    OUT_OF_POCKET("G"),
    NOT_COVERED("I"),
    PRIMARY_CARE("L"),
    OTHER_PAYER("R"),
    CANNOT_PROCESS("V");

    private final String code;

    Information(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /**
   * What a benefit is about.
   *
   * @param types service types (EB03)
   * @param procedure procedure (EB13); {@link Procedure#NONE} if none
   * @param place place of service (III02), empty if it holds wherever it is rendered
   */
  public record Service(List<String> types, Procedure procedure, String place) {
    public Service {
      types = List.copyOf(types);
    }

    /** These service types. */
    public static Service of(String... types) {
      return new Service(List.of(types), Procedure.NONE, "");
    }
  }

  /**
   * The plan.
   *
   * @param insuranceType EB04, empty if none fits
   * @param name EB05
   */
  public record PlanName(String insuranceType, String name) {}

  /** How much of it. */
  public sealed interface Value {}

  /** Nothing is said. */
  public record None() implements Value {}

  /** Dollars (EB07). */
  public record Dollars(Money amount) implements Value {}

  /** A part (EB08). */
  public record Part(Rate rate) implements Value {}

  /**
   * So many of something.
   *
   * @param measure EB09: VS visits, P6 services, DY days
   */
  public record Count(String measure, Quantity quantity) implements Value {}

  /**
   * What stands below the EB.
   *
   * @param references REF
   * @param dates DTP
   * @param rejections AAA
   * @param messages MSG
   * @param related who has to do with it (loop 2120)
   */
  public record Details(
      List<Reference> references,
      List<DateFact> dates,
      List<Rejection> rejections,
      List<String> messages,
      Optional<Entity> related) {
    static final Details NONE =
        new Details(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public Details {
      references = List.copyOf(references);
      dates = List.copyOf(dates);
      rejections = List.copyOf(rejections);
      messages = List.copyOf(messages);
    }
  }

  private static final None NOTHING = new None();

  /** Tells this of a service, and nothing more. */
  public static Benefit of(Information information, Service service) {
    return new Benefit(
        information, "", service, Optional.empty(), "", NOTHING, "", "", Details.NONE);
  }

  Benefit of(String whose) {
    return new Benefit(
        information, whose, service, plan, period, value, authorization, network, details);
  }

  Benefit under(PlanName name) {
    return new Benefit(
        information,
        level,
        service,
        Optional.of(name),
        period,
        value,
        authorization,
        network,
        details);
  }

  Benefit over(String time) {
    return new Benefit(
        information, level, service, plan, time, value, authorization, network, details);
  }

  Benefit at(Value much) {
    return new Benefit(
        information, level, service, plan, period, much, authorization, network, details);
  }

  Benefit at(Money amount) {
    return at(new Dollars(amount));
  }

  Benefit authorized(String need) {
    return new Benefit(information, level, service, plan, period, value, need, network, details);
  }

  Benefit in(String side) {
    return new Benefit(
        information, level, service, plan, period, value, authorization, side, details);
  }

  Benefit with(Details below) {
    return new Benefit(
        information, level, service, plan, period, value, authorization, network, below);
  }

  Benefit on(DateFact date) {
    List<DateFact> dates = new ArrayList<>(details.dates);
    dates.add(date);
    return with(
        new Details(
            details.references, dates, details.rejections, details.messages, details.related));
  }

  Benefit saying(String message) {
    List<String> messages = new ArrayList<>(details.messages);
    messages.add(message);
    return with(
        new Details(
            details.references, details.dates, details.rejections, messages, details.related));
  }

  Benefit rejected(List<Rejection> why) {
    return with(
        new Details(details.references, details.dates, why, details.messages, details.related));
  }

  Benefit naming(Entity entity, List<Reference> references) {
    return with(
        new Details(
            references, details.dates, details.rejections, details.messages, Optional.of(entity)));
  }
}
