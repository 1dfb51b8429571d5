package org.payersim.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.worksheet.Stage;

/** The tables beside the journey name stages and findings there are. */
class TablesTest {
  private static final Set<String> STAGES =
      Adjudicator.STAGES.stream().map(Stage::name).collect(Collectors.toSet());

  @Test
  void everyStageThatLooksAtTheClaimSaysWhere() {
    Properties looks = Words.load("looks.properties");
    assertThat(looks.stringPropertyNames()).allMatch(STAGES::contains);
    for (String stage : looks.stringPropertyNames()) {
      assertThat(looks.getProperty(stage).split(" ", -1))
          .as(stage)
          .allMatch(place -> place.matches("[BSCL]:[A-Z0-9]{2,3}(\\*[A-Z0-9]+)?"));
    }
  }

  @Test
  void everyRuleLineIsOfAFindingThereIs() throws IOException {
    Properties sentences = new Properties();
    try (InputStream in =
        org.payersim.explain.Explanations.class.getResourceAsStream("sentences.properties")) {
      sentences.load(in);
    }
    for (String key : Words.load("rule-lines.properties").stringPropertyNames()) {
      if (key.contains(".")) {
        assertThat(sentences.stringPropertyNames()).contains(key);
      } else {
        assertThat(STAGES).contains(key);
      }
    }
  }

  @Test
  void controlCharactersAreMadeVisible() {
    assertThat(Anchors.visible("a\u0000b\u001bc\u007f")).isEqualTo("a\u2400b\u241bc\u2421");
  }
}
