package org.payersim.routes;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.payersim.delivery.Parcel;
import org.payersim.sandbox.Sandbox;

/**
 * Posts every remittance to the partner as it goes out, and acknowledgments that come late, and
 * keeps trying while he does not take it. What he took is journalled; what he did not take before
 * the payer stopped is tried again after the next start. He may thus see a remittance twice, with
 * the same trace number, but never miss one.
 */
final class DeliveryRoute extends RouteBuilder implements Sending {
  private static final String START = "direct:deliver";
  private static final String WAY = "deliver";
  private static final String PARCEL = "parcel";
  private static final String TLS = "deliveryTls";

  private final URI to;
  private final Optional<SSLContext> believed;
  private final Settings.Retries retries;
  private final Sandbox sandbox;
  private Runnable unlisten = () -> {};

  DeliveryRoute(URI to, Optional<SSLContext> believed, Settings.Retries retries, Sandbox sandbox) {
    this.to = to;
    this.believed = believed;
    this.retries = retries;
    this.sandbox = sandbox;
  }

  @Override
  public void configure() {
    believed.ifPresent(
        context -> getContext().getRegistry().bind(TLS, Protection.parameters(context)));
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
    from(START)
        .routeId("delivery")
        .process(this::load)
        .to("netty-http:" + to + (to.getQuery() == null ? "?" : "&") + options())
        .process(this::note);
  }

  private String options() {
    return "requestTimeout="
        + retries.timeout().toMillis()
        + "&connectTimeout="
        + retries.timeout().toMillis()
        + "&muteException=true"
        + (to.getScheme().equals("https") ? tls() : "");
  }

  /** Left alone Camel holds the certificate against whom it believes, but not against the host. */
  private String tls() {
    return "&ssl=true&hostnameVerification=true"
        + (believed.isPresent() ? "&sslContextParameters=#" + TLS : "");
  }

  /** Sends what has not been taken yet, and from now on whatever is made. */
  @Override
  public void start(ProducerTemplate template) {
    unlisten = sandbox.outbound().listen(parcel -> send(template, parcel));
    for (Parcel parcel : sandbox.outbound().list()) {
      if (!sandbox.outbound().wasHanded(WAY, parcel)) {
        send(template, parcel);
      }
    }
  }

  private static void send(ProducerTemplate template, Parcel parcel) {
    var unused = template.asyncSend(START, exchange -> exchange.setProperty(PARCEL, parcel));
  }

  /** The message is made anew, with nothing on it but what the partner is meant to get. */
  private void load(Exchange exchange) throws IOException {
    Parcel parcel = exchange.getProperty(PARCEL, Parcel.class);
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_METHOD, "POST");
    message.setHeader(Exchange.CONTENT_TYPE, Response.X12);
    message.setBody(sandbox.outbound().bytes(parcel));
  }

  private void note(Exchange exchange) throws IOException {
    Parcel parcel = exchange.getProperty(PARCEL, Parcel.class);
    sandbox.outbound().handed(WAY, parcel);
  }

  @Override
  public void close() {
    unlisten.run();
  }
}
