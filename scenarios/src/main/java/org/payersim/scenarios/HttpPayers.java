package org.payersim.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Payers of a Payersim that is served somewhere: each scenario gets a sandbox of its own there,
 * with its rules, and all goes over HTTP.
 */
final class HttpPayers implements PayerUnderTest.Factory, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI root;
  private final Wire wire = new Wire();

  HttpPayers(URI root) {
    this.root = root;
  }

  /** Whether a Payersim is served there. */
  static boolean isAt(URI root) throws IOException {
    try (Wire wire = new Wire()) {
      Wire.Answer answer = wire.get(Wire.below(root, "/sandboxes"));
      return answer.status() == 200 && answer.json().path("sandboxes").isArray();
    }
  }

  @Override
  public Set<Output> comparable() {
    return EnumSet.complementOf(EnumSet.of(Output.EXPLANATION));
  }

  @Override
  public PayerUnderTest open(Given given) {
    try {
      ObjectNode wish = JSON.createObjectNode().put("clock", given.clock().toString());
      given.openPlan().ifPresent(plan -> wish.put("openPlan", plan));
      wish.put("magicValues", given.magicValues());
      ArrayNode documents = wish.putArray("rules");
      for (Path file : given.rules()) {
        if (isDocument(file)) {
          documents.add(Files.readString(file));
        }
      }
      Wire.Answer answer = wire.sendJson("POST", Wire.below(root, "/sandboxes"), wish);
      check(answer, "gave no sandbox");
      HttpPayer payer = new HttpPayer(wire, Wire.below(root, answer.json().path("path").asText()));
      for (Path file : given.rules()) {
        if (!isDocument(file)) {
          check(payer.acts.put(file), "refused " + file.getFileName());
        }
      }
      return payer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Code tables are put by their name, as only that tells what they are. */
  private static boolean isDocument(Path file) {
    return file.toString().endsWith(".yaml");
  }

  private static void check(Wire.Answer answer, String refusal) throws IOException {
    if (!answer.isFine()) {
      throw new IOException(
          "the payer %s: %s".formatted(refusal, new String(answer.body(), StandardCharsets.UTF_8)));
    }
  }

  @Override
  public void close() {
    wire.close();
  }

  /** One sandbox. */
  private static final class HttpPayer implements PayerUnderTest {
    private final Wire wire;
    private final URI root;
    private final HttpActs acts;
    private final Set<String> known = new LinkedHashSet<>();

    HttpPayer(Wire wire, URI root) {
      this.wire = wire;
      this.root = root;
      this.acts = new HttpActs(wire, root);
    }

    @Override
    public Map<Output, byte[]> send(Optional<byte[]> input, List<Act> todo, LocalDateTime at) {
      try {
        acts.setClock(at);
        for (Act act : todo) {
          acts.play(act);
        }
        Map<Output, byte[]> answers = unasked();
        if (input.isPresent()) {
          Wire.Answer answer =
              wire.send("POST", Wire.below(root, "/x12"), "application/edi-x12", input.get());
          if (answer.status() >= 500) {
            throw new IOException("the payer answered " + answer.status());
          }
          AnswerText.sort(answer.body())
              .forEach((output, body) -> answers.merge(output, body, HttpPayer::joined));
        }
        byte[] remittances = remittances();
        if (remittances.length > 0) {
          answers.put(Output.REMITTANCE, remittances);
        }
        return answers;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** What the payer sent by itself, remittances apart, that was not there before. */
    private Map<Output, byte[]> unasked() throws IOException {
      Map<Output, byte[]> answers = new EnumMap<>(Output.class);
      for (JsonNode one : wire.get(Wire.below(root, "/outbound")).json().path("documents")) {
        Optional<Output> output = AnswerText.unasked(one.path("kind").asText());
        String id = one.path("id").asText();
        if (output.isPresent() && known.add(id)) {
          byte[] document = wire.document(Wire.below(root, "/outbound/" + id)).body();
          answers.merge(output.get(), document, HttpPayer::joined);
        }
      }
      return answers;
    }

    private static byte[] joined(byte[] first, byte[] second) {
      byte[] both = Arrays.copyOf(first, first.length + second.length);
      System.arraycopy(second, 0, both, first.length, second.length);
      return both;
    }

    /** Those that were not there before. */
    private byte[] remittances() throws IOException {
      ByteArrayOutputStream made = new ByteArrayOutputStream();
      for (JsonNode one : wire.get(Wire.below(root, "/remittances")).json()) {
        String id = one.path("id").asText();
        if (known.add(id)) {
          made.writeBytes(wire.document(Wire.below(root, "/remittances/" + id)).body());
        }
      }
      return made.toByteArray();
    }

    @Override
    public void close() {
      try {
        wire.delete(root);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
