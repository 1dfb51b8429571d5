package org.payersim.benchmarks;

import com.imsweb.x12.Loop;
import com.imsweb.x12.reader.X12Reader;
import com.imsweb.x12.reader.X12Reader.FileType;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What other libraries do with the same file. Each returns the claims it saw, so that a run can be
 * checked.
 */
final class Peers {
  private Peers() {}

  /**
   * imsweb x12-parser 1.13 reads the file into its loop tree, as its own documentation shows;
   * nothing more.
   */
  static long imsweb(InputStream file) throws IOException {
    X12Reader reader =
        new X12Reader(
            FileType.ANSI837_5010_X222, new InputStreamReader(file, StandardCharsets.ISO_8859_1));
    long claims = 0;
    for (Loop interchange : reader.getLoops()) {
      claims += count(interchange);
    }
    return claims;
  }

  private static long count(Loop loop) {
    long claims = "2300".equals(loop.getId()) ? 1 : 0;
    List<Loop> inner = loop.getLoops();
    for (Loop child : inner) {
      claims += count(child);
    }
    return claims;
  }

  /** StAEDI 1.26.0 tokenizes the file without any schema; nothing more. */
  static long staedi(InputStream file) throws EDIStreamException, IOException {
    EDIInputFactory factory = EDIInputFactory.newFactory();
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    long claims = 0;
    try (EDIStreamReader reader = factory.createEDIStreamReader(file)) {
      while (reader.hasNext()) {
        if (reader.next() == EDIStreamEvent.START_SEGMENT && "CLM".equals(reader.getText())) {
          claims++;
        }
      }
    }
    return claims;
  }
}
