package org.payersim.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.payersim.money.Money;

class LineDetailTest {
  @Test
  void teethAndSurfacesTellServicesApart() {
    LineDetail three = teeth(List.of(), new Tooth("3", List.of("M", "O")));
    LineDetail surfaces = teeth(List.of(), new Tooth("3", List.of("D", "O")));
    LineDetail other = teeth(List.of(), new Tooth("14", List.of("M", "O")));

    assertThat(three.isAboutSame(three)).isTrue();
    assertThat(three.isAboutSame(surfaces)).isFalse();
    assertThat(three.isElsewhere(surfaces)).isFalse(); // the same tooth may be suspected
    assertThat(three.isAboutSame(other)).isFalse();
    assertThat(three.isElsewhere(other)).isTrue();
  }

  @Test
  void partsOfTheMouthAndRevenueCodesTellThemApart() {
    assertThat(teeth(List.of("10")).isElsewhere(teeth(List.of("20")))).isTrue();
    assertThat(teeth(List.of("10")).isElsewhere(teeth(List.of()))).isFalse();
    assertThat(revenue("0250").isAboutSame(revenue("0270"))).isFalse();
    assertThat(revenue("0250").isElsewhere(revenue("0270"))).isTrue();
    assertThat(revenue("0250").isAboutSame(revenue("0250"))).isTrue();
    assertThat(LineDetail.Professional.PLAIN.isAboutSame(revenue("0250"))).isTrue();
    assertThat(LineDetail.Professional.PLAIN.isElsewhere(revenue("0250"))).isFalse();
  }

  private static LineDetail teeth(List<String> parts, Tooth... teeth) {
    return new LineDetail.Dental(Stream.of(teeth).toList(), parts, "");
  }

  private static LineDetail revenue(String code) {
    return new LineDetail.Institutional(code, Money.ZERO);
  }
}
