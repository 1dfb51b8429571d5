package org.payersim.reference.published;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.payersim.reference.TableKind;

/** The tables a load writes, one file each. */
final class Output implements AutoCloseable {
  private final Map<TableKind, BufferedWriter> writers = new EnumMap<>(TableKind.class);
  private final List<Path> files = new ArrayList<>();
  private long rows;

  Output(PublishedKind kind, LocalDate effective, Optional<LocalDate> to, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    String id = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    for (TableKind table : kind.tables()) {
      Path file = folder.resolve(table.word() + "-" + id + "-" + effective + ".table");
      BufferedWriter writer = Files.newBufferedWriter(file);
      writers.put(table, writer);
      files.add(file);
      writer.write("kind: " + table.word() + "\nid: " + id + "\neffective: " + effective + "\n");
      writer.write(to.map(last -> "to: " + last + "\n").orElse(""));
      String complete = completeFor(table);
      writer.write(complete.isEmpty() ? "---\n" : "completeFor: " + complete + "\n---\n");
    }
  }

  /** The official code sets are complete for the codes they are about. */
  private static String completeFor(TableKind table) {
    return switch (table) {
      case PROCEDURES -> "ABCEGHJKLMPQRSTUV"; // HCPCS Level II; D are CDT, digits CPT
      case MODIFIERS -> "ABCEFGHJKLMNPQRSTUVXZ";
      case DIAGNOSES -> "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
      case CARCS -> "0123456789ABDPWY";
      case RARCS -> "MN";
      default -> "";
    };
  }

  void row(TableKind table, String text) throws IOException {
    BufferedWriter writer = writers.get(table);
    if (writer == null) {
      throw new IllegalStateException("no such table here: " + table);
    }
    writer.write(text);
    writer.write('\n');
    rows++;
  }

  long rows() {
    return rows;
  }

  List<Path> files() {
    return List.copyOf(new TreeSet<>(files));
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter writer : writers.values()) {
      writer.close();
    }
  }
}
