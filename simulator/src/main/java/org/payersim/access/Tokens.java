package org.payersim.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bearer tokens of an OAuth 2.0 server: signed JWTs (RFC 7519, RFC 9068), as a client gets them
 * with its own credentials. A token is verified once and then known by its SHA-256 until it ends.
 */
final class Tokens {
  private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
  private static final int REMEMBERED = 10_000;
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384);

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final String roles;
  private final Map<String, User> users;
  private final LongSupplier wallNanos;
  private final Map<String, Verified> verified =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
              return size() > REMEMBERED;
            }
          });

  /**
   * Whose a token is.
   *
   * @param ends nanoseconds since 1970
   */
  private record Verified(User user, long ends) {}

  /**
   * Where tokens come from.
   *
   * @param issuer iss they must have
   * @param audience aud they must have
   * @param keys file or https address of the server's public keys (JWK Set, RFC 7517)
   * @param trust certificates to believe besides the usual ones where keys are fetched, if any
   * @param roles name of the claim that has the role, a text or a list
   */
  record Source(String issuer, String audience, String keys, Optional<Path> trust, String roles) {}

  /**
   * @param users by name: of a partner, what is his
   * @throws IOException if the keys are a file and that has none
   */
  Tokens(Source source, Map<String, User> users, LongSupplier wallNanos) throws IOException {
    this.roles = source.roles();
    this.users = Map.copyOf(users);
    this.wallNanos = wallNanos;
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(source)));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            source.audience(),
            new JWTClaimsSet.Builder().issuer(source.issuer()).build(),
            Set.of("exp", "sub")));
  }

  private static JWKSource<SecurityContext> keys(Source source) throws IOException {
    String where = source.keys();
    if (where.startsWith("https://")) {
      SSLSocketFactory believing =
          source.trust().isPresent()
              ? TlsFiles.client(source.trust().get()).getSocketFactory()
              : HttpsURLConnection.getDefaultSSLSocketFactory();
      ResourceRetriever retriever =
          new DefaultResourceRetriever(
              JWKSourceBuilder.DEFAULT_HTTP_CONNECT_TIMEOUT,
              JWKSourceBuilder.DEFAULT_HTTP_READ_TIMEOUT,
              JWKSourceBuilder.DEFAULT_HTTP_SIZE_LIMIT,
              true,
              believing);
      return JWKSourceBuilder.<SecurityContext>create(URI.create(where).toURL(), retriever).build();
    }
    try {
      return new ImmutableJWKSet<>(JWKSet.load(Path.of(where).toFile()));
    } catch (ParseException e) {
      throw new IOException(where + " is no JWK Set", e);
    }
  }

  /** Whose a token is, if it was verified before and has not ended. */
  Optional<User> known(String token) {
    return Optional.ofNullable(verified.get(ApiKey.hash(token)))
        .filter(one -> one.ends() > wallNanos.getAsLong())
        .map(Verified::user);
  }

  /** Whose a token is; empty if it is none of the issuer's for the payer, or has ended. */
  Optional<User> check(String token) {
    Optional<User> known = known(token);
    if (known.isPresent()) {
      return known;
    }
    try {
      JWTClaimsSet claims = processor.process(token, null);
      Optional<User> user = role(claims).map(role -> user(claims.getSubject(), role));
      user.ifPresent(
          one ->
              verified.put(
                  ApiKey.hash(token),
                  new Verified(
                      one,
                      TimeUnit.SECONDS.toNanos(
                          claims.getExpirationTime().toInstant().getEpochSecond()))));
      return user;
    } catch (ParseException | BadJOSEException e) {
      return Optional.empty();
    } catch (JOSEException e) {
      LOG.error("Tokens cannot be verified", e);
      return Optional.empty();
    }
  }

  /** Of several roles the first the payer knows. */
  private Optional<Role> role(JWTClaimsSet claims) {
    List<?> said =
        claims.getClaim(roles) instanceof List<?> list
            ? list
            : List.of(String.valueOf(claims.getClaim(roles)));
    return said.stream().flatMap(word -> Role.find(String.valueOf(word)).stream()).findFirst();
  }

  private User user(String subject, Role role) {
    User known = users.get(subject);
    return known == null
        ? new User(subject, role, Set.of(), Set.of())
        : new User(subject, role, known.senders(), known.providers());
  }
}
