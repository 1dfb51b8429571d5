package org.payersim.benchmarks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The peer of {@link HttpRun}: WireMock, which answers every delivery with the same canned
 * acknowledgments. Usage: {@code CannedServer ANSWER-FILE journal|plain}; prints its address.
 */
public final class CannedServer {
  private CannedServer() {}

  public static void main(String[] args) throws Exception {
    WireMockConfiguration options = WireMockConfiguration.options().dynamicPort();
    if (args[1].equals("plain")) {
      options.disableRequestJournal();
    }
    WireMockServer server = new WireMockServer(options);
    server.stubFor(
        post(urlEqualTo("/x12"))
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "application/edi-x12")
                    .withBody(Files.readAllBytes(Path.of(args[0])))));
    server.start();
    System.out.println("listens on " + server.baseUrl());
    new CountDownLatch(1).await();
  }
}
