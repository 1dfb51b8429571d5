package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.explain.Explanations;
import org.payersim.journal.DeterminationLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim explain}: why a claim was decided as it was. */
@Command(
    name = "explain",
    description = "Tells why a claim was decided as it was.",
    mixinStandardHelpOptions = true)
public final class ExplainCommand implements Subcommand {
  /** How deep below the current folder results are looked for when none are named. */
  private static final int DEPTH = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "CLAIM",
      description = "The payer's claim number (CLP07, REF 1K) or the provider's (CLM01).")
  private String number = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder of results; if not given, the latest results in or below the current folder that"
              + " know the claim.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--server", paramLabel = "URL", description = "Ask a running payer instead.")
  private Optional<URI> server = Optional.empty();

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    String explanation = server.isPresent() ? ask(server.get()) : lookUp();
    PrintWriter console = spec.commandLine().getOut();
    console.println(explanation.stripTrailing());
    console.flush();
    return 0;
  }

  private String lookUp() throws IOException {
    List<Path> logs =
        out.isPresent() ? List.of(out.get().resolve(DeterminationLog.FILE)) : latestLogs();
    for (Path file : logs) {
      try (DeterminationLog log = DeterminationLog.open(file)) {
        List<AdjudicatedClaim> claims = log.list(number);
        if (!claims.isEmpty()) {
          AdjudicatedClaim last = claims.get(claims.size() - 1);
          return json ? Explanations.json(last) : Explanations.text(last);
        }
      }
    }
    throw new CannotRunException(
        logs.isEmpty()
            ? "no results here; say --out DIR or --server URL"
            : "no claim of this number in " + logs.get(0).toAbsolutePath().getParent());
  }

  private static List<Path> latestLogs() throws IOException {
    List<Path> logs = new ArrayList<>();
    try (Stream<Path> below =
        Files.find(
            Path.of(""),
            DEPTH,
            (path, attributes) ->
                attributes.isRegularFile() && path.endsWith(DeterminationLog.FILE))) {
      below.forEach(logs::add);
    }
    logs.sort(Comparator.comparing(ExplainCommand::modified).reversed());
    return logs;
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private String ask(URI payer) throws IOException, InterruptedException {
    URI claim =
        URI.create(
            payer.toString().replaceAll("/+$", "")
                + "/claims/"
                + URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20")
                + "/explanation");
    HttpRequest request =
        HttpRequest.newBuilder(claim)
            .timeout(PATIENCE)
            .header("Accept", json ? "application/json" : "text/plain")
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return switch (answer.statusCode()) {
        case 200 -> answer.body();
        case 404 -> throw new CannotRunException("the payer knows no claim of this number");
        default -> throw new CannotRunException("the payer answered " + answer.statusCode());
      };
    }
  }
}
