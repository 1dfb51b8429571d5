package org.payersim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.replica.Discovery;
import org.payersim.replica.ReplicaSettings;
import picocli.CommandLine;

/**
 * The files for containers, against what this version takes: its options, its files of replicas,
 * its paths. That they run nobody has seen here.
 */
class DeployFilesTest {
  private static final Path DEPLOY = Path.of("docs/deploy");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TempDir private Path folder;

  @Test
  void composeStartsThreeThatFindEachOther() throws IOException {
    JsonNode services = YAML.readTree(DEPLOY.resolve("compose.yaml").toFile()).path("services");
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> service : services.properties()) {
      String file = DEPLOY.resolve(service.getKey() + ".yaml").toString();
      ReplicaSettings settings = ReplicaSettings.read(Path.of(file));
      names.add(settings.name());
      assertThat(settings.replicas()).contains(settings.name());
      assertThat(((Discovery.Addresses) settings.discovery()).addresses())
          .contains(service.getKey() + ":" + settings.port());
      assertThat(settings.address().orElseThrow().getHost()).isEqualTo(service.getKey());
      assertTaken(service.getValue().path("command"));
    }
    assertThat(names).containsExactly("node-1", "node-2", "node-3");
  }

  @Test
  void kubernetesStartsThreeThatFindEachOther() throws IOException {
    List<JsonNode> parts = new ArrayList<>();
    YAML.readerFor(JsonNode.class)
        .<JsonNode>readValues(DEPLOY.resolve("kubernetes.yaml").toFile())
        .forEachRemaining(parts::add);
    JsonNode set = of(parts, "StatefulSet", "payersim");
    JsonNode container = set.at("/spec/template/spec/containers/0");
    assertTaken(container.path("args"));
    assertThat(set.at("/spec/replicas").asInt()).isEqualTo(3);

    String text = of(parts, "ConfigMap", "payersim-replica").at("/data/replica.yaml").asText();
    Path file = folder.resolve("replica.yaml");
    Files.writeString(file, text.replace("${NAME}", "payersim-1"));
    ReplicaSettings settings = ReplicaSettings.read(file);
    assertThat(settings.replicas()).containsExactly("payersim-0", "payersim-1", "payersim-2");
    Discovery.Dns dns = (Discovery.Dns) settings.discovery();
    JsonNode headless = of(parts, "Service", dns.name());
    assertThat(headless.at("/spec/clusterIP").asText()).isEqualTo("None");
    assertThat(headless.at("/spec/ports").toString()).contains(Integer.toString(dns.port()));
    assertThat(set.at("/spec/serviceName").asText()).isEqualTo(dns.name());

    String document =
        new String(
            getClass().getResourceAsStream("/org/payersim/routes/openapi.yaml").readAllBytes(),
            StandardCharsets.UTF_8);
    for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      assertThat(document).contains("\n  " + container.at("/" + probe + "/httpGet/path").asText());
    }
    assertThat(new TreeSet<>(mounts(container))).contains("access", "data", "replica");
  }

  private static List<String> mounts(JsonNode container) {
    List<String> names = new ArrayList<>();
    container.path("volumeMounts").forEach(mount -> names.add(mount.path("name").asText()));
    return names;
  }

  private static JsonNode of(List<JsonNode> parts, String kind, String name) {
    return parts.stream()
        .filter(part -> part.path("kind").asText().equals(kind))
        .filter(part -> part.at("/metadata/name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Each option is one of {@code serve}'s. */
  private static void assertTaken(JsonNode arguments) {
    List<String> words = new ArrayList<>();
    arguments.forEach(word -> words.add(word.asText()));
    assertThat(words.getFirst()).isEqualTo("serve");
    CommandLine.ParseResult parsed =
        new CommandLine(new ServeCommand())
            .parseArgs(words.stream().skip(1).toArray(String[]::new));
    assertThat(parsed.matchedOptions()).hasSizeGreaterThanOrEqualTo(5);
  }
}
