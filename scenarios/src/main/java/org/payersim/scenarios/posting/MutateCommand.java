package org.payersim.scenarios.posting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.payersim.cli.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim mutate}: 835s with one thing wrong, and a manifest that says what. */
@Command(
    name = "mutate",
    description =
        "Writes copies of 835s, each with one amount, sign, code or number wrong, and a manifest"
            + " that says what: does your posting notice?",
    mixinStandardHelpOptions = true)
public final class MutateCommand implements Subcommand {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int USAGE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Sound 835s.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where mutants and manifest.json go; made if need be.")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Which places are chosen; the same seed chooses the same. ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--each",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many of each kind of fault for a file; default ${DEFAULT-VALUE}.")
  private int each;

  @Override
  public Integer call() throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    Files.createDirectories(out);
    ObjectNode manifest = JSON.createObjectNode().put("seed", seed);
    ArrayNode listed = manifest.putArray("mutants");
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
      List<Mutant> mutants;
      try {
        mutants = Mutants.of(Files.readAllBytes(file), seed, each);
      } catch (IllegalArgumentException e) {
        spec.commandLine().getErr().println("payersim: " + file + " " + e.getMessage());
        return USAGE;
      }
      for (Mutant mutant : mutants) {
        String name = stem(file) + "." + mutant.name() + ".835";
        Files.write(out.resolve(name), mutant.document());
        listed.add(entry(file, name, mutant));
      }
      console.printf(Locale.ROOT, "  %-40s %3d mutants%n", file.getFileName(), mutants.size());
    }
    Path list = out.resolve("manifest.json");
    JSON.writerWithDefaultPrettyPrinter().writeValue(list.toFile(), manifest);
    console.println("  wrote " + list);
    console.flush();
    return 0;
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".835") ? name.substring(0, name.length() - ".835".length()) : name;
  }

  private static ObjectNode entry(Path file, String name, Mutant mutant) {
    return JSON.createObjectNode()
        .put("file", name)
        .put("of", String.valueOf(file.getFileName()))
        .put("mutation", mutant.kind().word())
        .put("segment", mutant.segment())
        .put("place", mutant.place())
        .put("before", mutant.before())
        .put("after", mutant.after())
        .put("noticedBy", mutant.noticedBy());
  }
}
