package org.payersim.scenarios.certify;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a batch test came to. The measure is that of Medicare's contractors: all sets without fault
 * of syntax and guide, and so many of the claims without any other. Source: CMS Pub. 100-04,
 * chapter 24, section 50.4.1; the figures can be changed.
 *
 * @param files what was tested
 * @param checks of the answers
 * @param measure what has to be reached
 */
record Certification(List<TestedFile> files, List<CoreCheck> checks, Measure measure) {
  private static final int HUNDRED = 100;

  /**
   * What has to be reached.
   *
   * @param claims at least so many
   * @param percent of the claims without a finding, at least
   */
  record Measure(int claims, int percent) {}

  List<SnipFinding> findings() {
    return files.stream().flatMap(file -> file.findings().stream()).toList();
  }

  /** How many findings each level has. */
  Map<SnipLevel, Integer> byLevel() {
    Map<SnipLevel, Integer> counts = new EnumMap<>(SnipLevel.class);
    for (SnipLevel level : SnipLevel.values()) {
      counts.put(level, 0);
    }
    findings().forEach(finding -> counts.merge(finding.level(), 1, Integer::sum));
    return counts;
  }

  /** Claims of accepted sets: those that were decided. */
  int claims() {
    return files.stream().mapToInt(file -> file.answered().claims().size()).sum();
  }

  /** Those of them nothing was found in; numbers may come again from file to file. */
  int accurate() {
    int accurate = 0;
    for (TestedFile file : files) {
      Set<String> faulty = new HashSet<>();
      file.findings().forEach(finding -> faulty.add(finding.claim()));
      accurate +=
          (int)
              file.answered().claims().stream()
                  .filter(claim -> !faulty.contains(claim.claim().patientControlNumber()))
                  .count();
    }
    return accurate;
  }

  boolean isSyntaxSound() {
    return findings().stream().noneMatch(finding -> finding.level().isSyntax());
  }

  boolean isAccurate() {
    return (long) accurate() * HUNDRED >= (long) claims() * measure.percent();
  }

  boolean hasEnough() {
    return claims() >= measure.claims();
  }

  boolean answersKeepTheRules() {
    return checks.stream().noneMatch(check -> check.verdict() == CoreCheck.Verdict.FAILED);
  }

  boolean isPassed() {
    return isSyntaxSound() && isAccurate() && hasEnough() && answersKeepTheRules();
  }
}
