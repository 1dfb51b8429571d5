package org.payersim.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.ledger.LedgerMember;
import org.payersim.remittance.Remittance;
import org.payersim.sandbox.AnswerSink;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.Tally;
import org.payersim.x12.syntax.ByteSources;
import org.payersim.x12.syntax.FileByteSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim ask}: inquiries in, answers in files out. */
@Command(
    name = "ask",
    description =
        "Asks about members (270), claims (276) and reviews (278); writes 271, 277 and 278, or 999"
            + " and TA1.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:everything was answered",
      "1:something was rejected (TA1 R, 999 R or P)",
      "2:it was asked the wrong way"
    },
    mixinStandardHelpOptions = true)
public final class AskCommand implements Subcommand {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Where one document ends and the next begins. */
  private static final Pattern INTERCHANGE = Pattern.compile("(?=ISA\\*)");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "270, 276 and 278 files.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the answers go; made if need be.")
  private Path out = Path.of("");

  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description = "An 837 file the payer has received before; may be given again.")
  private List<Path> claims = new ArrayList<>();

  @Option(names = "--server", paramLabel = "URL", description = "Ask a running payer instead.")
  private Optional<URI> server = Optional.empty();

  @Mixin private PayerOptions payer = new PayerOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    for (Path file : Stream.concat(files.stream(), claims.stream()).toList()) {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
    }
    Files.createDirectories(out);
    return server.isPresent() ? askServer(server.get()) : askHere();
  }

  /** A payer that has received the claims given, and is forgotten afterwards. */
  private int askHere() throws IOException {
    Path folder = Files.createTempDirectory("payersim-ask");
    SandboxSettings settings =
        payer.applyTo(SandboxSettings.passing("ask", folder, payer.sources()));
    Tally total = Tally.NONE;
    try (LedgerMember member = LedgerMember.start();
        Sandbox sandbox = Sandbox.open(settings, member)) {
      RuleCheck.warn(sandbox.rules(), spec.commandLine().getErr());
      for (Path file : claims) {
        try (FileByteSource source = ByteSources.of(file)) {
          sandbox.receive(source, new Unheard());
        }
      }
      Set<String> names = new HashSet<>();
      for (Path file : files) {
        try (FileByteSource source = ByteSources.of(file);
            AnswerFiles answers = new AnswerFiles(out, AnswerFiles.nameOf(file, names))) {
          total = total.plus(sandbox.receive(source, answers));
          tell(file, answers);
        }
      }
    } finally {
      delete(folder);
    }
    return total.hasRejection() ? 1 : 0;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private int askServer(URI address) throws IOException, InterruptedException {
    URI x12 = URI.create(address.toString().replaceAll("/+$", "") + "/x12");
    boolean rejected = false;
    Set<String> names = new HashSet<>();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      for (Path file : files) {
        HttpRequest request =
            HttpRequest.newBuilder(x12)
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        HttpResponse<String> answer =
            client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        if (answer.statusCode() != 200) {
          throw new CannotRunException("the payer answered " + answer.statusCode());
        }
        try (AnswerFiles answers = new AnswerFiles(out, AnswerFiles.nameOf(file, names))) {
          for (String document : INTERCHANGE.splitAsStream(answer.body()).toList()) {
            AnswerSink.Kind kind = kind(document);
            rejected |= isRejection(kind, document);
            answers.acknowledgment(kind, document.getBytes(StandardCharsets.ISO_8859_1));
          }
          tell(file, answers);
        }
      }
    }
    return rejected ? 1 : 0;
  }

  private static boolean isRejection(AnswerSink.Kind kind, String document) {
    return switch (kind) {
      case TA1 -> document.contains("*R*");
      case ACKNOWLEDGMENT_999 -> document.contains("~IK5*R") || document.contains("~AK9*R");
      case ACKNOWLEDGMENT_277CA,
          ELIGIBILITY_271,
          CLAIM_STATUS_277,
          REVIEW_278,
          DOCUMENT_REQUEST_277 ->
          false;
    };
  }

  /** What a document of ours is, by its first set. */
  private static AnswerSink.Kind kind(String document) {
    if (document.contains("~ST*999*")) {
      return AnswerSink.Kind.ACKNOWLEDGMENT_999;
    }
    if (document.contains("~ST*271*")) {
      return AnswerSink.Kind.ELIGIBILITY_271;
    }
    if (document.contains("~ST*278*")) {
      return AnswerSink.Kind.REVIEW_278;
    }
    if (document.contains("~ST*277*")) {
      if (document.contains("*005010X213~")) {
        return AnswerSink.Kind.DOCUMENT_REQUEST_277;
      }
      return document.contains("*005010X212~")
          ? AnswerSink.Kind.CLAIM_STATUS_277
          : AnswerSink.Kind.ACKNOWLEDGMENT_277CA;
    }
    return AnswerSink.Kind.TA1;
  }

  private void tell(Path file, AnswerFiles answers) {
    PrintWriter console = spec.commandLine().getOut();
    console.println(file);
    answers.problems().forEach(p -> console.println("  not X12    " + p));
    answers.files().forEach(f -> console.println("  wrote      " + f));
    console.flush();
  }

  /** Nobody asked for the answers to claims that were received before. */
  private static final class Unheard implements AnswerSink {
    @Override
    public void acknowledgment(Kind kind, byte[] document) {}

    @Override
    public void decided(List<AdjudicatedClaim> claims) {}

    @Override
    public OutputStream remittance(Remittance remittance) {
      return OutputStream.nullOutputStream();
    }

    @Override
    public void unreadable(long offset, String problem) {}
  }
}
