package org.payersim.web.money;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Makes a page a PDF. */
public final class Pdf {
  static {
    XRLog.setLoggingEnabled(false);
    FontMappers.set(new OwnFont());
  }

  private Pdf() {}

  /**
   * The PDF of a page.
   *
   * @param xhtml well-formed, with its style sheet in it and nothing to be fetched from elsewhere
   */
  public static byte[] of(String xhtml) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(32 * 1024);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(xhtml, null);
    builder.toStream(out);
    builder.run();
    return out.toByteArray();
  }
}
