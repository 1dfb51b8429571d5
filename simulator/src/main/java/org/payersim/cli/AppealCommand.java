package org.payersim.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim appeal}: appeals filed with a running payer, and answered. */
@Command(
    name = "appeal",
    description = "Files, lists and answers appeals of a running payer.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:done", "1:the payer refuses", "2:asked the wrong way"},
    mixinStandardHelpOptions = true)
public final class AppealCommand implements Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** What can be done about appeals, by the words of the HTTP paths. */
  enum Act {
    list,
    file,
    uphold,
    overturn
  }

  @Parameters(
      index = "0",
      paramLabel = "ACT",
      description = "One of: ${COMPLETION-CANDIDATES}. Only list takes no claim.")
  private Act act = Act.list;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CLAIM",
      description = "The payer's claim number (CLP07, REF 1K).")
  private String claim = "";

  @Option(names = "--text", paramLabel = "TEXT", description = "file: why the decision is wrong.")
  private String text = "";

  @Option(
      names = "--override",
      paramLabel = "STAGE",
      description = "overturn: a stage the claim is decided without; may be given again.")
  private List<String> override = new ArrayList<>();

  @Option(
      names = "--server",
      required = true,
      paramLabel = "URL",
      description = "The running payer, as it prints its address.")
  private URI server = URI.create("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    PayerClient payer = new PayerClient(server);
    if (act == Act.list) {
      return payer.get("/appeals", spec.commandLine());
    }
    if (claim.isEmpty()) {
      throw new CannotRunException("say which claim to " + act);
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (act == Act.file) {
      body.put("text", text);
    } else if (act == Act.overturn) {
      override.forEach(body.putArray("override")::add);
    }
    return payer.post(
        "/appeals/" + PayerClient.segment(claim) + "/" + act, body.toString(), spec.commandLine());
  }
}
