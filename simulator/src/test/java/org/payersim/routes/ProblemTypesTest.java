package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.payersim.access.User;
import org.payersim.journal.Body;

/**
 * The kinds of problems: the same in the code, in the OpenAPI document and in the documentation.
 */
class ProblemTypesTest {
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `(/problems/[a-z0-9-]+)` \\| (\\d{3}) \\| (.+) \\|$", Pattern.MULTILINE);

  private static List<String> known() {
    return Arrays.stream(ProblemType.values()).map(ProblemType::uri).toList();
  }

  @Test
  void theDocumentListsThem() {
    List<String> said = new ArrayList<>();
    OpenApiRoute.document()
        .at("/components/schemas/ProblemType/enum")
        .forEach(type -> said.add(type.asText()));
    assertThat(said).isEqualTo(known());
  }

  @Test
  void theDocumentationListsThemWithStatusAndMeaning() throws IOException {
    Matcher row = ROW.matcher(Files.readString(Path.of("docs/api.md")));
    List<String> said = new ArrayList<>();
    while (row.find()) {
      said.add(row.group(1) + " " + row.group(2) + " " + row.group(3));
    }
    assertThat(said)
        .isEqualTo(
            Arrays.stream(ProblemType.values())
                .map(type -> type.uri() + " " + type.status() + " " + type.meaning())
                .toList());
  }

  @Test
  void everyTypePointsWhereItIsExplained() throws IOException {
    for (ProblemType type : ProblemType.values()) {
      JsonNode problem = json(Problem.of(type, "this time"));
      assertThat(problem.path("type").asText()).isEqualTo(type.uri());
      JsonNode page = json(new ProblemRoutes().answer(asked(type.uri(), "application/json")));
      assertThat(page.path("type").asText()).isEqualTo(type.uri());
      assertThat(page.path("title")).isEqualTo(problem.path("title"));
      assertThat(page.path("status")).isEqualTo(problem.path("status"));
      assertThat(text(new ProblemRoutes().answer(asked(type.uri(), ""))))
          .contains(type.title(), type.meaning(), type.next());
    }
    JsonNode none = json(new ProblemRoutes().answer(asked("/problems/none", "")));
    assertThat(none.path("type").asText()).isEqualTo("/problems/not-found");
  }

  @Test
  void aFaultAskedForKeepsItsStatus() throws IOException {
    JsonNode problem = json(Problem.asked(507));
    assertThat(problem.path("status").asInt()).isEqualTo(507);
    assertThat(problem.path("type").asText()).isEqualTo("/problems/requested-fault");
  }

  private static Request asked(String path, String accept) {
    return new Request(
        "GET",
        path,
        "",
        "",
        "",
        new Request.Headers(accept, "", "", "", "", "", "", ""),
        User.UNASKED,
        Body.of(new byte[0]),
        new AtomicBoolean());
  }

  private static JsonNode json(Response response) throws IOException {
    return new ObjectMapper().readTree(response.bytes());
  }

  private static String text(Response response) {
    return new String(response.bytes(), StandardCharsets.UTF_8);
  }
}
