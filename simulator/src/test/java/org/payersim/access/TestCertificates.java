package org.payersim.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Certificates made by the platform's keytool: a CA of one's own and what it vouches for. */
public final class TestCertificates {
  /** Password of the stores. */
  public static final String PASSWORD = "changeit";

  private final Path folder;

  public TestCertificates(Path folder) {
    this.folder = folder;
  }

  /** A store with a key whose certificate vouches for itself. */
  public Path selfSigned(String name, String host) throws IOException, InterruptedException {
    Path store = folder.resolve(name + ".p12");
    keytool(
        store,
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + name,
        "-ext",
        host.isEmpty() ? "bc:c" : "san=" + host);
    return store;
  }

  /** The certificate of a store in PEM. */
  public Path certificate(Path store, String name) throws IOException, InterruptedException {
    Path pem = folder.resolve(name + ".pem");
    keytool(store, "-exportcert", "-rfc", "-alias", name, "-file", pem.toString());
    return pem;
  }

  /** A store with a key whose certificate that of another vouches for. */
  public Path signedBy(Path ca, String caName, String name, String host)
      throws IOException, InterruptedException {
    Path store = selfSigned(name, host);
    Path request = folder.resolve(name + ".csr");
    Path signed = folder.resolve(name + "-signed.pem");
    keytool(store, "-certreq", "-alias", name, "-file", request.toString());
    keytool(
        ca,
        "-gencert",
        "-rfc",
        "-alias",
        caName,
        "-infile",
        request.toString(),
        "-outfile",
        signed.toString(),
        "-ext",
        "san=" + host);
    Path root = certificate(ca, caName);
    keytool(store, "-importcert", "-noprompt", "-alias", caName, "-file", root.toString());
    keytool(store, "-importcert", "-noprompt", "-alias", name, "-file", signed.toString());
    return store;
  }

  private static void keytool(Path store, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }
}
