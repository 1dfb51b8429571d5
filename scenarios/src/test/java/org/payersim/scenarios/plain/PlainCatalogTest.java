package org.payersim.scenarios.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimType;
import org.payersim.explain.Explanations;
import org.payersim.plain.FaultyClaimException;
import org.payersim.plain.PlainClaims;
import org.payersim.sandbox.Sandbox;
import org.payersim.scenarios.TwiceTold;
import org.payersim.transcript.Sending;

/**
 * Claims of the catalogue as plain JSON: they come to the same as their 837s, and are as the
 * OpenAPI document says claims are. So are the explanations of their decisions.
 */
class PlainCatalogTest {
  private static final List<String> DIFFERENCES = new ArrayList<>();
  private static final TreeMap<ClaimType, Integer> COMPARED = new TreeMap<>();

  /** The OpenAPI document's schema of a claim, with all it refers to. */
  private static final Schema CLAIM = schema("PlainClaim");

  private static final Schema EXPLANATION = schema("Explanation");

  private static Schema schema(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            PlainClaims.class.getResourceAsStream("/org/payersim/routes/openapi.yaml"))) {
      ObjectNode whole = ClaimAsPlain.JSON.createObjectNode();
      whole.set("components", new YAMLMapper().readTree(in).path("components"));
      whole.putArray("allOf").addObject().put("$ref", "#/components/schemas/" + name);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void play() throws IOException {
    TwiceTold.play(
        new TwiceTold.Form<ObjectNode>() {
          @Override
          public Optional<ObjectNode> of(Claim claim) {
            return ClaimAsPlain.of(claim);
          }

          @Override
          public void send(String name, AdjudicatedClaim x12, ObjectNode claim, Sandbox other)
              throws IOException {
            compare(name, x12, claim, other);
          }
        });
  }

  private static void compare(String name, AdjudicatedClaim x12, ObjectNode claim, Sandbox other)
      throws IOException {
    COMPARED.merge(x12.claim().type(), 1, Integer::sum);
    if (!CLAIM.validate(claim).isEmpty()) {
      DIFFERENCES.add(name + ": not as the document says: " + CLAIM.validate(claim));
    }
    String explanation = Explanations.json(x12);
    if (!EXPLANATION.validate(ClaimAsPlain.JSON.readTree(explanation)).isEmpty()) {
      DIFFERENCES.add(name + ": explained as the document does not say: " + explanation);
    }
    try {
      Sending.Sent sent =
          new PlainClaims(other).submit(claim.toString().getBytes(StandardCharsets.UTF_8), "");
      List<String> own = sent.decided().map(TwiceTold::decisionOf).orElse(List.of());
      if (!own.equals(TwiceTold.decisionOf(x12))) {
        DIFFERENCES.add(
            name + ": X12 " + TwiceTold.decisionOf(x12) + "\n  JSON " + own + sent.faults());
      }
    } catch (FaultyClaimException e) {
      DIFFERENCES.add(name + ": " + e.faults());
    }
  }

  @Test
  void aClaimComesToTheSameEitherWay() {
    assertThat(DIFFERENCES).isEmpty();
  }

  @Test
  void mostOfTheCatalogueCanBeSaid() {
    assertThat(COMPARED.get(ClaimType.PROFESSIONAL)).isGreaterThan(450);
    assertThat(COMPARED.get(ClaimType.INSTITUTIONAL)).isGreaterThan(20);
    assertThat(COMPARED.get(ClaimType.DENTAL)).isGreaterThan(20);
  }
}
