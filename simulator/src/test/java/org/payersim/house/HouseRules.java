package org.payersim.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The map of the house: which room may know which. Rules are made for a root package, so that the
 * same rules can be held against a house that breaks every one of them ({@code brokenhouse}): a
 * rule that cannot fail guards nothing.
 */
final class HouseRules {
  /** Rooms from the ground up; a room may know those above it in this list, never those below. */
  static final List<List<String>> FLOORS =
      List.of(
          List.of("money"),
          List.of("code"),
          List.of("claim", "status"),
          List.of(
              "provider",
              "payment",
              "partner",
              "eligibility",
              "benefit",
              "reference",
              "expression"),
          List.of("contract", "control"),
          List.of("rules"),
          List.of("adjudication"),
          List.of("remittance", "explain", "inquiry"),
          List.of("bank"),
          List.of("whatif"),
          List.of("x12"),
          List.of("ledger", "journal", "delivery"),
          List.of("sandbox", "replica"),
          List.of("transcript", "postgres"),
          List.of("practice", "fhir", "plain"),
          List.of("access"),
          List.of("web", "sftp", "observe"),
          List.of("core"),
          List.of("routes"),
          List.of("cli"));

  private HouseRules() {}

  static Map<String, ArchRule> of(String root) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    List<String> above = new ArrayList<>();
    for (int floor = FLOORS.size() - 1; floor >= 0; floor--) {
      for (String room : FLOORS.get(floor)) {
        String[] forbidden = above.toArray(String[]::new);
        if (forbidden.length > 0) {
          rules.put(
              room + " knows nothing that stands on it",
              noClasses()
                  .that()
                  .resideInAPackage(root + "." + room + "..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage(forbidden));
        }
      }
      FLOORS.get(floor).forEach(r -> above.add(root + "." + r + ".."));
    }
    rules.put("Camel only in routes", only(root, "org.apache.camel..", "routes"));
    rules.put(
        "Hazelcast only in ledger and replica", only(root, "com.hazelcast..", "ledger", "replica"));
    rules.put("CEL only in expression", only(root, "dev.cel..", "expression"));
    rules.put("picocli only in cli", only(root, "picocli..", "cli"));
    rules.put("jte only in web", only(root, "gg.jte..", "web"));
    rules.put("openhtmltopdf only in web", only(root, "com.openhtmltopdf..", "web"));
    rules.put("HAPI only in fhir", only(root, "ca.uhn.fhir..", "fhir"));
    rules.put("resources of FHIR only in fhir", only(root, "org.hl7.fhir..", "fhir"));
    rules.put("MINA SSHD only in sftp", only(root, "org.apache.sshd..", "sftp"));
    for (String library :
        List.of("java.sql..", "org.postgresql..", "org.flywaydb..", "com.zaxxer..", "org.jdbi..")) {
      rules.put(library + " only in postgres", only(root, library, "postgres"));
    }
    rules.put("JOSE only in access", only(root, "com.nimbusds..", "access"));
    rules.put("Micrometer only in observe", only(root, "io.micrometer..", "observe"));
    rules.put("OpenTelemetry only in observe", only(root, "io.opentelemetry..", "observe"));
    rules.put("deciding needs no log, file or thread", pureDeciding(root));
    rules.put("the wall clock is read in PayerClock only", wallClock(root));
    rules.put("no binary floating point near money", noFloatingPoint(root));
    rules.put("only commands print", onlyCommandsPrint(root));
    rules.put("names say something", names(root));
    rules.put("stages do not know each other", stagesApart(root));
    rules.put(
        "no cycles",
        slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true));
    return rules;
  }

  private static ArchRule only(String root, String library, String... rooms) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(
            Arrays.stream(rooms).map(room -> root + "." + room + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static ArchRule pureDeciding(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(
            root + ".adjudication..",
            root + ".inquiry..",
            root + ".money..",
            root + ".code..",
            root + ".benefit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.slf4j..", "java.util.logging..", "java.nio.file..", "java.util.concurrent..");
  }

  private static ArchRule wallClock(String root) {
    DescribedPredicate<JavaCall<?>> now =
        DescribedPredicate.describe(
            "reads the wall clock",
            call ->
                (call.getTargetOwner().getName().startsWith("java.time.")
                        && (call.getName().equals("now") || call.getName().startsWith("system")))
                    || (call.getTargetOwner().isEquivalentTo(System.class)
                        && call.getName().equals("currentTimeMillis")));
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .doNotHaveSimpleName("PayerClock")
        .should()
        .callCodeUnitWhere(now);
  }

  private static ArchRule noFloatingPoint(String root) {
    DescribedPredicate<JavaMember> floating =
        DescribedPredicate.describe(
            "binary floating point",
            member ->
                member.getAllInvolvedRawTypes().stream()
                    .anyMatch(
                        t -> t.isEquivalentTo(double.class) || t.isEquivalentTo(float.class)));
    return noMembers()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(
            root + ".money..",
            root + ".code..",
            root + ".claim..",
            root + ".benefit..",
            root + ".rules..",
            root + ".adjudication..",
            root + ".remittance..",
            root + ".inquiry..",
            root + ".x12..")
        .should(ArchCondition.from(floating));
  }

  private static ArchRule onlyCommandsPrint(String root) {
    DescribedPredicate<JavaAccess<?>> console =
        DescribedPredicate.describe(
            "is the console",
            access ->
                access.getTargetOwner().isEquivalentTo(System.class)
                    && (access.getName().equals("out") || access.getName().equals("err")));
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(root + ".cli..", root)
        .should()
        .accessTargetWhere(console);
  }

  private static ArchRule names(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl");
  }

  private static ArchRule stagesApart(String root) {
    return slices()
        .matching(root + ".adjudication.(accept|cover|edit|price|share|total)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true);
  }
}
