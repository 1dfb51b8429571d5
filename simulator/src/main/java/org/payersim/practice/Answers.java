package org.payersim.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.explain.Explanations;
import org.payersim.remittance.Remittance;
import org.payersim.sandbox.AnswerSink;
import org.payersim.sandbox.Sandbox;
import org.payersim.x12.syntax.ByteSources;

/** Collects what the payer answers, in the order it does. */
final class Answers implements AnswerSink, Courier {
  private final ByteArrayOutputStream all = new ByteArrayOutputStream();

  @Override
  public String take() {
    String text = all.toString(StandardCharsets.UTF_8).replaceAll("~(?!\n)", "~\n");
    all.reset();
    return text;
  }

  private void say(String text) {
    all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    all.write('\n');
  }

  @Override
  public void carry(Sandbox payer, String title, byte[] file) throws IOException {
    payer.receive(ByteSources.of(file), this);
  }

  @Override
  public void told(Sandbox payer, LetterAnswer answer) {
    say(answer.claim().map(Explanations::text).orElse(answer.words()));
  }

  @Override
  public void acknowledgment(Kind kind, byte[] document) {
    all.writeBytes(document);
    all.write('\n');
  }

  @Override
  public void decided(List<AdjudicatedClaim> claims) {
    claims.forEach(claim -> say(Explanations.text(claim)));
  }

  @Override
  public OutputStream remittance(Remittance remittance) {
    return all;
  }

  @Override
  public void unreadable(long offset, String problem) {
    say("Not readable from byte " + offset + " on: " + problem);
  }
}
