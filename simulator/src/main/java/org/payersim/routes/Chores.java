package org.payersim.routes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.RoutesBuilder;
import org.payersim.sandbox.Sandbox;
import org.payersim.sftp.SftpHome;
import org.payersim.sftp.SftpServer;

/**
 * What a payer does without being asked over HTTP: takes files from folders and by SFTP, pays when
 * a payday has come, sends documents. Of payers that keep one journal one does it.
 */
final class Chores {
  private final Settings settings;
  private final Served served;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<String> routes = new ArrayList<>();
  private volatile Optional<SftpServer> sftp = Optional.empty();

  Chores(Settings settings, Served served) {
    this.settings = settings;
    this.served = served;
  }

  /** Begins with them, in a context that runs. */
  void begin(CamelContext camel) throws Exception {
    Sandbox sandbox = served.sandbox();
    if (settings.watched().isPresent()) {
      add(camel, opened(new WatchedFolderRoute(settings.watched().get(), sandbox)));
    }
    Map<String, SftpHome> homes =
        settings.sftp().isPresent() ? SftpServer.homes(settings.sftp().get()) : Map.of();
    for (SftpHome home : homes.values()) {
      add(camel, opened(new SftpUploadsRoute(home, sandbox, settings.protection().audit())));
    }
    add(camel, new LateRoute(sandbox, served.others()));
    List<Sending> sending = sending(sandbox);
    for (Sending route : sending) {
      add(camel, opened(route));
    }
    if (settings.sftp().isPresent()) {
      sftp = Optional.of(opened(SftpServer.start(settings.sftp().get(), homes)));
    }
    for (Sending route : sending) {
      route.start(camel.createProducerTemplate());
    }
  }

  private <T extends AutoCloseable> T opened(T one) {
    open.add(one);
    return one;
  }

  private void add(CamelContext camel, RoutesBuilder route) throws Exception {
    Set<String> before = new HashSet<>(camel.getRoutes().stream().map(Route::getId).toList());
    camel.addRoutes(route);
    camel.getRoutes().stream()
        .map(Route::getId)
        .filter(id -> !before.contains(id))
        .forEach(routes::add);
  }

  private List<Sending> sending(Sandbox sandbox) {
    List<Sending> sending = new ArrayList<>();
    if (settings.deliverTo().isPresent()) {
      sending.add(
          new DeliveryRoute(
              settings.deliverTo().get(),
              settings.protection().outward(),
              settings.retries(),
              sandbox));
    }
    if (settings.deliveries().isPresent()) {
      PartnerDeliveries deliveries = settings.deliveries().get();
      for (PartnerDelivery partner : deliveries.partners()) {
        sending.add(
            new PartnerRoute(
                partner,
                deliveries.allowed(),
                settings.protection().outward(),
                settings.retries(),
                sandbox));
      }
    }
    return sending;
  }

  /** Ends them; what is under way is finished or not begun. */
  void end(CamelContext camel) throws Exception {
    closeSftp();
    for (String id : routes) {
      camel.getRouteController().stopRoute(id);
      camel.removeRoute(id);
    }
    routes.clear();
    close();
  }

  /** Takes nothing more by SFTP. */
  void closeSftp() {
    sftp.ifPresent(SftpServer::close);
    sftp = Optional.empty();
  }

  /** Gives back what it holds, once its routes have ended. */
  void close() throws IOException {
    for (AutoCloseable one : open) {
      try {
        one.close();
      } catch (IOException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException("a route could not be closed", e);
      }
    }
    open.clear();
  }

  /** The port it takes SFTP at; empty if it does not. */
  OptionalInt sftpPort() {
    return sftp.isPresent() ? OptionalInt.of(sftp.get().port()) : OptionalInt.empty();
  }
}
