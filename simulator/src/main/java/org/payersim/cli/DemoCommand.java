package org.payersim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.payersim.ledger.LedgerMember;
import org.payersim.routes.PayerServer;
import org.payersim.routes.Settings;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.OutboundRemittance;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.web.Lab;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code payersim demo}: a payer, a file of claims sent to it, and what came back. */
@Command(
    name = "demo",
    description = "Starts a payer, sends it the shipped sample claims and shows what came back.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Subcommand {
  /** The day the shipped sample was sent, so that the demonstration is the same in any year. */
  private static final LocalDateTime SAMPLE_DAY = LocalDateTime.of(2026, 11, 16, 9, 0);

  /** People who may be in the lab of a demonstration at once. */
  private static final int LAB_VISITORS = 20;

  static final String SAMPLE = "sample.837";

  /** A claim of it worth explaining. */
  static final String EXAMPLE = "HBS-1012";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      defaultValue = "0",
      paramLabel = "N",
      description = "Port; any that is free if not given.")
  private int port;

  @Option(
      names = "--out",
      defaultValue = "payersim-out/demo",
      paramLabel = "DIR",
      description = "Where the sample and its answers are written; default ${DEFAULT-VALUE}.")
  private Path out = Path.of("");

  @Option(names = "--exit", description = "Stop afterwards instead of leaving the payer up.")
  private boolean exit;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter console = spec.commandLine().getOut();
    Path data = out.resolve("data");
    removeOldData(data);
    SandboxSettings settings =
        SandboxSettings.journalled("demo", data, RuleFiles.shipped())
            .withClock(PayerClock.fixed(SAMPLE_DAY));
    try (LedgerMember member = LedgerMember.start();
        Sandbox sandbox = Sandbox.open(settings, member);
        Lab lab = Lab.open(member, data.resolve("lab"), LAB_VISITORS);
        PayerServer server = PayerServer.start(Settings.DEFAULT.withPort(port), sandbox, lab);
        HttpClient client = HttpClient.newHttpClient()) {
      byte[] sample = sample();
      write(SAMPLE, sample);
      console.println("POST " + server.address() + "/x12  <-  " + out.resolve(SAMPLE));
      byte[] answer = exchange(client, server.address().resolve("/x12"), sample);
      console.println();
      new ClaimTable(console).print(sandbox.listClaims());
      console.println();
      writeAnswers(console, answer);
      writeRemittances(console, client, server.address(), sandbox.listRemittances());
      console.println();
      console.println("Why?  " + example(server.address()));
      if (!exit) {
        console.println("Lab:  " + server.address() + "/  (open it in a browser)");
        console.println("Payersim listens on " + server.address() + "  (Ctrl-C stops it)");
        console.flush();
        ServeCommand.untilStopped();
      }
      console.flush();
      return 0;
    }
  }

  private static String example(URI address) {
    return "payersim explain " + EXAMPLE + " --server " + address;
  }

  private void writeAnswers(PrintWriter console, byte[] answer) throws IOException {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    Matcher interchange = Pattern.compile("ISA.*?~\\s*IEA[^~]*~\\s*", Pattern.DOTALL).matcher(text);
    while (interchange.find()) {
      String document = interchange.group();
      String ending =
          document.contains("~ST*999*") ? "999" : document.contains("~ST*277*") ? "277ca" : "ta1";
      write(ending.equals("ta1") ? "sample.ta1" : "sample." + ending, latin1(document));
      console.println("wrote " + out.resolve("sample." + ending));
    }
  }

  private void writeRemittances(
      PrintWriter console, HttpClient client, URI payer, List<OutboundRemittance> remittances)
      throws IOException, InterruptedException {
    for (OutboundRemittance remittance : remittances) {
      String name = "sample-" + remittance.id() + ".835";
      write(name, fetch(client, payer.resolve("/remittances/" + remittance.id())));
      console.println(
          "wrote "
              + out.resolve(name)
              + "  ("
              + remittance.total()
              + " to NPI "
              + remittance.payeeNpi()
              + ")");
    }
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] exchange(HttpClient client, URI to, byte[] body)
      throws IOException, InterruptedException {
    return send(
        client,
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/edi-x12")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  private static byte[] fetch(HttpClient client, URI from)
      throws IOException, InterruptedException {
    return send(client, HttpRequest.newBuilder(from).build());
  }

  private static byte[] send(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new CannotRunException("the payer answered " + answer.statusCode());
    }
    return answer.body();
  }

  private void write(String name, byte[] content) throws IOException {
    Files.createDirectories(out);
    Files.write(out.resolve(name), content);
  }

  private static byte[] sample() throws IOException {
    try (InputStream in = DemoCommand.class.getResourceAsStream(SAMPLE)) {
      if (in == null) {
        throw new IllegalStateException("not shipped: " + SAMPLE);
      }
      return in.readAllBytes();
    }
  }

  /** Every demonstration begins with a payer that has seen nothing. */
  static void removeOldData(Path data) throws IOException {
    if (Files.isDirectory(data)) {
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
