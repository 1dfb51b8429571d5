package org.payersim.access;

/** Hashes that are quick to check, for tests of other rooms. */
public final class PasswordHashes {
  private PasswordHashes() {}

  public static String quick(String password) {
    return PasswordHash.of(password.toCharArray(), 1_000).toString();
  }
}
