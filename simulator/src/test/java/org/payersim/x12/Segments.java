package org.payersim.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A document split at its terminators: nothing of the product's own codec takes part in it. */
record Segments(List<String> list) {
  static Segments of(byte[] document) {
    String text = new String(document, StandardCharsets.ISO_8859_1).replace("\n", "");
    return new Segments(List.of(text.split("~")));
  }

  List<String> all(String id) {
    return with(id).toList();
  }

  String only(String id) {
    List<String> found = all(id);
    assertThat(found).as(id).hasSize(1);
    return found.getFirst();
  }

  private Stream<String> with(String id) {
    return list.stream().filter(s -> s.startsWith(id + "*"));
  }
}
