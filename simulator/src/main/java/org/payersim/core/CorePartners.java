package org.payersim.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.payersim.access.Login;
import org.payersim.access.LoginLimit;
import org.payersim.access.PasswordHash;
import org.payersim.access.Passwords;
import org.payersim.sftp.SftpPartner;

/** Who may send envelopes, and in whose names. */
public final class CorePartners {
  private final Map<String, Set<String>> senders = new HashMap<>();
  private final Passwords passwords;

  /**
   * Those of a partners file who have a password and senders; the others may not send envelopes.
   *
   * @throws IllegalArgumentException if that is nobody
   */
  public CorePartners(List<SftpPartner> partners) {
    Map<String, PasswordHash> hashes = new HashMap<>();
    for (SftpPartner partner : partners) {
      if (partner.password().isPresent() && !partner.senders().isEmpty()) {
        hashes.put(partner.name(), partner.password().get());
        senders.put(partner.name(), partner.senders());
      }
    }
    if (hashes.isEmpty()) {
      throw new IllegalArgumentException(
          "nobody could send envelopes: a partner needs a password, and senders (the SenderIDs that"
              + " are his)");
    }
    passwords = new Passwords(hashes, new LoginLimit());
  }

  /**
   * The senders in whose names somebody may send.
   *
   * @param address where he comes from
   * @throws CoreException UnAuthorized if it is not his password, or that was not looked at
   */
  Set<String> sendersOf(String name, String password, String address) throws CoreException {
    return switch (passwords.check(name, password, address)) {
      case Login.Right right -> senders.getOrDefault(name, Set.of());
      case Login.Wrong wrong ->
          throw CoreException.unauthorized(
              "user name or password is wrong", CoreAnswer.Kind.UNAUTHORIZED);
      case Login.Held held ->
          throw CoreException.unauthorized(held.sentence(), CoreAnswer.Kind.HELD);
    };
  }
}
