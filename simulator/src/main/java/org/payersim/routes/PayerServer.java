package org.payersim.routes;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainConfigurationProperties;
import org.payersim.core.CoreDesk;
import org.payersim.observe.FlightEvents;
import org.payersim.observe.Metrics;
import org.payersim.replica.Replica;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.Sandboxes;
import org.payersim.web.Lab;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A payer that can be talked to: over HTTP and, if asked for, by a folder of files. */
public final class PayerServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PayerServer.class);
  private static final int ATTEMPTS = 5;

  private final Main camel;
  private final FrontDoor door;
  private final Workers workers;
  private final URI address;
  private final Chores chores;
  private final Optional<Duty> duty;
  private final Metrics metrics;

  private PayerServer(
      Main camel,
      FrontDoor door,
      Workers workers,
      URI address,
      Chores chores,
      Optional<Duty> duty,
      Metrics metrics) {
    this.camel = camel;
    this.door = door;
    this.workers = workers;
    this.address = address;
    this.chores = chores;
    this.duty = duty;
    this.metrics = metrics;
  }

  /**
   * Starts serving a sandbox.
   *
   * @throws IOException if the port is taken
   */
  public static PayerServer start(Settings settings, Sandbox sandbox) throws IOException {
    return start(settings, Served.of(sandbox));
  }

  /**
   * Starts serving a sandbox, and others that are made and dropped while it runs.
   *
   * @throws IOException if the port is taken
   */
  public static PayerServer start(Settings settings, Sandbox sandbox, Sandboxes others)
      throws IOException {
    return start(settings, Served.of(sandbox).with(others));
  }

  /**
   * Starts serving a sandbox and the lab.
   *
   * @throws IOException if the port is taken
   */
  public static PayerServer start(Settings settings, Sandbox sandbox, Lab lab) throws IOException {
    return start(settings, Served.of(sandbox).with(lab));
  }

  /**
   * Starts serving all of these.
   *
   * @throws IOException if the port is taken
   */
  public static PayerServer start(Settings settings, Served served) throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = settings.port() == 0 ? freePort(settings.host()) : settings.port();
      try {
        return start(settings, served, port);
      } catch (BindException e) {
        // Somebody may have taken the free port meanwhile; a port that was asked for is final.
        if (settings.port() != 0 || attempt == ATTEMPTS) {
          throw new IOException("port " + port + " is taken", e);
        }
      }
    }
  }

  private static int freePort(String host) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), 0));
      return socket.getLocalPort();
    }
  }

  private static PayerServer start(Settings settings, Served served, int port) throws IOException {
    Sandbox sandbox = served.sandbox();
    Metrics metrics = watch(served);
    HttpEndpoint http = new HttpEndpoint(settings.host(), port, settings.protection());
    Guard guard = Guard.of(settings.protection());
    Workers workers = new Workers(settings.workers(), guard);
    FrontDoor door = FrontDoor.of(settings, guard, metrics, sandbox::spool);
    Main camel = new Main();
    MainConfigurationProperties configuration = configure(camel, sandbox);
    configuration.setRoutesBuilders(routes(http, workers, served, settings, metrics));
    camel.bind(HttpEndpoint.HEADERS, new AnswerHeaders());
    settings
        .protection()
        .tls()
        .ifPresent(tls -> camel.bind(HttpEndpoint.TLS, Protection.parameters(tls)));
    camel.bind(HttpEndpoint.RECEIVERS, HttpEndpoint.receivers(door));
    Chores chores = new Chores(settings, served);
    try {
      camel.start();
      Optional<Duty> duty =
          served.standby().map(standby -> Duty.begin(standby, chores, camel.getCamelContext()));
      if (duty.isEmpty()) {
        chores.begin(camel.getCamelContext());
      }
      return new PayerServer(
          camel, door, workers, URI.create(http.address()), chores, duty, metrics);
    } catch (Exception e) {
      chores.closeSftp();
      workers.close();
      camel.stop();
      chores.close();
      throw asStartFailure(e);
    }
  }

  /** From now on it is seen how the payer does. */
  private static Metrics watch(Served served) {
    Metrics metrics = new Metrics();
    served.sandbox().watch(metrics);
    served.sandbox().watch(new FlightEvents());
    served.lab().ifPresent(lab -> lab.watch(served.sandbox()));
    return metrics;
  }

  private static MainConfigurationProperties configure(Main camel, Sandbox sandbox) {
    MainConfigurationProperties configuration = camel.configure();
    configuration.setName("payersim-" + sandbox.id());
    configuration.setJmxEnabled(false);
    configuration.setStreamCachingEnabled(false);
    configuration.setShutdownTimeout(10);
    return configuration;
  }

  private static List<RoutesBuilder> routes(
      HttpEndpoint http, Workers workers, Served served, Settings settings, Metrics metrics)
      throws IOException {
    Optional<Sandboxes> others = served.others();
    List<ConversationRoute> routes = new ArrayList<>();
    for (Conversation conversation : Conversations.with(served.sandbox()).list()) {
      Answering answering =
          others.isPresent()
              ? new SandboxSwitch(conversation, served.sandbox(), others.get())
              : conversation;
      routes.add(new ConversationRoute(workers, conversation, answering));
    }
    List<Conversation> besides = new ArrayList<>();
    others.map(SandboxRoutes::new).ifPresent(besides::add);
    served
        .lab()
        .ifPresent(lab -> besides.addAll(LabRoute.of(lab, http.protection().tls().isPresent())));
    if (settings.core().isPresent()) {
      besides.add(
          new CoreRoutes(
              new CoreDesk(served.sandbox(), settings.core().get()), http.protection().audit()));
    }
    Optional<Replica> replica = served.standby().map(Standby::replica);
    besides.add(new ReadyRoute(served.sandbox(), replica));
    besides.add(new ReplicaRoutes(replica));
    besides.add(new MetricsRoute(metrics));
    besides.forEach(one -> routes.add(new ConversationRoute(workers, one, one)));
    List<RoutesBuilder> all = new ArrayList<>(routes);
    Optional<Forwarding> forwarding =
        replica.map(one -> new Forwarding(one, settings.protection().outward()));
    all.add(new FrontRoute(http, workers, routes, forwarding));
    return all;
  }

  private static IOException asStartFailure(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException bind) {
        return bind;
      }
    }
    return failure instanceof IOException io
        ? io
        : new IOException("the payer could not start serving", failure);
  }

  /** Where it listens. */
  public URI address() {
    return address;
  }

  /** The port it takes SFTP at; empty if it does not. */
  public OptionalInt sftpPort() {
    return chores.sftpPort();
  }

  /** Finishes what it has begun, then stops. */
  @Override
  public void close() {
    duty.ifPresent(Duty::resign);
    door.close();
    duty.ifPresent(Duty::close);
    chores.closeSftp();
    camel.stop();
    try {
      chores.close();
    } catch (IOException e) {
      LOG.warn("Something could not be closed", e);
    }
    workers.close();
    metrics.close();
  }
}
