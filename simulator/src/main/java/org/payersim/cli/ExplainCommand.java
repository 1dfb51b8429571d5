package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.explain.Explanations;
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
    String explanation =
        server.isPresent()
            ? new PayerClient(server.get()).ask(number, "/explanation", json)
            : lookUp();
    PrintWriter console = spec.commandLine().getOut();
    console.println(explanation.stripTrailing());
    console.flush();
    return 0;
  }

  private String lookUp() throws IOException {
    try (Results results = Results.find(out, number)) {
      List<AdjudicatedClaim> claims = results.log().list(number);
      AdjudicatedClaim last = claims.get(claims.size() - 1);
      return json ? Explanations.json(last) : Explanations.text(last);
    }
  }
}
