package org.payersim.journal;

/**
 * What an entry says of a body that stands in a file of its own.
 *
 * @param name file name in the journal's folder of bodies
 * @param length length in bytes
 * @param checksum CRC-32C of all of it
 */
public record BodyFile(String name, long length, int checksum) {
  private static final RecordCodec<BodyFile> CODEC = RecordCodec.of(BodyFile.class);

  byte[] encode() {
    synchronized (CODEC) {
      return CODEC.encode(this);
    }
  }

  static BodyFile decode(byte[] payload) {
    synchronized (CODEC) {
      return CODEC.decode(payload);
    }
  }
}
