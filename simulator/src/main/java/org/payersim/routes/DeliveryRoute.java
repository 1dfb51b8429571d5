package org.payersim.routes;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.payersim.sandbox.OutboundRemittance;
import org.payersim.sandbox.Sandbox;

/**
 * Posts every remittance to the partner as it is made and keeps trying while he does not take it.
 * What he took is noted on disk; what he did not take before the payer stopped is tried again after
 * the next start. He may thus see a remittance twice, with the same trace number, but never miss
 * one.
 */
final class DeliveryRoute extends RouteBuilder {
  private static final String START = "direct:deliver";
  private static final String ID = "remittance";
  private static final String NOTES = "delivered.txt";

  private final URI to;
  private final Settings.Retries retries;
  private final Sandbox sandbox;
  private final Path notes;

  DeliveryRoute(URI to, Settings.Retries retries, Sandbox sandbox) {
    this.to = to;
    this.retries = retries;
    this.sandbox = sandbox;
    this.notes = sandbox.folder().resolve(NOTES);
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
        + (to.getScheme().equals("https") ? "&ssl=true" : "");
  }

  /** Sends what has not been taken yet, and from now on whatever is made. */
  void start(ProducerTemplate template) throws IOException {
    sandbox.onRemittance(remittance -> send(template, remittance.id()));
    Set<String> taken = new HashSet<>();
    if (Files.exists(notes)) {
      taken.addAll(Files.readAllLines(notes));
    }
    for (OutboundRemittance remittance : sandbox.listRemittances()) {
      if (!taken.contains(remittance.id())) {
        send(template, remittance.id());
      }
    }
  }

  private static void send(ProducerTemplate template, String id) {
    var unused = template.asyncSend(START, exchange -> exchange.setProperty(ID, id));
  }

  /** The message is made anew, with nothing on it but what the partner is meant to get. */
  private void load(Exchange exchange) throws IOException {
    String id = exchange.getProperty(ID, String.class);
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_METHOD, "POST");
    message.setHeader(Exchange.CONTENT_TYPE, Response.X12);
    message.setBody(sandbox.findRemittance(id).orElseThrow());
  }

  private synchronized void note(Exchange exchange) throws IOException {
    Files.writeString(
        notes,
        exchange.getProperty(ID, String.class) + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
