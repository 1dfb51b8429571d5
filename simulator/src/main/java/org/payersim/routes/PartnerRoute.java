package org.payersim.routes;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.payersim.delivery.Parcel;
import org.payersim.sandbox.Sandbox;
import org.payersim.sftp.SftpSender;

/**
 * Sends one partner what goes out to him by itself, and keeps trying while he does not take it;
 * every attempt is signed anew. What he took is journalled: after a restart only the rest is sent.
 * Should an answer of his be lost he sees a document twice, under the same id.
 */
final class PartnerRoute extends RouteBuilder implements Sending {
  private static final String PARCEL = "parcel";

  private final PartnerDelivery to;
  private final AllowedTargets allowed;
  private final Settings.Retries retries;
  private final Sandbox sandbox;
  private final String name;
  private final HttpClient http;
  private final SftpSender sftp;
  private Runnable unlisten = () -> {};

  PartnerRoute(
      PartnerDelivery to,
      AllowedTargets allowed,
      Optional<SSLContext> believed,
      Settings.Retries retries,
      Sandbox sandbox) {
    this.to = to;
    this.allowed = allowed;
    this.retries = retries;
    this.sandbox = sandbox;
    this.name = "to-" + to.partner().replaceAll("[^A-Za-z0-9]", "_").toLowerCase(Locale.ROOT);
    HttpClient.Builder client =
        HttpClient.newBuilder()
            .connectTimeout(retries.timeout())
            .followRedirects(HttpClient.Redirect.NEVER);
    believed.ifPresent(client::sslContext);
    this.http = client.build();
    this.sftp = new SftpSender(retries.timeout());
  }

  @Override
  public void configure() {
    errorHandler(
        defaultErrorHandler()
            .maximumRedeliveries(retries.attempts())
            .redeliveryDelay(retries.first().toMillis())
            .useExponentialBackOff()
            .backOffMultiplier(2)
            .maximumRedeliveryDelay(retries.longest().toMillis())
            .asyncDelayedRedelivery()
            .retryAttemptedLogLevel(LoggingLevel.DEBUG)
            .retriesExhaustedLogLevel(LoggingLevel.ERROR)
            .logExhaustedMessageHistory(false)
            .logStackTrace(false));
    from("direct:" + name).routeId(name).process(this::send).process(this::note);
  }

  /** Sends what has not been taken yet, and from now on whatever is made. */
  @Override
  public void start(ProducerTemplate template) {
    sftp.start();
    unlisten = sandbox.outbound().listen(parcel -> pass(template, parcel));
    for (Parcel parcel : sandbox.outbound().list()) {
      if (!sandbox.outbound().wasHanded(name, parcel)) {
        pass(template, parcel);
      }
    }
  }

  private void pass(ProducerTemplate template, Parcel parcel) {
    if (parcel.partner().equals(to.partner())) {
      var unused =
          template.asyncSend("direct:" + name, exchange -> exchange.setProperty(PARCEL, parcel));
    }
  }

  private void send(Exchange exchange) throws IOException, InterruptedException {
    Parcel parcel = exchange.getProperty(PARCEL, Parcel.class);
    byte[] document = sandbox.outbound().bytes(parcel);
    allowed.check(to.host());
    switch (to) {
      case PartnerDelivery.Callback callback -> post(callback, parcel, document);
      case PartnerDelivery.Push push -> sftp.send(push.target(), fileName(parcel), document);
    }
  }

  private static String fileName(Parcel parcel) {
    return parcel.isRemittance() ? parcel.id() + ".835" : parcel.id() + ".x12";
  }

  private void post(PartnerDelivery.Callback callback, Parcel parcel, byte[] document)
      throws IOException, InterruptedException {
    String time = sandbox.payerClock().now().toString();
    HttpRequest request =
        HttpRequest.newBuilder(callback.url())
            .timeout(retries.timeout())
            .header("Content-Type", Response.X12)
            .header(Signature.ID, parcel.id())
            .header(Signature.HEADER, Signature.of(callback.secret(), time, parcel.id(), document))
            .POST(BodyPublishers.ofByteArray(document))
            .build();
    HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException("the partner answered " + answer.statusCode());
    }
  }

  private void note(Exchange exchange) throws IOException {
    Parcel parcel = exchange.getProperty(PARCEL, Parcel.class);
    sandbox.outbound().handed(name, parcel);
  }

  @Override
  public void close() {
    unlisten.run();
    http.shutdownNow();
    sftp.close();
  }
}
