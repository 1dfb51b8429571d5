package org.payersim.benchmarks;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A peer library reading one file, in a process of its own: {@code PeerRun imsweb FILE} or {@code
 * PeerRun staedi FILE}. Says how many claims it saw.
 */
public final class PeerRun {
  private PeerRun() {}

  public static void main(String[] args) throws Exception {
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(Path.of(args[1])), 1 << 16)) {
      long claims =
          switch (args[0]) {
            case "imsweb" -> Peers.imsweb(in);
            case "staedi" -> Peers.staedi(in);
            default -> throw new IllegalArgumentException("imsweb or staedi: " + args[0]);
          };
      System.out.println("claims=" + claims);
    }
  }
}
