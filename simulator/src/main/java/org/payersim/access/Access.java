package org.payersim.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Who comes over HTTP, by the Authorization header: name and password (Basic, RFC 7617), an API key
 * or a token (Bearer, RFC 6750).
 */
public final class Access {
  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";

  private final Map<String, User> users;
  private final Map<String, User> keys;
  private final Passwords passwords;
  private final Optional<Tokens> tokens;
  private final LoginLimit limit;

  /**
   * @param users by name
   * @param keys by {@link ApiKey#hash}
   */
  Access(
      Map<String, User> users,
      Map<String, User> keys,
      Map<String, PasswordHash> hashes,
      Optional<Tokens> tokens,
      LoginLimit limit) {
    this.users = Map.copyOf(users);
    this.keys = Map.copyOf(keys);
    this.passwords = new Passwords(hashes, limit);
    this.tokens = tokens;
    this.limit = limit;
  }

  /**
   * Who it is, if that can be told at once: without a slow hash, a signature or the network.
   *
   * @param address where he comes from
   */
  public Optional<User> known(String authorization, String address) {
    if (is(BEARER, authorization)) {
      String bearer = after(BEARER, authorization);
      return bearer.startsWith(ApiKey.PREFIX)
          ? Optional.ofNullable(keys.get(ApiKey.hash(bearer)))
          : tokens.flatMap(one -> one.known(bearer));
    }
    Optional<NameAndPassword> basic = basic(authorization);
    return basic
        .filter(one -> passwords.isKnown(one.name(), one.password(), address))
        .map(one -> users.get(one.name()));
  }

  /**
   * Who it is.
   *
   * @param address where he comes from
   */
  public Admission check(String authorization, String address) {
    Optional<NameAndPassword> basic = basic(authorization);
    if (basic.isPresent()) {
      return switch (passwords.check(basic.get().name(), basic.get().password(), address)) {
        case Login.Right right -> admission(Optional.ofNullable(users.get(basic.get().name())));
        case Login.Wrong wrong -> new Admission.Unknown();
        case Login.Held held -> new Admission.Held(held);
      };
    }
    if (!is(BEARER, authorization)) {
      return new Admission.Unknown();
    }
    String name = BEARER + address;
    if (limit.hold(name, address).isPositive()) {
      return new Admission.Held(new Login.Held(limit.hold(name, address)));
    }
    String bearer = after(BEARER, authorization);
    Optional<User> user =
        bearer.startsWith(ApiKey.PREFIX)
            ? known(authorization, address)
            : tokens.flatMap(one -> one.check(bearer));
    if (user.isEmpty()) {
      limit.wrong(name, address);
    }
    return admission(user);
  }

  private static Admission admission(Optional<User> user) {
    return user.<Admission>map(Admission.Admitted::new).orElseGet(Admission.Unknown::new);
  }

  private record NameAndPassword(String name, String password) {}

  private static Optional<NameAndPassword> basic(String authorization) {
    if (!is(BASIC, authorization)) {
      return Optional.empty();
    }
    try {
      String both =
          new String(
              Base64.getDecoder().decode(after(BASIC, authorization)), StandardCharsets.UTF_8);
      int colon = both.indexOf(':');
      return colon > 0
          ? Optional.of(new NameAndPassword(both.substring(0, colon), both.substring(colon + 1)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean is(String scheme, String authorization) {
    return authorization.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  private static String after(String scheme, String authorization) {
    return authorization.substring(scheme.length()).strip();
  }
}
