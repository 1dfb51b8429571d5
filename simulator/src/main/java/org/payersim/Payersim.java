package org.payersim;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.payersim.cli.PayersimCommand;

/** Where the process begins. */
public final class Payersim {
  private Payersim() {}

  public static void main(String[] args) {
    int status =
        PayersimCommand.run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            args);
    System.exit(status);
  }
}
