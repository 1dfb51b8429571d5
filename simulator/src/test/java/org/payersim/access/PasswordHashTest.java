package org.payersim.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
  @Test
  void aPasswordIsKnownByItsHashAndNotReadBack() {
    PasswordHash hash = PasswordHash.of("secret word".toCharArray(), 1_000);

    assertThat(hash.toString()).startsWith("pbkdf2-sha256:1000:").doesNotContain("secret");
    assertThat(PasswordHash.parse(hash.toString()).matches("secret word")).isTrue();
    assertThat(PasswordHash.parse(hash.toString()).matches("secret wore")).isFalse();
    assertThat(PasswordHash.of("secret word".toCharArray(), 1_000).toString())
        .isNotEqualTo(hash.toString());
  }
}
