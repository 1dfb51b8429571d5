package org.payersim.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A partner's home, {@code in/} and {@code out/}, and beside it, where he cannot look, what was
 * uploaded whole: {@code ready/} until it is taken, then {@code processed/}.
 */
public final class SftpHome {
  private static final List<String> TEMPORARY =
      List.of(".tmp", ".temp", ".part", ".partial", ".filepart", ".uploading");
  private static final int NUMBER_LENGTH = 9;

  private final Path folder;
  private final SftpPartner partner;
  private final Set<String> written = new HashSet<>();
  private final AtomicLong last;

  SftpHome(Path folder, SftpPartner partner) throws IOException {
    this.folder = folder;
    this.partner = partner;
    for (Path part : List.of(jail().resolve("in"), out(), partial(), ready(), processed())) {
      Files.createDirectories(part);
    }
    this.last = new AtomicLong(Math.max(last(ready()), last(processed())));
  }

  private static long last(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches("[0-9]{" + NUMBER_LENGTH + "}-.*"))
          .mapToLong(name -> Long.parseLong(name.substring(0, NUMBER_LENGTH)))
          .max()
          .orElse(0);
    }
  }

  /** Whose it is. */
  public SftpPartner partner() {
    return partner;
  }

  /** What the partner sees as the root. */
  Path jail() {
    return folder.resolve("home");
  }

  /** Where answers are put. */
  public Path out() {
    return jail().resolve("out");
  }

  /** Where answers are written before they are put out. */
  public Path partial() {
    return folder.resolve("partial");
  }

  /** Where whole uploads stand, their names in the order they came. */
  public Path ready() {
    return folder.resolve("ready");
  }

  /** Where they are moved to when they are taken. */
  public Path processed() {
    return folder.resolve("processed");
  }

  /** Where it is kept what was put out. */
  public Path notes() {
    return folder.resolve("delivered.txt");
  }

  /** The name the partner gave a file in {@link #ready}. */
  public static String nameOf(Path ready) {
    return String.valueOf(ready.getFileName()).substring(NUMBER_LENGTH + 1);
  }

  /** Whether a file of this name is one that is still to be renamed. */
  static boolean isTemporary(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(".") || TEMPORARY.stream().anyMatch(lower::endsWith);
  }

  /** Whether nobody else writes this file; from now on somebody does. */
  synchronized boolean begin(String path) {
    return written.add(path);
  }

  synchronized void end(String path) {
    written.remove(path);
  }

  synchronized boolean isWritten(String path) {
    return written.contains(path);
  }

  /** An upload is whole: it is out of its partner's reach from now on. */
  void take(String name) throws IOException {
    String number = ("%0" + NUMBER_LENGTH + "d").formatted(last.incrementAndGet());
    Files.move(
        jail().resolve("in").resolve(name),
        ready().resolve(number + "-" + name),
        StandardCopyOption.ATOMIC_MOVE);
  }

  void discard(String name) throws IOException {
    Files.deleteIfExists(jail().resolve("in").resolve(name));
  }
}
