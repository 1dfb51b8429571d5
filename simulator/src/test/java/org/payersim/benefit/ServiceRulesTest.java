package org.payersim.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.claim.ClaimFixture.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.claim.Claim;

class ServiceRulesTest {
  private static final ServiceRules RULES =
      new ServiceRules(
          List.of(
              rule("visits", "99202-99215", "G0463"),
              rule("new patients", "99202-99205"),
              rule("screening", "G0438-G0439"),
              rule("evaluation", "99202-99499")));

  @ParameterizedTest
  @CsvSource({
    "99201, none",
    "99202, visits",
    "99210, visits",
    "99215, visits",
    "99216, evaluation",
    "99499, evaluation",
    "99500, none",
    "G0437, none",
    "G0438, screening",
    "G0439, screening",
    "G0463, visits",
    "9920, none",
    "992100, none",
    "'', none"
  })
  void theFirstRuleWithTheCodeDecides(String code, String name) {
    assertThat(name(RULES, code)).isEqualTo(name);
  }

  @Test
  void aRuleWithoutCodesHasThemAll() {
    ServiceRules rules = new ServiceRules(List.of(rule("visits", "99202-99215"), rule("rest")));
    assertThat(Stream.of("99213", "99216", "A", "").map(code -> name(rules, code)))
        .containsExactly("visits", "rest", "rest", "rest");
  }

  @Test
  void aPlanWithoutRulesCoversNothing() {
    assertThat(name(new ServiceRules(List.of()), "99213")).isEqualTo("none");
  }

  /** The look-up is compiled; rule by rule and range by range must give the same. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lookingUpIsTheSameAsGoingThroughAllRules(long seed) {
    Random random = new Random(seed);
    for (int plan = 0; plan < 50; plan++) {
      List<ServiceRule> all = new ArrayList<>();
      for (int i = random.nextInt(8); i >= 0; i--) {
        all.add(rule("rule " + i, ranges(random)));
      }
      ServiceRules rules = new ServiceRules(all);
      for (int i = 0; i < 100; i++) {
        String code = code(random, 1 + random.nextInt(3));
        Optional<String> first =
            all.stream()
                .filter(
                    rule ->
                        rule.codes().isEmpty()
                            || rule.codes().stream().anyMatch(range -> range.contains(code)))
                .map(ServiceRule::name)
                .findFirst();
        assertThat(name(rules, code)).as(code + " of " + all).isEqualTo(first.orElse("none"));
      }
    }
  }

  /** One rule in ten, more or less, has no codes. */
  private static String[] ranges(Random random) {
    String[] ranges = new String[random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(4)];
    for (int i = 0; i < ranges.length; i++) {
      int length = 1 + random.nextInt(3);
      String one = code(random, length);
      String other = random.nextBoolean() ? one : code(random, length);
      ranges[i] = one.compareTo(other) <= 0 ? one + "-" + other : other + "-" + one;
    }
    return ranges;
  }

  private static String code(Random random, int length) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < length; i++) {
      code.append("0159AG".charAt(random.nextInt(6)));
    }
    return code.toString();
  }

  private static ServiceRule rule(String name, String... codes) {
    return new ServiceRule(
        name,
        Stream.of(codes).map(CodeRange::of).toList(),
        Set.of(),
        List.of(),
        Set.of(),
        List.of(),
        ClaimCondition.NONE,
        new ServiceRule.Covered(
            PatientShare.NOTHING,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false),
        Requirements.NONE);
  }

  private static String name(ServiceRules rules, String code) {
    Claim claim = claim("A-1").line(code, "100").build();
    return rules.find(claim, claim.lines().getFirst()).map(ServiceRule::name).orElse("none");
  }
}
