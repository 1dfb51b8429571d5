package org.payersim.x12;

import java.util.List;

/** Writes the 999. Source: 005010X231A1. */
public final class Acknowledgment999Writer {
  private Acknowledgment999Writer() {}

  /** One interchange with one group FA and one set 999 for every group acknowledged. */
  public static byte[] write(List<GroupResult> groups, Envelope envelope, ControlNumbers numbers) {
    return new byte[0];
  }
}
