package org.payersim.reference.published;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Records of one file of a release of the fee schedule; its headings tell which file it is. */
final class RelativeValuesRows implements RecordTaker {
  private final RelativeValuesDocument document;
  private Optional<Part> part = Optional.empty();
  private Columns columns = new Columns(List.of());

  private enum Part {
    VALUES,
    LOCALITIES,
    ANESTHESIA,
    BASE_UNITS
  }

  RelativeValuesRows(RelativeValuesDocument document) {
    this.document = document;
  }

  @Override
  public boolean hasHeadings() {
    return part.isPresent();
  }

  @Override
  public void take(List<String> record) throws IOException {
    if (part.isEmpty()) {
      columns = Columns.of(record);
      part = record.size() > 1 ? part(columns) : Optional.empty();
    } else if (record.stream().anyMatch(text -> !text.isEmpty())) {
      switch (part.get()) {
        case VALUES -> document.value(record);
        case LOCALITIES -> document.locality(columns, record);
        case ANESTHESIA -> document.anesthesia(columns, record);
        case BASE_UNITS -> document.baseUnits(columns, record);
      }
    }
  }

  @Override
  public void end() {}

  private static Optional<Part> part(Columns read) {
    if (read.headings().get(0).equals("hcpcs") && read.find("mod").isPresent()) {
      return Optional.of(Part.VALUES);
    }
    if (read.find("pw gpci").isPresent()) {
      return Optional.of(Part.LOCALITIES);
    }
    if (read.find("anes cf").isPresent()) {
      return Optional.of(Part.ANESTHESIA);
    }
    return read.find("base").isPresent() && read.find("code").isPresent()
        ? Optional.of(Part.BASE_UNITS)
        : Optional.empty();
  }
}
