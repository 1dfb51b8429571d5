package org.payersim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessFileTest {
  @TempDir private Path folder;

  private Access read(String text) throws IOException {
    return AccessFile.read(Files.writeString(folder.resolve("access.yaml"), text), () -> 0);
  }

  @Test
  void aKeyIsKnownByItsHashAndLooksLikeOne() throws IOException {
    String key = ApiKey.make();
    Access access =
        read("users: [{name: a, role: tester, keys: [\"%s\"]}]".formatted(ApiKey.hash(key)));
    assertThat(key).matches("payersim_[A-Za-z0-9_-]{43}").isNotEqualTo(ApiKey.make());
    assertThat(access.known("Bearer " + key, "here").orElseThrow().role()).isEqualTo(Role.TESTER);
    assertThat(access.known("Bearer " + key + "x", "here")).isEmpty();
  }

  @Test
  void aPasswordIsKnownAtOnceAfterItWasLookedAtOnceUnlessSomebodyGuesses() throws IOException {
    Access access =
        read(
            "users: [{name: a, role: tester, password: \"%s\"}]"
                .formatted(PasswordHashes.quick("x")));
    String right = "Basic YTp4";
    assertThat(access.known(right, "here")).isEmpty();
    assertThat(access.check(right, "here")).isInstanceOf(Admission.Admitted.class);
    assertThat(access.known(right, "here")).isPresent();
    for (int i = 0; i < 10; i++) {
      assertThat(access.check("Basic YTp5", "far")).isInstanceOf(Admission.Unknown.class);
    }
    assertThat(access.known(right, "far")).as("a guesser who is right at last").isEmpty();
    assertThat(access.check(right, "far")).isInstanceOf(Admission.Held.class);
    assertThat(access.known(right, "here")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          people: []                                                      | people
          users: [{name: a}]                                              | role
          users: [{name: a, role: king}]                                  | one of partner, tester
          users: [{name: a b, role: tester}]                              | up to 64 letters
          users: [{name: a, role: tester, password: open}]                | payersim sftp-password
          users: [{name: a, role: tester, password: "pbkdf2-sha256:x"}]   | pbkdf2-sha256:ITERATIONS
          users: [{name: a, role: tester, keys: [open]}]                  | payersim api-key
          users: [{name: a, role: tester}, {name: a, role: tester}]       | two users a
          users: [{name: a, role: partner, providers: [12]}]              | an NPI
          {users: [], tokens: {issuer: a, audience: b, keys: "http://x"}} | JWK Set
          {users: [], tokens: {issuer: a, audience: b}}                   | keys
          users: [                                                        | YAML
          """)
  void whatIsWrongIsSaid(String text, String problem) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("access.yaml")
        .hasMessageContaining(problem);
  }
}
