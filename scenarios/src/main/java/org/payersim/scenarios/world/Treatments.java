package org.payersim.scenarios.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.scenarios.generate.Draw;
import org.payersim.scenarios.world.Treatment.Before;
import org.payersim.scenarios.world.Treatment.Kind;
import org.payersim.scenarios.world.Treatment.Line;

/** Draws claims. Every claim depends on its own number and the world's seed only. */
final class Treatments {
  private static final String[] PLACES = {"11", "11", "11", "22", "23", "24", "02"};

  private final World world;

  Treatments(World world) {
    this.world = world;
  }

  /** First claim number {@code index}, received on that day. */
  Treatment draw(long index, LocalDate receivedOn) {
    Draw draw = Draw.of(world.seed(), Draw.Stream.TREATMENT, index);
    Household household = world.household(draw.below(world.households()));
    Menu menu = household.menu();
    LocalDate day = day(draw, receivedOn);
    Kind kind =
        menu.isDental() ? Kind.DENTAL : draw.percent(14) ? Kind.INSTITUTIONAL : Kind.PROFESSIONAL;
    boolean stay = kind == Kind.INSTITUTIONAL && draw.percent(40);
    boolean secondary = draw.percent(9);
    List<Line> lines = new ArrayList<>();
    int count = draw.percent(45) ? 1 : draw.between(2, 5);
    int nights = draw.between(1, 9);
    if (stay) {
      lines.add(priced(draw, secondary, room(draw, day, nights)));
    }
    for (int i = 0; i < count; i++) {
      Line line = stay ? ancillary(draw, day, nights) : service(draw, menu, kind, day);
      lines.add(priced(draw, secondary, line));
    }
    return new Treatment(
        "W" + (1_000_000_000L + index),
        household,
        draw.below(household.people().size()),
        kind,
        world.provider(draw, menu),
        draw.percent(40) ? Optional.of(world.provider(draw, menu)) : Optional.empty(),
        stay ? "11" : kind == Kind.INSTITUTIONAL ? "13" : PLACES[draw.below(PLACES.length)],
        "1",
        "",
        stay ? Optional.of(day) : Optional.empty(),
        secondary,
        lines);
  }

  /** Mostly of the last weeks; some come late, few were before the year. */
  private static LocalDate day(Draw draw, LocalDate receivedOn) {
    int ago = draw.percent(90) ? draw.between(3, 40) : draw.between(41, 200);
    LocalDate day = receivedOn.minusDays(12L + ago);
    LocalDate first = LocalDate.of(2026, 1, 1);
    return day.isBefore(first)
        ? first.plusDays(draw.percent(90) ? draw.below(30) : -1 - draw.below(10))
        : day;
  }

  private static Line service(Draw draw, Menu menu, Kind kind, LocalDate day) {
    Menu.Service service = draw.pick(menu.services());
    String code = service.code();
    if (draw.percent(2) && !menu.excluded().isEmpty()) {
      code = draw.pick(menu.excluded());
    } else if (draw.percent(2)) {
      code = kind == Kind.DENTAL ? "D9999" : "99199";
    }
    int units = draw.percent(75) ? 1 : draw.between(2, 5);
    long cents = Math.max(100, service.cents() * units * draw.between(85, 190) / 100);
    return new Line(
        code,
        code.equals(service.code()) ? service.modifier() : "",
        kind == Kind.INSTITUTIONAL ? "0450" : "",
        cents,
        units,
        day,
        day,
        Before.NOTHING);
  }

  private static Line room(Draw draw, LocalDate day, int nights) {
    long cents = nights * (90_000L + draw.below(90_000));
    return new Line("", "", "0120", cents, nights, day, day.plusDays(nights), Before.NOTHING);
  }

  private static Line ancillary(Draw draw, LocalDate day, int nights) {
    long cents = 2_000L + draw.below(180_000);
    return new Line(
        "", "", "0270", cents, draw.between(1, 9), day, day.plusDays(nights), Before.NOTHING);
  }

  /** With what another payer decided, if one did. */
  private static Line priced(Draw draw, boolean secondary, Line line) {
    if (!secondary) {
      return line;
    }
    long allowed = line.cents() * draw.between(40, 100) / 100;
    long deductible = draw.percent(30) ? allowed * draw.between(1, 100) / 100 : 0;
    long coinsurance = (allowed - deductible) * draw.between(0, 50) / 100;
    Before before =
        new Before(
            allowed - deductible - coinsurance, line.cents() - allowed, deductible, coinsurance);
    return new Line(
        line.code(),
        line.modifier(),
        line.revenue(),
        line.cents(),
        line.units(),
        line.from(),
        line.to(),
        before);
  }

  /** The lines of a correction: another charge, or one line less. */
  List<Line> corrected(long index, Treatment original) {
    Draw draw = Draw.of(world.seed(), Draw.Stream.IRREGULARITY, index);
    List<Line> lines = new ArrayList<>(original.lines());
    if (lines.size() > 1 && draw.percent(50)) {
      lines.remove(lines.size() - 1);
      return lines;
    }
    Line first = lines.get(0);
    if (original.secondary()) {
      return lines;
    }
    lines.set(
        0,
        new Line(
            first.code(),
            first.modifier(),
            first.revenue(),
            first.cents() + 100L * draw.between(1, 40),
            first.units(),
            first.from(),
            first.to(),
            Before.NOTHING));
    return lines;
  }
}
