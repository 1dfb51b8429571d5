package org.payersim.scenarios.generate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the families and the practices of a workload as rules documents, many small files rather
 * than one large one. Laid over the shipped rules they let the generated claims be adjudicated with
 * closed enrolment. They are JSON, which a payer reads ten times as fast as YAML, with one family
 * or provider a line, so that {@code grep} finds them.
 */
final class RulesFiles {
  private static final int FAMILIES_EACH = 2000;
  private static final int PRACTICES_EACH = 500;

  /** {@code to} is left out where there is no end. */
  private static final ObjectWriter JSON =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY).writer();

  private final Workload workload;
  private final WordLists words = WordLists.load();

  RulesFiles(Workload workload) {
    this.workload = workload;
  }

  private record FamilyEntry(String id, List<CoverageEntry> coverage, List<MemberEntry> members) {}

  private record CoverageEntry(String plan, String from, String to) {}

  private record MemberEntry(
      String person, String last, String first, String born, String gender, String relationship) {}

  private record ProviderEntry(String npi, String tax, String name, List<NetworkEntry> networks) {}

  private record NetworkEntry(String network, String from) {}

  /**
   * Writes {@code families-0001.json}, ... and {@code providers-0001.json}, ...
   *
   * @return how many files
   */
  int write(Path folder) throws IOException {
    Files.createDirectories(folder);
    return writeProviders(folder) + writeFamilies(folder);
  }

  private int writeFamilies(Path folder) throws IOException {
    int files = 0;
    for (long first = 0; first < workload.families(); first += FAMILIES_EACH) {
      files++;
      long end = Math.min(workload.families(), first + FAMILIES_EACH);
      List<FamilyEntry> families = new ArrayList<>();
      for (long index = first; index < end; index++) {
        families.add(family(Family.of(workload, index, words)));
      }
      write(folder, "families", files, families);
    }
    return files;
  }

  private static FamilyEntry family(Family family) {
    String end = family.terminated().equals(LocalDate.MAX) ? "" : family.terminated().toString();
    List<MemberEntry> members = new ArrayList<>();
    for (Family.Person person : family.people()) {
      members.add(
          new MemberEntry(
              Family.twoDigits(members.size() + 1),
              family.lastName(),
              person.firstName(),
              person.birthDate().toString(),
              person.gender(),
              relationship(person)));
    }
    CoverageEntry coverage =
        new CoverageEntry(family.plan().id(), family.effective().toString(), end);
    return new FamilyEntry(family.memberId(), List.of(coverage), members);
  }

  private static String relationship(Family.Person person) {
    return switch (person.relationship()) {
      case "18" -> "self";
      case "01" -> "spouse";
      default -> "child";
    };
  }

  private int writeProviders(Path folder) throws IOException {
    List<Practice> practices = ClaimFile.practices(workload, words);
    int files = 0;
    for (int first = 0; first < practices.size(); first += PRACTICES_EACH) {
      files++;
      int end = Math.min(practices.size(), first + PRACTICES_EACH);
      write(
          folder,
          "providers",
          files,
          practices.subList(first, end).stream().flatMap(this::providers).toList());
    }
    return files;
  }

  /** The practice and those who work in it. */
  private Stream<ProviderEntry> providers(Practice practice) {
    return Stream.concat(
        Stream.of(provider(practice, practice.npi(), practice.name())),
        practice.clinicians().stream()
            .map(c -> provider(practice, c.npi(), c.firstName() + " " + c.lastName())));
  }

  private ProviderEntry provider(Practice practice, String npi, String name) {
    String since = workload.from().withDayOfYear(1).minusYears(3).toString();
    List<NetworkEntry> networks =
        practice.networks().stream().map(network -> new NetworkEntry(network, since)).toList();
    return new ProviderEntry(npi, practice.taxNumber(), name, networks);
  }

  private static void write(Path folder, String kind, int number, List<?> entries)
      throws IOException {
    Path file = folder.resolve(String.format("%s-%04d.json", kind, number));
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("{\"kind\":\"" + kind + "\",\"" + kind + "\":[\n");
      for (int i = 0; i < entries.size(); i++) {
        out.write(JSON.writeValueAsString(entries.get(i)));
        out.write(i + 1 < entries.size() ? ",\n" : "\n");
      }
      out.write("]}\n");
    }
  }
}
