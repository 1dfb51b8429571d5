package org.payersim.reference.published;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Turns published files into tables, row by row: memory stays flat however long they are. Several
 * files of one kind, such as the parts of the PTP edits, become one release.
 */
public final class PublishedLoad {
  private static final int ENOUGH = 50;

  private final PublishedKind kind;
  private final LocalDate effective;
  private final UnaryOperator<InputStream> watched;
  private final List<String> faults = new ArrayList<>();

  /**
   * @param watched lays a watch over every file's bytes, for those who want to see progress
   */
  public PublishedLoad(
      PublishedKind kind, LocalDate effective, UnaryOperator<InputStream> watched) {
    this.kind = kind;
    this.effective = effective;
    this.watched = watched;
  }

  /**
   * What was written.
   *
   * @param files the tables
   * @param rows how many rows they have together
   */
  public record Written(List<Path> files, long rows) {}

  /**
   * Reads the files and writes the tables.
   *
   * @throws FaultyFileException if a row is not as published; the tables are then removed
   */
  public Written run(List<Path> files, Path folder) throws IOException, FaultyFileException {
    Output out = new Output(kind, effective, folder);
    try (out) {
      for (Path file : files) {
        try (InputStream bytes = watched.apply(Files.newInputStream(file));
            BufferedReader reader =
                new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1))) {
          read(String.valueOf(file.getFileName()), reader, out);
        }
      }
    }
    if (!faults.isEmpty()) {
      for (Path file : out.files()) {
        Files.delete(file);
      }
      throw new FaultyFileException(faults);
    }
    return new Written(out.files(), out.rows());
  }

  private void read(String name, BufferedReader reader, Output out) throws IOException {
    switch (kind) {
      case ICD10CM, HCPCS -> fixed(name, reader, out);
      case PTP, MUE, ADD_ON, PFS, CARC, RARC, CORE360 -> delimited(name, reader, out);
    }
  }

  private void fixed(String name, BufferedReader reader, Output out) throws IOException {
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank()) {
        try {
          if (kind == PublishedKind.ICD10CM) {
            FixedWidth.diagnosis(line, out);
          } else {
            FixedWidth.hcpcs(line, out);
          }
        } catch (IllegalArgumentException e) {
          fault(name, number, e);
        }
      }
    }
  }

  private void delimited(String name, BufferedReader reader, Output out) throws IOException {
    Records records = new Records(reader);
    Delimited rows = new Delimited(kind, out);
    for (Optional<List<String>> record = records.next();
        record.isPresent();
        record = records.next()) {
      try {
        rows.take(record.get());
      } catch (IllegalArgumentException e) {
        fault(name, records.line(), e);
      }
    }
    if (!rows.hasHeadings()) {
      faults.add(name + ": no line with the headings of this kind of file");
    }
  }

  private void fault(String name, int line, IllegalArgumentException e) {
    if (faults.size() < ENOUGH) {
      faults.add(name + ":" + line + ": " + e.getMessage());
    }
  }
}
