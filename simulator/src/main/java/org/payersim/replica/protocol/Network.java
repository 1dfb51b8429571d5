package org.payersim.replica.protocol;

/** Takes messages on their way; it may lose them. */
public interface Network {
  /** Sends a message, and waits for nothing. */
  void send(String to, Message message);
}
