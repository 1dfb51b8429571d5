package org.payersim.scenarios.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.payersim.rules.RuleSource;
import org.payersim.scenarios.generate.Draw;
import org.payersim.scenarios.generate.Npi;
import org.payersim.scenarios.oracle.Documents;

/** Who lives in it: households on every plan, providers inside and outside every network. */
public final class World {
  private static final int HOUSEHOLDS_A_SOURCE = 5_000;
  private static final int PROVIDERS_A_NETWORK = 12;
  private static final int CLAIMS_A_HOUSEHOLD = 10;

  private final long seed;
  private final List<Household> households = new ArrayList<>();
  private final List<Provider> providers = new ArrayList<>();
  private final List<Menu> menus;

  /**
   * @param claims for so many claims
   * @param documents the shipped rules
   */
  public World(long seed, long claims, Documents documents) {
    this.seed = seed;
    this.menus = Menu.all(documents, LocalDate.of(2026, 6, 1));
    long count = Math.max(menus.size(), claims / CLAIMS_A_HOUSEHOLD);
    for (int i = 0; i < count; i++) {
      households.add(Household.of(seed, i, menus));
    }
    List<String> networks =
        menus.stream()
            .flatMap(menu -> List.of(menu.network(), menu.preferred()).stream())
            .filter(network -> !network.isEmpty())
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    networks.add("");
    for (String network : networks) {
      for (int i = 0; i < PROVIDERS_A_NETWORK; i++) {
        int number = 50_000_000 + providers.size();
        providers.add(new Provider(Npi.of(number), "PRACTICE " + number, network));
      }
    }
  }

  /** Its households and providers as rules documents. */
  public List<RuleSource> sources() {
    List<RuleSource> sources = new ArrayList<>();
    for (int from = 0; from < households.size(); from += HOUSEHOLDS_A_SOURCE) {
      int to = Math.min(from + HOUSEHOLDS_A_SOURCE, households.size());
      sources.add(
          source(
              "families",
              from,
              households.subList(from, to).stream().map(Household::json).toList()));
    }
    sources.add(source("providers", 0, providers.stream().map(Provider::json).toList()));
    return sources;
  }

  private static RuleSource source(String kind, int number, List<String> entries) {
    return new RuleSource(
        "world/" + kind + "-" + number + ".json",
        "{\"kind\":\"%s\",\"%s\":[%n%s]}".formatted(kind, kind, String.join(",\n", entries)));
  }

  /** The plans it has members of. */
  public List<String> plans() {
    return menus.stream().map(Menu::plan).toList();
  }

  /** The member number of household {@code index}. */
  public String memberId(int index) {
    return households.get(index).memberId();
  }

  public int households() {
    return households.size();
  }

  long seed() {
    return seed;
  }

  Household household(int index) {
    return households.get(index);
  }

  /** Mostly in the plan's network or the one it prefers. */
  Provider provider(Draw draw, Menu menu) {
    String network =
        draw.percent(18)
            ? ""
            : !menu.preferred().isEmpty() && draw.percent(40) ? menu.preferred() : menu.network();
    List<Provider> found =
        providers.stream().filter(provider -> provider.network().equals(network)).toList();
    return draw.pick(found);
  }
}
