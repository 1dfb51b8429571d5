package org.payersim.journal;

/** How a string stands in the bytes: the two low bits of what is in front of it. */
final class StringForm {
  /** A byte a character. */
  static final int LATIN1 = 0;

  static final int UTF8 = 1;

  /** A string that stood before: the number in front is its place in the table of recent ones. */
  static final int RECENT = 2;

  /** How many recent strings are remembered, by the low bits of their hash. */
  static final int REMEMBERED = 1024;

  private StringForm() {}

  /** Where a string is remembered; the same for writer and reader. */
  static int place(String text) {
    int hash = text.hashCode();
    return (hash ^ hash >>> 15) & REMEMBERED - 1;
  }
}
