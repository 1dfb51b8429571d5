package org.payersim.scenarios.generate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes the families and the practices of a workload as rules documents, many small files rather
 * than one large one. Laid over the shipped rules they let the generated claims be adjudicated with
 * closed enrolment.
 */
final class RulesFiles {
  private static final int FAMILIES_EACH = 2000;
  private static final int PRACTICES_EACH = 500;

  private final Workload workload;
  private final WordLists words = WordLists.load();

  RulesFiles(Workload workload) {
    this.workload = workload;
  }

  /**
   * Writes {@code families-0001.yaml}, ... and {@code providers-0001.yaml}, ...
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
      try (Writer out = Files.newBufferedWriter(folder.resolve(name("families", files)))) {
        out.write("kind: families\nfamilies:\n");
        long end = Math.min(workload.families(), first + FAMILIES_EACH);
        for (long index = first; index < end; index++) {
          family(out, Family.of(workload, index, words));
        }
      }
    }
    return files;
  }

  private void family(Writer out, Family family) throws IOException {
    out.write("- id: " + family.memberId() + "\n  coverage: [{plan: ");
    out.write(family.plan().id() + ", from: " + family.effective());
    if (!family.terminated().equals(LocalDate.MAX)) {
      out.write(", to: " + family.terminated());
    }
    out.write("}]\n  members:\n");
    int number = 0;
    for (Family.Person person : family.people()) {
      number++;
      out.write("  - {person: '" + Family.twoDigits(number) + "'");
      out.write(", last: " + family.lastName() + ", first: " + person.firstName());
      out.write(", born: " + person.birthDate() + ", gender: " + person.gender());
      out.write(", relationship: " + relationship(person) + "}\n");
    }
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
      try (Writer out = Files.newBufferedWriter(folder.resolve(name("providers", files)))) {
        out.write("kind: providers\nproviders:\n");
        int end = Math.min(practices.size(), first + PRACTICES_EACH);
        for (Practice practice : practices.subList(first, end)) {
          provider(out, practice, practice.npi(), practice.name());
          for (Practice.Clinician clinician : practice.clinicians()) {
            provider(
                out, practice, clinician.npi(), clinician.firstName() + " " + clinician.lastName());
          }
        }
      }
    }
    return files;
  }

  private void provider(Writer out, Practice practice, String npi, String name) throws IOException {
    out.write("- {npi: '" + npi + "', tax: '" + practice.taxNumber() + "', name: \"" + name + "\"");
    if (!practice.networks().isEmpty()) {
      LocalDate since = workload.from().withDayOfYear(1).minusYears(3);
      String separator = ", networks: [";
      for (String network : practice.networks()) {
        out.write(separator + "{network: " + network + ", from: " + since + "}");
        separator = ", ";
      }
      out.write("]");
    }
    out.write("}\n");
  }

  private static String name(String kind, int number) {
    return String.format("%s-%04d.yaml", kind, number);
  }
}
