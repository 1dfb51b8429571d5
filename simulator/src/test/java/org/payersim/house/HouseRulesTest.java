package org.payersim.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds the house against its map, and the map against a house that breaks every rule of it. */
class HouseRulesTest {
  @TestFactory
  Stream<DynamicTest> theHouseKeepsItsRules() {
    JavaClasses house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.payersim");
    return rules("org.payersim", rule -> rule.allowEmptyShould(true).check(house));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleCanFail() {
    JavaClasses broken = new ClassFileImporter().importPackages("brokenhouse");
    return rules(
        "brokenhouse",
        rule ->
            assertThat(rule.allowEmptyShould(true).evaluate(broken).hasViolation())
                .as(rule.getDescription())
                .isTrue());
  }

  private interface Check {
    void of(ArchRule rule);
  }

  private static Stream<DynamicTest> rules(String root, Check check) {
    Map<String, ArchRule> rules = HouseRules.of(root);
    return rules.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check.of(e.getValue())));
  }
}
