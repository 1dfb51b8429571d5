package org.payersim.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.payersim.fuzz.Fuzzing;

/** Forms are read or refused. */
class FormFuzzTest {
  @Test
  void formsAreReadOrRefused() {
    byte[] form =
        "token=abc&claim=C1&name=Maria+Rossi&text=%3Cb%3E%C3%A4&empty=&charge=12.50&charge=3"
            .getBytes(StandardCharsets.ISO_8859_1);
    new Fuzzing("forms", 90, List.of(form), Set.of(IllegalArgumentException.class))
        .run(body -> FormFields.parse(new String(body, StandardCharsets.UTF_8)));
  }
}
