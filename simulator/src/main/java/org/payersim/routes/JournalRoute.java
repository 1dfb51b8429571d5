package org.payersim.routes;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.payersim.journal.BeginningGoneException;
import org.payersim.sandbox.JournalBundle;
import org.payersim.sandbox.Sandbox;

/**
 * {@code GET /journal/export}: everything that changed the payer, with other identities, as a ZIP
 * to be replayed elsewhere. {@code ?key=TEXT} makes exports that fit together; without it the
 * pseudonyms are made at random.
 */
final class JournalRoute extends Conversation {
  private static final String KEY = "key=";
  private static final int LONGEST_KEY = 200;

  private final Sandbox sandbox;

  JournalRoute(Sandbox sandbox) {
    super("journal", "/journal/export", false, "GET");
    this.sandbox = sandbox;
  }

  @Override
  public Response answer(Request request) throws IOException {
    try {
      return Response.ok("application/zip", JournalBundle.zip(sandbox, key(request.query())))
          .with("Content-Disposition", "attachment; filename=\"payersim-journal.zip\"");
    } catch (NoSuchFileException e) {
      return Problem.notFound(
          "this payer keeps no journal; a sandbox made with \"journal\": true does");
    } catch (JournalBundle.TooLargeException e) {
      return Problem.of(ProblemType.JOURNAL_TOO_LARGE, e);
    } catch (BeginningGoneException e) {
      return Problem.of(ProblemType.JOURNAL_CUT, e);
    } catch (JournalBundle.BusyException e) {
      return Problem.of(ProblemType.JOURNAL_BUSY, e).with("Retry-After", "10");
    } catch (IllegalArgumentException e) {
      return Problem.of(ProblemType.NOT_A_KEY, e);
    }
  }

  private static String key(String query) {
    if (query.isEmpty()) {
      byte[] bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      return HexFormat.of().formatHex(bytes);
    }
    String key =
        query.startsWith(KEY)
            ? URLDecoder.decode(query.substring(KEY.length()), StandardCharsets.UTF_8)
            : "";
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("key=TEXT, up to " + LONGEST_KEY + " characters");
    }
    return key;
  }
}
