package org.payersim.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * An input described rather than written out: fifty megabytes without a terminator make a poor
 * file.
 *
 * @param pieces one after the other
 */
public record BuiltInput(List<Piece> pieces) {

  /** A part of the input. */
  public sealed interface Piece {}

  /**
   * Text, so many times; {@code {n}} in it counts from {@code first} on, {@code {n-1}} is one less.
   */
  record Repeat(String text, int times, int first) implements Piece {}

  /** Bytes no editor shows. */
  record Hex(String digits) implements Piece {}

  /** Random bytes, always the same ones for a seed. */
  record Noise(long seed, int bytes) implements Piece {}

  static BuiltInput of(JsonNode node) {
    List<Piece> pieces = new ArrayList<>();
    for (JsonNode piece : node) {
      if (piece.has("text")) {
        pieces.add(new Repeat(piece.get("text").asText(), 1, 1));
      } else if (piece.has("repeat")) {
        pieces.add(
            new Repeat(
                piece.get("repeat").asText(),
                piece.required("times").asInt(),
                piece.path("first").asInt(1)));
      } else if (piece.has("hex")) {
        pieces.add(new Hex(piece.get("hex").asText()));
      } else if (piece.has("noise")) {
        pieces.add(new Noise(piece.path("seed").asLong(1), piece.get("noise").asInt()));
      } else {
        throw new IllegalArgumentException("a piece is text, repeat, hex or noise: " + piece);
      }
    }
    return new BuiltInput(List.copyOf(pieces));
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Piece piece : pieces) {
      switch (piece) {
        case Repeat repeat -> repeat(repeat, out);
        case Hex hex -> out.writeBytes(HexFormat.of().parseHex(hex.digits.replace(" ", "")));
        case Noise noise -> out.writeBytes(noise(noise));
      }
    }
    return out.toByteArray();
  }

  private static void repeat(Repeat repeat, ByteArrayOutputStream out) {
    boolean counts = repeat.text.contains("{n");
    byte[] same = repeat.text.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < repeat.times; i++) {
      int n = repeat.first + i;
      out.writeBytes(
          counts
              ? repeat
                  .text
                  .replace("{n}", Integer.toString(n))
                  .replace("{n-1}", Integer.toString(n - 1))
                  .getBytes(StandardCharsets.ISO_8859_1)
              : same);
    }
  }

  private static byte[] noise(Noise noise) {
    // Named, so that it stays the same whatever the JDK's default generator becomes.
    RandomGenerator random = RandomGeneratorFactory.of("SplittableRandom").create(noise.seed);
    byte[] bytes = new byte[noise.bytes];
    random.nextBytes(bytes);
    return bytes;
  }
}
