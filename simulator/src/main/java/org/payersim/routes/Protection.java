package org.payersim.routes;

import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * How conversations are protected.
 *
 * @param tls what the payer shows over HTTPS, if it is served so
 * @param clientCertificates whether clients have to show one that {@code tls} believes
 * @param outward whom the payer believes where it delivers; whom the Java platform does if empty
 */
public record Protection(
    Optional<SSLContext> tls, boolean clientCertificates, Optional<SSLContext> outward) {
  /** Plain HTTP; where it delivers the payer believes whom the Java platform does. */
  public static final Protection NONE = new Protection(Optional.empty(), false, Optional.empty());

  public Protection withTls(SSLContext shown, boolean fromClientsToo) {
    return new Protection(Optional.of(shown), fromClientsToo, outward);
  }

  public Protection withOutward(SSLContext believed) {
    return new Protection(tls, clientCertificates, Optional.of(believed));
  }

  /** As Camel takes it. */
  static SSLContextParameters parameters(SSLContext context) {
    return new SSLContextParameters() {
      @Override
      public SSLContext createSSLContext(CamelContext camel) {
        return context;
      }
    };
  }
}
