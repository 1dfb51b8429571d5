package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.payersim.rules.Enrollment;
import org.payersim.rules.InvalidRulesException;
import org.payersim.rules.RuleBook;
import org.payersim.rules.RuleFault;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

/** What there is to say about rules before any claim comes: faults, and what is only doubtful. */
record RuleCheck(List<RuleFault> faults, List<RuleFault> warnings) {

  /** Of folders laid over the shipped rules. */
  static RuleCheck of(List<Path> folders) throws IOException {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.addAll(RuleFiles.directories(folders));
    try {
      return new RuleCheck(
          List.of(), RuleBook.compile(1, sources, new Enrollment.Closed()).warnings());
    } catch (InvalidRulesException e) {
      return new RuleCheck(e.faults(), List.of());
    }
  }

  /** Tells a user what is doubtful about the rules a payer starts with. */
  static void warn(RuleBook rules, PrintWriter err) {
    print(rules.warnings(), err);
  }

  void printWarnings(PrintWriter err) {
    print(warnings, err);
  }

  private static void print(List<RuleFault> warnings, PrintWriter err) {
    warnings.forEach(warning -> err.println("payersim: warning: " + warning));
    err.flush();
  }
}
