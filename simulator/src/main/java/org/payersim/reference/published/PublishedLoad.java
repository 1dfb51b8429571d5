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
  private final Optional<LocalDate> to;
  private final UnaryOperator<InputStream> watched;
  private final List<String> faults = new ArrayList<>();

  /**
   * @param effective first day the release counts from
   * @param to its last, if it has one
   * @param watched lays a watch over every file's bytes, for those who want to see progress
   */
  public PublishedLoad(
      PublishedKind kind,
      LocalDate effective,
      Optional<LocalDate> to,
      UnaryOperator<InputStream> watched) {
    this.kind = kind;
    this.effective = effective;
    this.to = to;
    this.watched = watched;
  }

  /**
   * What was written.
   *
   * @param files the tables, or the rules document
   * @param rows how many rows they have together
   */
  public record Written(List<Path> files, long rows) {}

  /**
   * Reads the files and writes the tables.
   *
   * @throws FaultyFileException if a row is not as published; the tables are then removed
   */
  public Written run(List<Path> files, Path folder) throws IOException, FaultyFileException {
    return kind == PublishedKind.RELATIVE_VALUES ? document(files, folder) : tables(files, folder);
  }

  private Written tables(List<Path> files, Path folder) throws IOException, FaultyFileException {
    Output out = new Output(kind, effective, to, folder);
    try (out) {
      read(
          files,
          (name, reader) -> {
            if (kind == PublishedKind.ICD10CM || kind == PublishedKind.HCPCS) {
              fixed(name, reader, out);
            } else {
              delimited(name, reader, new Delimited(kind, out));
            }
          });
    }
    complain(out.files());
    return new Written(out.files(), out.rows());
  }

  private Written document(List<Path> files, Path folder) throws IOException, FaultyFileException {
    RelativeValuesDocument out = new RelativeValuesDocument(effective, to, folder);
    try (out) {
      read(files, (name, reader) -> delimited(name, reader, new RelativeValuesRows(out)));
      if (faults.isEmpty()) {
        try {
          out.end();
        } catch (IllegalArgumentException e) {
          faults.add(String.valueOf(e.getMessage()));
        }
      }
    }
    complain(List.of(out.file()));
    return new Written(List.of(out.file()), out.rows());
  }

  private void complain(List<Path> written) throws IOException, FaultyFileException {
    if (!faults.isEmpty()) {
      for (Path file : written) {
        Files.delete(file);
      }
      throw new FaultyFileException(faults);
    }
  }

  private interface FileReader {
    void read(String name, BufferedReader reader) throws IOException;
  }

  private void read(List<Path> files, FileReader into) throws IOException {
    for (Path file : files) {
      try (InputStream bytes = watched.apply(Files.newInputStream(file));
          BufferedReader reader =
              new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1))) {
        into.read(String.valueOf(file.getFileName()), reader);
      }
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

  private void delimited(String name, BufferedReader reader, RecordTaker rows) throws IOException {
    Records records = new Records(reader);
    for (Optional<List<String>> record = records.next();
        record.isPresent();
        record = records.next()) {
      try {
        rows.take(record.get());
      } catch (IllegalArgumentException e) {
        fault(name, records.line(), e);
      }
    }
    rows.end();
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
