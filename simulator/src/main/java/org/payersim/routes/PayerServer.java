package org.payersim.routes;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainConfigurationProperties;
import org.payersim.core.CoreDesk;
import org.payersim.core.CorePartners;
import org.payersim.observe.FlightEvents;
import org.payersim.observe.Metrics;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.Sandboxes;
import org.payersim.sftp.SftpHome;
import org.payersim.sftp.SftpServer;
import org.payersim.web.Lab;

/** A payer that can be talked to: over HTTP and, if asked for, by a folder of files. */
public final class PayerServer implements AutoCloseable {
  private static final int ATTEMPTS = 5;

  private final Main camel;
  private final Workers workers;
  private final URI address;
  private final Optional<SftpServer> sftp;
  private final Metrics metrics;
  private final List<PartnerRoute> partners;

  private PayerServer(
      Main camel,
      Workers workers,
      URI address,
      Optional<SftpServer> sftp,
      Metrics metrics,
      List<PartnerRoute> partners) {
    this.camel = camel;
    this.workers = workers;
    this.address = address;
    this.sftp = sftp;
    this.metrics = metrics;
    this.partners = partners;
  }

  /**
   * Starts serving a sandbox.
   *
   * @throws IOException if the port is taken
   */
  public static PayerServer start(Settings settings, Sandbox sandbox) throws IOException {
    return start(settings, new Served(sandbox, Optional.empty(), Optional.empty()));
  }

  /**
   * Starts serving a sandbox, and others that are made and dropped while it runs.
   *
   * @throws IOException if the port is taken
   */
  public static PayerServer start(Settings settings, Sandbox sandbox, Sandboxes others)
      throws IOException {
    return start(settings, new Served(sandbox, Optional.of(others), Optional.empty()));
  }

  /**
   * Starts serving a sandbox, others that are made and dropped while it runs, and the lab.
   *
   * @throws IOException if the port is taken
   */
  public static PayerServer start(Settings settings, Sandbox sandbox, Sandboxes others, Lab lab)
      throws IOException {
    return start(settings, new Served(sandbox, Optional.of(others), Optional.of(lab)));
  }

  /**
   * Starts serving a sandbox and the lab.
   *
   * @throws IOException if the port is taken
   */
  public static PayerServer start(Settings settings, Sandbox sandbox, Lab lab) throws IOException {
    return start(settings, new Served(sandbox, Optional.empty(), Optional.of(lab)));
  }

  /**
   * Who can be talked to.
   *
   * @param sandbox the payer itself
   * @param others made and dropped while it runs, if any may be
   * @param lab pages for people, if there are any
   */
  private record Served(Sandbox sandbox, Optional<Sandboxes> others, Optional<Lab> lab) {}

  private static PayerServer start(Settings settings, Served served) throws IOException {
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
    Main camel = new Main();
    MainConfigurationProperties configuration = configure(camel, sandbox);
    configuration.setRoutesBuilders(routes(http, workers, served, settings.core(), metrics));
    if (settings.watched().isPresent()) {
      configuration.addRoutesBuilder(new WatchedFolderRoute(settings.watched().get(), sandbox));
    }
    Map<String, SftpHome> homes =
        settings.sftp().isPresent() ? SftpServer.homes(settings.sftp().get()) : Map.of();
    for (SftpHome home : homes.values()) {
      configuration.addRoutesBuilder(
          new SftpUploadsRoute(home, sandbox, settings.protection().audit()));
    }
    configuration.addRoutesBuilder(new LateRoute(sandbox, served.others()));
    Optional<DeliveryRoute> delivery =
        settings.deliverTo().isPresent()
            ? Optional.of(
                new DeliveryRoute(
                    settings.deliverTo().get(),
                    settings.protection().outward(),
                    settings.retries(),
                    sandbox))
            : Optional.empty();
    delivery.ifPresent(route -> configuration.addRoutesBuilder(route));
    List<PartnerRoute> partners = partners(settings, sandbox);
    partners.forEach(configuration::addRoutesBuilder);
    camel.bind(HttpEndpoint.HEADERS, new AnswerHeaders());
    settings
        .protection()
        .tls()
        .ifPresent(tls -> camel.bind(HttpEndpoint.TLS, Protection.parameters(tls)));
    camel.bind(
        HttpEndpoint.RECEIVERS,
        HttpEndpoint.receivers(FrontDoor.of(settings, guard, metrics, sandbox::spool)));
    Optional<SftpServer> sftp = Optional.empty();
    try {
      camel.start();
      if (settings.sftp().isPresent()) {
        sftp = Optional.of(SftpServer.start(settings.sftp().get(), homes));
      }
      if (delivery.isPresent()) {
        delivery.get().start(camel.getCamelTemplate());
      }
      for (PartnerRoute partner : partners) {
        partner.start(camel.getCamelTemplate());
      }
    } catch (Exception e) {
      sftp.ifPresent(SftpServer::close);
      workers.close();
      camel.stop();
      partners.forEach(PartnerRoute::close);
      throw asStartFailure(e);
    }
    return new PayerServer(camel, workers, URI.create(http.address()), sftp, metrics, partners);
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

  private static List<PartnerRoute> partners(Settings settings, Sandbox sandbox)
      throws IOException {
    List<PartnerRoute> routes = new ArrayList<>();
    if (settings.deliveries().isPresent()) {
      PartnerDeliveries deliveries = settings.deliveries().get();
      for (PartnerDelivery partner : deliveries.partners()) {
        routes.add(
            new PartnerRoute(
                partner,
                deliveries.allowed(),
                settings.protection().outward(),
                settings.retries(),
                sandbox));
      }
    }
    return routes;
  }

  private static List<RoutesBuilder> routes(
      HttpEndpoint http,
      Workers workers,
      Served served,
      Optional<CorePartners> core,
      Metrics metrics)
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
    if (core.isPresent()) {
      besides.add(
          new CoreRoutes(new CoreDesk(served.sandbox(), core.get()), http.protection().audit()));
    }
    besides.add(new MetricsRoute(metrics));
    besides.forEach(one -> routes.add(new ConversationRoute(workers, one, one)));
    List<RoutesBuilder> all = new ArrayList<>(routes);
    all.add(new FrontRoute(http, workers, routes));
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
    return sftp.isPresent() ? OptionalInt.of(sftp.get().port()) : OptionalInt.empty();
  }

  /** Finishes what it has begun, then stops. */
  @Override
  public void close() {
    sftp.ifPresent(SftpServer::close);
    camel.stop();
    partners.forEach(PartnerRoute::close);
    workers.close();
    metrics.close();
  }
}
