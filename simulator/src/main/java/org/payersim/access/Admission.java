package org.payersim.access;

/** What comes of credentials over HTTP. */
public sealed interface Admission {
  /** It is this one. */
  record Admitted(User user) implements Admission {}

  /** It is nobody the payer knows, or nobody said who he is. */
  record Unknown() implements Admission {}

  /** It was not looked at: there were too many wrong ones. */
  record Held(Login.Held login) implements Admission {}
}
