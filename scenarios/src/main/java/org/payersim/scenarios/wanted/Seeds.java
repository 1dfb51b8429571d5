package org.payersim.scenarios.wanted;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.scenarios.Catalog;
import org.payersim.scenarios.Given;
import org.payersim.scenarios.Output;
import org.payersim.scenarios.Scenario;
import org.payersim.scenarios.X12Text;
import org.payersim.scenarios.X12Text.Segment;

/** The claims of the shipped catalogue, as material for searches. */
final class Seeds {
  private static final String RESOURCE = "/org/payersim/scenarios/catalog/README.md";

  /** Read once, when first asked for: nothing of it changes. */
  private static final class Shipped {
    static final List<Seed> ALL = read();

    private Shipped() {}
  }

  private Seeds() {}

  /** All claims of all scenarios, in the order of the catalogue. */
  static List<Seed> shipped() {
    return Shipped.ALL;
  }

  private static List<Seed> read() {
    URL found = Seeds.class.getResource(RESOURCE);
    if (found == null) {
      throw new IllegalStateException("not shipped: " + RESOURCE);
    }
    try {
      URI place = found.toURI();
      if (place.getScheme().equals("jar")) {
        // Open for as long as the process: acts name documents of scenarios by their paths.
        FileSystem jar = FileSystems.newFileSystem(place, Map.of());
        return of(jar.getPath(RESOURCE).toAbsolutePath());
      }
      return of(Path.of(place));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the catalogue cannot be read", e);
    }
  }

  private static List<Seed> of(Path readme) throws IOException {
    List<Seed> seeds = new ArrayList<>();
    for (Catalog.Chapter chapter : Catalog.read(parent(readme)).chapters()) {
      for (Scenario scenario : chapter.scenarios()) {
        seeds.addAll(of(scenario));
      }
    }
    return List.copyOf(seeds);
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalStateException("no folder of " + file);
    }
    return parent;
  }

  private static List<Seed> of(Scenario scenario) throws IOException {
    Given given = scenario.given();
    if (!given.built().isEmpty()) {
      return List.of(); // made for size or noise
    }
    List<RuleSource> documents = new ArrayList<>();
    boolean stubbed = given.magicValues();
    if (given.magicValues()) {
      documents.add(new RuleSource("magic-values.yaml", RuleFiles.magicValues().text()));
    }
    for (Path file : given.rules()) {
      String text = Files.readString(file);
      stubbed |= text.contains("kind: stubs");
      documents.add(new RuleSource(String.valueOf(file.getFileName()), text));
    }
    List<Situation.Turn> turns = new ArrayList<>();
    for (int i = 1; i <= scenario.turns().size(); i++) {
      turns.add(
          new Situation.Turn(
              scenario.turns().get(i - 1),
              kind(scenario.folder(), i),
              given.acts().getOrDefault(i, List.of()),
              given.clockAt(i)));
    }
    List<Seed> seeds = new ArrayList<>();
    Map<String, Integer> claims = claims(turns);
    for (Map.Entry<String, Integer> claim : claims.entrySet()) {
      Situation situation =
          new Situation(
              RuleFiles.shipped(),
              documents,
              given.openPlan(),
              turns,
              claim.getValue(),
              claim.getKey(),
              List.of("scenario " + scenario.number() + ", " + scenario.title()));
      seeds.add(
          new Seed(
              scenario.number(),
              situation,
              shows(scenario, claim.getKey(), claim.getValue() + 1),
              stubbed,
              turns.size() * 10 + claims.size() + documents.size()));
    }
    return seeds;
  }

  private static String kind(Path folder, int turn) {
    return List.of("270", "276").stream()
        .filter(kind -> Files.exists(folder.resolve(turn + "-in." + kind)))
        .findFirst()
        .orElse("837");
  }

  /** Claims by their numbers, and the turn each came in at; of one sent twice, the last. */
  private static Map<String, Integer> claims(List<Situation.Turn> turns) {
    Map<String, Integer> claims = new LinkedHashMap<>();
    for (int i = 0; i < turns.size(); i++) {
      Optional<Delivery> delivery =
          turns.get(i).kind().equals("837")
              ? turns.get(i).input().flatMap(Delivery::read)
              : Optional.empty();
      if (delivery.isPresent()) {
        for (ClaimText claim : delivery.get().claims()) {
          claims.put(claim.number(), i);
        }
      }
    }
    return claims;
  }

  /** What the answers about a claim show, from the turn on it came in at. */
  private static Set<String> shows(Scenario scenario, String claim, int turn) throws IOException {
    Set<String> shows = new HashSet<>();
    for (int i = turn; i <= scenario.turns().size(); i++) {
      Map<Output, byte[]> answers = scenario.expected(i);
      byte[] remittance = answers.get(Output.REMITTANCE);
      byte[] acknowledgment = answers.get(Output.CLAIM_ACKNOWLEDGMENT);
      if (acknowledgment != null) {
        acknowledged(X12Text.of(acknowledgment).segments(), claim, shows);
      }
      if (remittance != null) {
        remitted(X12Text.of(remittance).segments(), claim, shows);
      }
    }
    if (shows.remove("accepted") && shows.stream().noneMatch(one -> one.startsWith("CLP02"))) {
      shows.add(Result.State.PENDED.name());
    }
    return shows;
  }

  private static void acknowledged(List<Segment> segments, String claim, Set<String> shows) {
    boolean ours = false;
    for (Segment segment : segments) {
      if (segment.is("TRN")) {
        ours = segment.element(2).equals(claim);
      } else if (ours && segment.is("STC")) {
        String status = segment.element(1);
        shows.add(status.startsWith("A2") ? "accepted" : Result.State.REJECTED.name());
        shows.add(status);
      }
    }
  }

  private static void remitted(List<Segment> segments, String claim, Set<String> shows) {
    boolean ours = false;
    for (Segment segment : segments) {
      switch (segment.id()) {
        case "CLP" -> {
          ours = segment.element(1).equals(claim);
          if (ours) {
            shows.add("CLP02 " + segment.element(2));
          }
        }
        case "CAS" -> {
          for (int at = 2; ours && at <= 17; at += 3) {
            if (!segment.element(at).isEmpty()) {
              shows.add(segment.element(1) + "-" + segment.element(at));
              shows.add("CARC " + segment.element(at));
            }
          }
        }
        case "LQ", "MOA", "MIA" -> {
          if (ours) {
            shows.addAll(segment.elements());
          }
        }
        default -> {
          // shows nothing one may want
        }
      }
    }
  }
}
