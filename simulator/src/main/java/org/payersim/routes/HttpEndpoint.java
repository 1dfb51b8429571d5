package org.payersim.routes;

import io.netty.channel.ChannelHandler;
import org.apache.camel.component.netty.ChannelHandlerFactory;
import org.apache.camel.component.netty.DefaultChannelHandlerFactory;

/**
 * The address all HTTP conversations share, with its options.
 *
 * <p>No header of a request is mapped into an exchange ({@code mapHeaders}) and failures say
 * nothing of themselves ({@code muteException}): what a client sends cannot steer Camel, and what
 * Camel knows does not reach a client.
 *
 * @param host interface
 * @param port port
 * @param protection whether that is HTTPS
 */
record HttpEndpoint(String host, int port, Protection protection) {
  /** Name of what is shown over HTTPS. */
  static final String TLS = "serverTls";

  /** Name the body receivers are bound under. */
  static final String RECEIVERS = "bodyReceivers";

  /** Name the filter of answers' headers is bound under. */
  static final String HEADERS = "answerHeaders";

  private static final String OPTIONS =
      "encoders=#"
          + RECEIVERS
          + "&headerFilterStrategy=#"
          + HEADERS
          + "&mapHeaders=false&muteException=true&disableStreamCache=true"
          + "&usingExecutorService=false&bridgeEndpoint=true&reuseAddress=true"
          + "&serverClosedChannelExceptionCaughtLogLevel=OFF&logWarnOnBadRequest=false";

  /** The endpoint every request comes to. */
  String uri() {
    return "netty-http:" + address() + "/?matchOnUriPrefix=true&" + OPTIONS + tls();
  }

  /** Where it listens. */
  String address() {
    return (protection.tls().isPresent() ? "https://" : "http://") + host + ":" + port;
  }

  private String tls() {
    return protection.tls().isPresent()
        ? "&ssl=true&sslContextParameters=#"
            + TLS
            + "&needClientAuth="
            + protection.clientCertificates()
        : "";
  }

  /** Makes the receiver of each connection. */
  static ChannelHandlerFactory receivers(FrontDoor door) {
    return new DefaultChannelHandlerFactory() {
      @Override
      public ChannelHandler newChannelHandler() {
        return new BodyReceiver(door);
      }
    };
  }
}
