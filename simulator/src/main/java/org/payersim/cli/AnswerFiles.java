package org.payersim.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.bank.AchFile;
import org.payersim.bank.BankRun;
import org.payersim.bank.CheckRegister;
import org.payersim.remittance.Remittance;
import org.payersim.sandbox.AnswerSink;

/** The answers to one input file, in files of their own named after it. */
final class AnswerFiles implements AnswerSink, Closeable {
  private static final List<String> ENDINGS =
      List.of(
          ".ta1",
          ".999",
          ".277ca",
          ".271",
          ".277",
          ".278",
          ".277rfai",
          ".835",
          ".ach",
          ".checks.csv");

  private final Path folder;
  private final String name;
  private final Map<Path, OutputStream> open = new LinkedHashMap<>();
  private final List<BankRun> payments = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** Answers of an earlier run to a file of this name are removed: they are not this run's. */
  AnswerFiles(Path folder, String name) throws IOException {
    this.folder = folder;
    this.name = name;
    for (String ending : ENDINGS) {
      Files.deleteIfExists(folder.resolve(name + ending));
    }
  }

  /** The file's name without its ending, or with it if another input has the same. */
  static String nameOf(Path file, Set<String> taken) {
    String full = String.valueOf(file.getFileName());
    int dot = full.lastIndexOf('.');
    String name = dot > 0 ? full.substring(0, dot) : full;
    String chosen = taken.contains(name) ? full : name;
    for (int i = 2; !taken.add(chosen); i++) {
      chosen = full + "-" + i;
    }
    return chosen;
  }

  /** What was no X12 at all, one sentence each. */
  List<String> problems() {
    return problems;
  }

  /** The files written, in the order they were begun. */
  List<Path> files() {
    return new ArrayList<>(open.keySet());
  }

  @Override
  public void acknowledgment(Kind kind, byte[] document) throws IOException {
    file(ending(kind)).write(document);
  }

  @Override
  public OutputStream acknowledgment(Kind kind) throws IOException {
    return document(ending(kind));
  }

  private static String ending(Kind kind) {
    return switch (kind) {
      case TA1 -> ".ta1";
      case ACKNOWLEDGMENT_999 -> ".999";
      case ACKNOWLEDGMENT_277CA -> ".277ca";
      case ELIGIBILITY_271 -> ".271";
      case CLAIM_STATUS_277 -> ".277";
      case REVIEW_278 -> ".278";
      case DOCUMENT_REQUEST_277 -> ".277rfai";
    };
  }

  @Override
  public void decided(List<AdjudicatedClaim> claims) {}

  @Override
  public OutputStream remittance(Remittance remittance) throws IOException {
    return document(".835");
  }

  private OutputStream document(String ending) throws IOException {
    return new FilterOutputStream(file(ending)) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() {
        // The next document of the kind goes to the same file.
      }
    };
  }

  private OutputStream file(String ending) throws IOException {
    Path path = folder.resolve(name + ending);
    OutputStream known = open.get(path);
    if (known == null) {
      known = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
      open.put(path, known);
    }
    return known;
  }

  @Override
  public void paid(BankRun run) {
    payments.add(run);
  }

  /** One file for the bank holds all payments, so it is written when all are known. */
  private void bankFiles() throws IOException {
    List<BankRun> transfers = payments.stream().filter(AchFile::isNeeded).toList();
    if (!transfers.isEmpty()) {
      file(".ach").write(AchFile.write(1, transfers));
    }
    if (payments.stream().anyMatch(CheckRegister::isNeeded)) {
      file(".checks.csv").write(CheckRegister.write(payments).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void unreadable(long offset, String problem) {
    problems.add("at byte " + offset + ": " + problem);
  }

  @Override
  public void close() throws IOException {
    bankFiles();
    for (OutputStream stream : open.values()) {
      stream.close();
    }
  }
}
