package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.payersim.core.CorePartners;
import org.payersim.ledger.LedgerMember;
import org.payersim.observe.Traces;
import org.payersim.routes.PartnerDeliveries;
import org.payersim.routes.PayerServer;
import org.payersim.routes.Served;
import org.payersim.routes.Settings;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.Sandboxes;
import org.payersim.sftp.SftpPartners;
import org.payersim.web.Lab;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code payersim serve}: a payer that stays up. */
@Command(
    name = "serve",
    description = "Starts a payer and leaves it up until Ctrl-C.",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      defaultValue = "8371",
      paramLabel = "N",
      description = "Port, 0 for any that is free; default ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description =
          "Interface; default ${DEFAULT-VALUE}. Another than this machine's own wants --access.")
  private String host = "";

  @Option(
      names = "--data",
      defaultValue = "payersim-data",
      paramLabel = "DIR",
      description =
          "Journal and results; default ${DEFAULT-VALUE}. What is there is taken up again.")
  private Path data = Path.of("");

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description = "Also take files from DIR/in and put answers into DIR/out.")
  private Optional<Path> watch = Optional.empty();

  @Option(
      names = "--deliver",
      paramLabel = "URL",
      description = "Post every remittance here as it is made.")
  private Optional<URI> deliver = Optional.empty();

  @Option(
      names = "--max-body",
      defaultValue = "1073741824",
      paramLabel = "BYTES",
      description = "Largest delivery taken over HTTP; default ${DEFAULT-VALUE}.")
  private long bodyLimit;

  @Option(
      names = "--sandboxes",
      defaultValue = "1000",
      paramLabel = "N",
      description = "How many sandboxes there may be at once; default ${DEFAULT-VALUE}.")
  private int sandboxes;

  @Option(
      names = "--lab",
      defaultValue = "100",
      paramLabel = "N",
      description =
          "How many people may be in the Denial Lab at once, each with a payer of his own; default"
              + " ${DEFAULT-VALUE}, 0 closes it.")
  private int lab;

  @Option(
      names = "--deliveries",
      paramLabel = "FILE",
      description = "How partners get their documents: posted and signed, or by SFTP, as YAML.")
  private Optional<Path> deliveries = Optional.empty();

  @Option(
      names = "--core-partners",
      paramLabel = "FILE",
      description =
          "Also take CAQH CORE envelopes at /core from these: names, password hashes and senders,"
              + " as YAML.")
  private Optional<Path> corePartners = Optional.empty();

  @Option(
      names = "--traces",
      paramLabel = "URL",
      description =
          "Tell a collector (OTLP over HTTP) of every delivery's way, such as"
              + " http://localhost:4318/v1/traces.")
  private Optional<URI> traces = Optional.empty();

  @Mixin private SnapshotOptions snapshots = new SnapshotOptions();
  @Mixin private JdbcOptions jdbc = new JdbcOptions();

  @Mixin private SftpOptions sftp = new SftpOptions();

  @Mixin private AccessOptions access = new AccessOptions();

  @Mixin private TlsOptions tls = new TlsOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Mixin private PayerOptions payer = new PayerOptions();

  @Mixin private ReplicaOptions replicas = new ReplicaOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (jdbc.isGiven() && replicas.isGiven()) {
      throw new CannotRunException(
          "--jdbc or --replica: a journal stands in a database, or is kept by several");
    }
    try (JdbcOptions.Opened database = jdbc.open(spec.commandLine().getOut());
        LedgerMember member = LedgerMember.start();
        Opened opened = open(member, database);
        Sandboxes others =
            new Sandboxes(member, data.resolve("sandboxes"), payer.sources(), sandboxes);
        Lab pages = Lab.open(member, data.resolve("lab"), lab);
        PayerServer server = PayerServer.start(settings(), served(opened, others, pages))) {
      Sandbox sandbox = opened.sandbox();
      RuleCheck.warn(sandbox.rules(), spec.commandLine().getErr());
      Optional<Traces> traced = traces.map(to -> Traces.to(to, PayerClock::wallNanos));
      traced.ifPresent(sandbox::watch);
      PrintWriter console = spec.commandLine().getOut();
      console.println("Payersim listens on " + server.address());
      if (lab > 0) {
        console.println("The Denial Lab, in a browser: " + server.address() + "/");
      }
      if (server.sftpPort().isPresent()) {
        console.println("SFTP: port " + server.sftpPort().getAsInt());
      }
      console.flush();
      untilStopped();
      traced.ifPresent(Traces::close);
      return 0;
    }
  }

  private Served served(Opened opened, Sandboxes others, Lab pages) {
    Served served = Served.of(opened.sandbox()).with(others);
    if (lab > 0) {
      served = served.with(pages);
    }
    return opened.standby().isPresent() ? served.with(opened.standby().get()) : served;
  }

  /** Takes up what is there, and tells how far it is where that takes a while. */
  private Opened open(LedgerMember member, JdbcOptions.Opened database)
      throws IOException, InterruptedException {
    try (ReplayBar bar = new ReplayBar()) {
      SandboxSettings settings =
          database
              .applyTo(payer.applyTo(SandboxSettings.journalled("payer", data, payer.sources())))
              .withProgress(bar)
              .withSnapshots(snapshots.policy());
      Opened opened =
          replicas.isGiven()
              ? replicas.open(settings, member, host, port, spec.commandLine().getOut())
              : new Opened(Sandbox.open(settings, member), Optional.empty());
      bar.summary().ifPresent(spec.commandLine().getOut()::println);
      return opened;
    }
  }

  private Settings settings() throws IOException {
    Settings settings = Settings.DEFAULT.withPort(port).withHost(host).withBodyLimit(bodyLimit);
    settings =
        sftp.applyTo(settings, data)
            .withProtection(
                access.applyTo(tls.protection(), host, data, spec.commandLine().getErr()));
    settings = limits.applyTo(settings);
    if (deliveries.isPresent()) {
      settings =
          settings.withDeliveries(PartnerDeliveries.read(deliveries.get()), Settings.Retries.USUAL);
    }
    if (corePartners.isPresent()) {
      settings = settings.withCore(corePartners(corePartners.get()));
    }
    if (watch.isPresent()) {
      settings = settings.withWatched(watch.get());
    }
    return deliver.isPresent()
        ? settings.withDelivery(deliver.get(), Settings.Retries.USUAL)
        : settings;
  }

  private static CorePartners corePartners(Path file) throws IOException {
    try {
      return new CorePartners(SftpPartners.read(file));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Returns when the process is told to stop, and holds its end back until all is closed. */
  static void untilStopped() throws InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    Thread waiting = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stop.countDown();
                  try {
                    waiting.join(15_000);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
    stop.await();
  }
}
