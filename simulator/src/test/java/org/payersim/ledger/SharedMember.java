package org.payersim.ledger;

/** One Hazelcast member for all tests of a JVM, as one process has one for all its sandboxes. */
public final class SharedMember {
  private static final LedgerMember MEMBER = LedgerMember.start();

  private SharedMember() {}

  public static LedgerMember member() {
    return MEMBER;
  }
}
