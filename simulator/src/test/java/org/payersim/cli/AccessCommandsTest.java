package org.payersim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.access.ApiKey;
import org.payersim.routes.Protection;

class AccessCommandsTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return PayersimCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void aKeyIsPrintedWithItsHash() {
    assertThat(run("api-key")).isZero();
    String[] lines = out.toString().split("\\R");
    assertThat(lines).hasSize(2);
    assertThat(lines[1]).isEqualTo(ApiKey.hash(lines[0]));
  }

  @Test
  void othersThanThisMachineComeOnlyIfItIsSaidWhoMay() throws Exception {
    assertThat(run("serve", "--port=0", "--host=0.0.0.0", "--data=" + folder.resolve("data")))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--access", "--open-to-all");
  }

  @Test
  void onThisMachineItIsSaidThatAnybodyMay() throws Exception {
    new AccessOptions().applyTo(Protection.NONE, "127.0.0.1", folder, new PrintWriter(err, true));
    assertThat(err.toString()).contains("can do everything: there is no --access");
  }

  @Test
  void aFaultyFileIsSaidAndNothingIsServed() throws Exception {
    Path file = Files.writeString(folder.resolve("access.yaml"), "users: [{name: a, role: king}]");
    assertThat(run("serve", "--port=0", "--access=" + file, "--data=" + folder.resolve("data")))
        .isEqualTo(2);
    assertThat(err.toString()).contains("one of partner, tester");
    assertThat(run("serve", "--port=0", "--tls-client-ca=" + file)).isEqualTo(2);
    assertThat(err.toString()).contains("--tls-client-ca needs --tls");
  }
}
