package org.payersim.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code payersim reprocess}: a running payer decides final claims again. */
@Command(
    name = "reprocess",
    description =
        "Has a running payer decide final claims again under the rules of the day, and correct what"
            + " comes out otherwise. What is not narrowed down is every claim.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:done", "1:the payer refuses", "2:asked the wrong way"},
    mixinStandardHelpOptions = true)
public final class ReprocessCommand implements Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--dry-run", description = "Only tell what would come out otherwise.")
  private boolean dryRun;

  @Option(names = "--claim", paramLabel = "NUMBER", description = "Claims by the payer's number.")
  private List<String> claims = new ArrayList<>();

  @Option(names = "--member", paramLabel = "ID", description = "Claims of these member numbers.")
  private List<String> members = new ArrayList<>();

  @Option(names = "--provider", paramLabel = "NPI", description = "Claims billed by these.")
  private List<String> providers = new ArrayList<>();

  @Option(names = "--plan", paramLabel = "ID", description = "Claims these plans decided.")
  private List<String> plans = new ArrayList<>();

  @Option(names = "--from", paramLabel = "DATE", description = "First day of service.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DATE", description = "Last day of service.")
  private Optional<LocalDate> to = Optional.empty();

  @Option(
      names = "--decided-before",
      paramLabel = "VERSION",
      description = "Claims decided under an earlier version of the rules than this.")
  private Optional<Long> decidedBefore = Optional.empty();

  @Option(
      names = "--recover",
      paramLabel = "WHEN",
      description = "When overpayments are taken: now or later, with the next payment.")
  private String recover = "now";

  @Option(
      names = "--server",
      required = true,
      paramLabel = "URL",
      description = "The running payer, as it prints its address.")
  private URI server = URI.create("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("dryRun", dryRun).put("recover", recover);
    put(body, "claims", claims);
    put(body, "members", members);
    put(body, "providers", providers);
    put(body, "plans", plans);
    from.ifPresent(day -> body.put("from", day.toString()));
    to.ifPresent(day -> body.put("to", day.toString()));
    decidedBefore.ifPresent(version -> body.put("decidedBefore", version));
    return new PayerClient(server).post("/reprocess", body.toString(), spec.commandLine());
  }

  private static void put(ObjectNode body, String field, List<String> values) {
    if (!values.isEmpty()) {
      values.forEach(body.putArray(field)::add);
    }
  }
}
