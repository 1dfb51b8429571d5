package org.payersim.scenarios.wanted;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.scenarios.Act;
import org.payersim.scenarios.Output;
import org.payersim.scenarios.X12Text;

/** Writes what was found as a folder of the catalogue's form. */
final class ScenarioFolder {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));

  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_DATE_TIME;
  private static final int LONGEST_NAME = 60;

  private final Found found;
  private final Situation situation;
  private final Set<String> names = new HashSet<>();

  ScenarioFolder(Found found) {
    this.found = found;
    this.situation = found.situation();
  }

  Path write(Path catalog, int number) throws IOException {
    Path folder = catalog.resolve("1-wanted").resolve("1." + number + "-" + name());
    Files.createDirectories(folder);
    ObjectNode given = YAML.createObjectNode();
    given.put("clock", TIME.format(situation.turns().get(0).clock()));
    clocks(given);
    situation.openPlan().ifPresent(plan -> given.put("open", plan));
    rules(folder, given);
    acts(folder, given);
    Files.writeString(folder.resolve("given.yaml"), YAML.writeValueAsString(given));
    Files.writeString(folder.resolve("story.md"), story());
    for (int i = 0; i < situation.turns().size(); i++) {
      Situation.Turn turn = situation.turns().get(i);
      if (turn.input().isPresent()) {
        Files.write(
            folder.resolve((i + 1) + "-in." + turn.kind()), X12Text.onePerLine(turn.input().get()));
      }
      for (Map.Entry<Output, byte[]> answer : found.play().answers().get(i).entrySet()) {
        Files.write(folder.resolve(answer.getKey().fileName(i + 1)), answer.getValue());
      }
    }
    return folder;
  }

  private String name() {
    String words =
        found
            .wanted()
            .text()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String name = words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words;
    return name.isEmpty() ? "claim" : name.replaceAll("-$", "");
  }

  private void clocks(ObjectNode given) {
    ObjectNode clocks = YAML.createObjectNode();
    LocalDateTime known = situation.turns().get(0).clock();
    for (int i = 1; i < situation.turns().size(); i++) {
      LocalDateTime clock = situation.turns().get(i).clock();
      if (!clock.equals(known)) {
        clocks.put(Integer.toString(i + 1), TIME.format(clock));
        known = clock;
      }
    }
    if (!clocks.isEmpty()) {
      given.set("clocks", clocks);
    }
  }

  private void rules(Path folder, ObjectNode given) throws IOException {
    List<RuleSource> laid = new ArrayList<>(situation.base());
    laid.removeAll(RuleFiles.shipped());
    laid.addAll(situation.documents());
    ArrayNode rules = given.putArray("rules");
    for (RuleSource source : laid) {
      rules.add(document(folder, source.name(), source.text()));
    }
  }

  /** Writes a document and returns its name, which no other in the folder has. */
  private String document(Path folder, String from, String text) throws IOException {
    String plain = from.substring(from.lastIndexOf('/') + 1);
    String name = plain;
    for (int i = 2; !names.add(name); i++) {
      name = plain.replaceFirst("(\\.[a-z]+)$", "-" + i + "$1");
    }
    Files.writeString(folder.resolve(name), text);
    return name;
  }

  private void acts(Path folder, ObjectNode given) throws IOException {
    ObjectNode acts = YAML.createObjectNode();
    for (int i = 0; i < situation.turns().size(); i++) {
      Situation.Turn turn = situation.turns().get(i);
      if (!turn.acts().isEmpty() || turn.input().isEmpty()) {
        ArrayNode ofTurn = acts.putArray(Integer.toString(i + 1));
        for (Act act : turn.acts()) {
          ObjectNode said = ofTurn.addObject();
          if (act.verb().equals("rules")) {
            ArrayNode files = said.putArray("rules");
            for (Path file : act.rules()) {
              files.add(
                  document(folder, String.valueOf(file.getFileName()), Files.readString(file)));
            }
          } else {
            said.set(act.verb(), act.details());
          }
        }
      }
    }
    if (!acts.isEmpty()) {
      given.set("acts", acts);
    }
  }

  private String story() {
    StringBuilder text = new StringBuilder();
    text.append("# Wanted: ").append(found.wanted().text().replaceAll("\\s+", " ")).append("\n\n");
    text.append("**Given** ").append(String.join("; ", situation.origins())).append('.');
    if (situation.at() > 0) {
      text.append(situation.at() == 1 ? " Turn 1 is" : " Turns 1 to " + situation.at() + " are")
          .append(" what came before.");
    }
    text.append("\n\n**Expected** Of claim ")
        .append(situation.claim())
        .append(", turn ")
        .append(situation.at() + 1)
        .append(":\n\n");
    found.wanted().conditions().forEach(one -> text.append("- ").append(one).append('\n'));
    found
        .result()
        .counters()
        .forEach(
            (counter, standing) ->
                text.append("- so that ")
                    .append(counter.words())
                    .append(" goes from ")
                    .append(standing.usedBefore())
                    .append(" to ")
                    .append(standing.usedAfter())
                    .append(" of ")
                    .append(standing.limit())
                    .append('\n'));
    text.append("\n**Found** among ")
        .append(found.decided())
        .append(" claims decided; what decides here is ")
        .append(found.means().words())
        .append(".\n");
    return text.toString();
  }
}
