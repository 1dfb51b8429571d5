package org.payersim.journal;

import java.nio.file.Path;

/** Room on the disk, for what comes in and for what will come of it. */
final class Room {
  /** Bytes of the disk that are never filled by what comes in. */
  static final long RESERVED = 16L << 20;

  /** What comes of a byte of claims: more or less three in the determination log and the 835. */
  private static final long ROOM_PER_BYTE = 4;

  private Room() {}

  /**
   * Room must be left for what will come of an entry: decisions, acknowledgments, remittances.
   *
   * @throws DiskFullException if it is not
   */
  static void require(Disk disk, Path folder, long bytes) throws DiskFullException {
    if (disk.room(folder) < RESERVED + ROOM_PER_BYTE * bytes) {
      throw new DiskFullException("there is no room on the disk of " + folder);
    }
  }
}
