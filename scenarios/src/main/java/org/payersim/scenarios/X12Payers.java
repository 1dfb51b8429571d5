package org.payersim.scenarios;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A payer of whatever make that takes X12 by HTTP POST and answers with X12. What is given in a
 * scenario - rules, members, time - has to be so there already; what it answers is compared by
 * content, as its own names, numbers and days are its own.
 */
final class X12Payers implements PayerUnderTest.Factory, AutoCloseable {
  private final URI endpoint;
  private final Optional<URI> remittances;
  private final Wire wire = new Wire();
  private final Set<String> known = new HashSet<>();

  /**
   * A payer.
   *
   * @param endpoint takes interchanges
   * @param remittances answers with the 835s there are, one after the other; absent if nothing does
   */
  X12Payers(URI endpoint, Optional<URI> remittances) {
    this.endpoint = endpoint;
    this.remittances = remittances;
  }

  @Override
  public Set<Output> comparable() {
    Set<Output> outputs = EnumSet.complementOf(EnumSet.of(Output.EXPLANATION));
    if (remittances.isEmpty()) {
      outputs.remove(Output.REMITTANCE);
    }
    return outputs;
  }

  @Override
  public boolean isComparedByContent() {
    return true;
  }

  @Override
  public Optional<String> cannotPlay(Scenario scenario) {
    if (!scenario.given().acts().isEmpty()) {
      return Optional.of("an examiner acts in it, or its rules change");
    }
    return scenario.given().clocks().isEmpty()
        ? Optional.empty()
        : Optional.of("time passes in it");
  }

  @Override
  public PayerUnderTest open(Given given) {
    return new X12Payer();
  }

  @Override
  public void close() {
    wire.close();
  }

  /** The one there is: whatever it remembers, it remembers from scenario to scenario. */
  private final class X12Payer implements PayerUnderTest {
    @Override
    public Map<Output, byte[]> send(Optional<byte[]> input, List<Act> acts, LocalDateTime at) {
      try {
        Map<Output, byte[]> answers = new EnumMap<>(Output.class);
        if (input.isPresent()) {
          made(); // what is there from before is not the answer to this
          Wire.Answer answer = wire.send("POST", endpoint, "application/edi-x12", input.get());
          if (answer.status() >= 500) {
            throw new IOException("the payer answered " + answer.status());
          }
          answers.putAll(AnswerText.sort(answer.body()));
          byte[] made = made();
          if (made.length > 0) {
            answers.put(Output.REMITTANCE, made);
          }
        }
        return answers;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private byte[] made() throws IOException {
      ByteArrayOutputStream made = new ByteArrayOutputStream();
      if (remittances.isPresent()) {
        for (AnswerText.Interchange one :
            AnswerText.interchanges(wire.get(remittances.get()).body())) {
          if (known.add(one.text())) {
            made.writeBytes(one.text().getBytes(StandardCharsets.ISO_8859_1));
          }
        }
      }
      return made.toByteArray();
    }

    @Override
    public void close() {
      // nothing is kept for a scenario
    }
  }
}
