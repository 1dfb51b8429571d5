package org.payersim.scenarios.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code payersim serve} in a process of its own, which may be killed. */
final class ServedPayer {
  private static final String LISTENS = "Payersim listens on ";
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Process process;
  private final CompletableFuture<URI> address = new CompletableFuture<>();
  private final List<String> said = new ArrayList<>();

  private ServedPayer(Process process) {
    this.process = process;
    Thread.ofPlatform().daemon().name("payer-output").start(this::listen);
  }

  /** Starts a payer on any free port, with this folder of data and these further options. */
  static ServedPayer start(Path data, String... options) throws IOException {
    return start(0, data, options);
  }

  /** The same on this port. */
  static ServedPayer start(int port, Path data, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "--add-modules=java.se",
            "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.management/sun.management=ALL-UNNAMED",
            "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "org.payersim.Payersim",
            "serve",
            "--port",
            Integer.toString(port),
            "--data",
            data.toString()));
    command.addAll(List.of(options));
    return new ServedPayer(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  private void listen() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String line = output.readLine();
      while (line != null) {
        synchronized (said) {
          said.add(line);
        }
        if (line.startsWith(LISTENS)) {
          address.complete(URI.create(line.substring(LISTENS.length()).strip()));
        }
        line = output.readLine();
      }
    } catch (IOException e) {
      // it was killed while it spoke
    }
    address.completeExceptionally(new IOException("the payer ended before it listened"));
  }

  /** Where it listens, once it does. */
  URI address() throws IOException, InterruptedException {
    try {
      return address.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the payer does not listen; it said " + said(), e);
    }
  }

  /** Everything it has written to its console. */
  List<String> said() {
    synchronized (said) {
      return List.copyOf(said);
    }
  }

  /** Whether it says a line that begins so, before long. */
  boolean says(String beginning) throws InterruptedException {
    for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
      if (said().stream().anyMatch(line -> line.startsWith(beginning))) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
  }

  /** Sends it a signal, such as STOP. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** It stands still, or goes on: what comes meanwhile waits. */
  void suspend(boolean still) throws IOException, InterruptedException {
    int unused =
        new ProcessBuilder("kill", still ? "-STOP" : "-CONT", Long.toString(process.pid()))
            .start()
            .waitFor();
  }

  /** Whether its process is there. */
  boolean isAlive() {
    return process.isAlive();
  }

  /** Asks it to end, and waits until it has. */
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
