package org.payersim.routes;

import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.payersim.access.Access;
import org.payersim.access.AuditLog;

/**
 * How conversations are protected.
 *
 * @param tls what the payer shows over HTTPS, if it is served so
 * @param clientCertificates whether clients have to show one that {@code tls} believes
 * @param access who may come over HTTP, and what may be done; everything by anybody if empty
 * @param audit where it is written what they did
 * @param outward whom the payer believes where it delivers; whom the Java platform does if empty
 * @param limits how many may come, and how long they are waited for
 */
public record Protection(
    Optional<SSLContext> tls,
    boolean clientCertificates,
    Optional<Access> access,
    Optional<AuditLog> audit,
    Optional<SSLContext> outward,
    Limits limits) {
  /** Plain HTTP; where it delivers the payer believes whom the Java platform does. */
  public static final Protection NONE =
      new Protection(
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Limits.USUAL);

  public Protection withTls(SSLContext shown, boolean fromClientsToo) {
    return new Protection(Optional.of(shown), fromClientsToo, access, audit, outward, limits);
  }

  /** The log is closed with the server. */
  public Protection withAccess(Access who, AuditLog log) {
    return new Protection(
        tls, clientCertificates, Optional.of(who), Optional.of(log), outward, limits);
  }

  public Protection withOutward(SSLContext believed) {
    return new Protection(tls, clientCertificates, access, audit, Optional.of(believed), limits);
  }

  public Protection withLimits(Limits other) {
    return new Protection(tls, clientCertificates, access, audit, outward, other);
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
