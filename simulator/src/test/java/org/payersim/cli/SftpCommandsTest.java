package org.payersim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.access.PasswordHash;
import org.payersim.sftp.SftpPartners;

class SftpCommandsTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return PayersimCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void aPasswordTypedInIsPrintedAsItsHash() throws Exception {
    assertThat(typing("correct horse\n", "sftp-password")).isZero();

    String hash = out.toString().strip();
    assertThat(PasswordHash.parse(hash).toString()).isEqualTo(hash);
    assertThat(hash).startsWith("pbkdf2-sha256:600000:").doesNotContain("horse");
    Path partners =
        Files.writeString(
            folder.resolve("partners.yaml"),
            "partners:\n- name: harbor\n  password: " + hash + "\n");
    assertThat(SftpPartners.read(partners)).singleElement().extracting("name").isEqualTo("harbor");
  }

  @Test
  void noPasswordIsSaidToBeNone() {
    assertThat(typing("", "sftp-password")).isEqualTo(2);
    assertThat(err.toString()).contains("no password came in");
  }

  @Test
  void aPortWithoutPartnersIsRefused() {
    assertThat(run("serve", "--port=0", "--sftp-port=0", "--data=" + folder.resolve("data")))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--sftp-port needs --sftp-partners");
  }

  private int typing(String text, String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(args);
    } finally {
      System.setIn(before);
    }
  }
}
