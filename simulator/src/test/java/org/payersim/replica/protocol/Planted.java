package org.payersim.replica.protocol;

/** A fault put in on purpose: the simulation has to find it. */
enum Planted {
  /** None. */
  NOTHING,
  /** Disks say that an entry is on them, and it is not: what was acknowledged is lost. */
  LOST_ACKNOWLEDGMENT,
  /** A command that came twice is done twice. */
  DOUBLE_POST,
  /** A replica is started from an old copy of its disk. */
  STALE_BACKUP,
  /** A replica does not remember what elections it has seen. */
  FORGOTTEN_BALLOT
}
