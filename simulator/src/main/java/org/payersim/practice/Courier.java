package org.payersim.practice;

import java.io.IOException;
import org.payersim.sandbox.Sandbox;

/** Carries to the payer what a student sends, and takes in what is answered. */
public interface Courier {
  /**
   * Carries a file, claims or inquiries.
   *
   * @param title what it is, in a few words
   */
  void carry(Sandbox payer, String title, byte[] file) throws IOException;

  /** Takes in what the payer answered to a letter. */
  void told(Sandbox payer, LetterAnswer answer) throws IOException;

  /** What was answered since the last time, as text. */
  String take();
}
