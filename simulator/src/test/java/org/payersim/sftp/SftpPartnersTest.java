package org.payersim.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.KeyPair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SftpPartnersTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "ECDSA", "ED25519"})
  void everyUsualKindOfKeyIsRead(String kind) throws Exception {
    int type =
        switch (kind) {
          case "RSA" -> KeyPair.RSA;
          case "ECDSA" -> KeyPair.ECDSA;
          default -> KeyPair.ED25519;
        };
    ByteArrayOutputStream open = new ByteArrayOutputStream();
    KeyPair.genKeyPair(new JSch(), type, kind.equals("RSA") ? 2048 : 256)
        .writePublicKey(open, "a partner");
    Path file =
        Files.writeString(
            folder.resolve("partners.yaml"),
            "partners: [{name: a, keys: [\"%s\"]}]"
                .formatted(open.toString(StandardCharsets.US_ASCII).strip()));

    assertThat(SftpPartners.read(file).get(0).keys()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          partners: []                                    | needs a list of partners
          partners: [{name: a}]                           | partner a needs a password or a key
          partners: [{name: ../a, password: x}]           | not pbkdf2-sha256
          partners: [{name: ../a, keys: [ssh-rsa]}]       | key
          partners: [{name: a, colour: red}]              | unknown field: colour
          partners: [{name: a, password: "pbkdf2-sha256:0:AA==:AA=="}] | iterations lie between
          partners: [{name: a b, password: "pbkdf2-sha256:9:AA==:AA=="}] | a partner's name has
          partners: [{name: a, keys: [], senders: [A], password: "x"}] | not pbkdf2-sha256
          partners: [{name: a, senders: [" A"], password: "pbkdf2-sha256:9:AA==:AA=="}] | senders of partner a
          partners: {                                     | is not YAML
          """)
  void whatIsWrongIsSaidInASentence(String text, String problem) throws IOException {
    Path file = Files.writeString(folder.resolve("partners.yaml"), text);

    assertThatThrownBy(() -> SftpPartners.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("partners.yaml")
        .hasMessageContaining(problem);
  }
}
