package org.payersim.routes;

import io.netty.channel.ChannelHandler;
import java.util.function.Supplier;
import org.apache.camel.component.netty.ChannelHandlerFactory;
import org.apache.camel.component.netty.DefaultChannelHandlerFactory;
import org.payersim.journal.Body;

/**
 * The address all HTTP conversations share, with the options each of them must have.
 *
 * <p>No header of a request is mapped into an exchange ({@code mapHeaders}) and failures say
 * nothing of themselves ({@code muteException}): what a client sends cannot steer Camel, and what
 * Camel knows does not reach a client.
 *
 * @param host interface
 * @param port port
 */
record HttpEndpoint(String host, int port) {
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

  /** The endpoint of one path. */
  String at(String path, String methods) {
    return uri(path) + "&httpMethodRestrict=" + methods;
  }

  /** The endpoint of every path below one. */
  String below(String path, String methods) {
    return at(path, methods) + "&matchOnUriPrefix=true";
  }

  /** The endpoint of whatever no other takes. */
  String anything() {
    return uri("/") + "&matchOnUriPrefix=true";
  }

  private String uri(String path) {
    return "netty-http:http://" + host + ":" + port + path + "?" + OPTIONS;
  }

  /** Makes the receiver of each connection. */
  static ChannelHandlerFactory receivers(Supplier<Body.Spool> spools, long limit) {
    return new DefaultChannelHandlerFactory() {
      @Override
      public ChannelHandler newChannelHandler() {
        return new BodyReceiver(spools, limit);
      }
    };
  }
}
