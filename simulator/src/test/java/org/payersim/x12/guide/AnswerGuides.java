package org.payersim.x12.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Guides of what we write and never read, to hold our answers against. */
public final class AnswerGuides {
  private AnswerGuides() {}

  /** Eligibility responses, 005010X279A1. */
  public static Guide eligibility() {
    return GuideTable.read("/guides/271.guide", AnswerGuides::table);
  }

  /** Claim status responses, 005010X212. */
  public static Guide claimStatus() {
    return GuideTable.read("/guides/277.guide", AnswerGuides::table);
  }

  /** Responses to requests for review, 005010X217. */
  public static Guide review() {
    return GuideTable.read("/guides/278.guide", AnswerGuides::table);
  }

  /** Requests for additional information, 005010X213. */
  public static Guide documentRequest() {
    return GuideTable.read("/guides/277rfai.guide", AnswerGuides::table);
  }

  private static String table(String name) {
    if (!name.startsWith("/")) {
      return Guide.shipped(name);
    }
    try (InputStream in = AnswerGuides.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
