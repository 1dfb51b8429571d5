package org.payersim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.Settlement;
import org.payersim.claim.Claim;
import org.payersim.explain.Explanations;
import org.payersim.sandbox.Tally;

/** What became of a few claims, for a person at a terminal. */
final class ClaimTable {
  private static final int WIDTH = 100;
  private static final String INDENT = "           ";

  private final PrintWriter console;

  ClaimTable(PrintWriter console) {
    this.console = console;
  }

  void print(List<AdjudicatedClaim> claims) {
    row("claim", "patient", "service", "charged", "paid", "patient owes", "");
    console.println("-".repeat(WIDTH));
    for (AdjudicatedClaim claim : claims) {
      head(claim);
      for (String reason : Explanations.reasons(claim)) {
        wrapped(reason);
      }
    }
    console.println("-".repeat(WIDTH));
    Tally tally = Tally.of(claims);
    row(
        tally.claims() + (tally.claims() == 1 ? " claim" : " claims"),
        "",
        "",
        tally.charged().toString(),
        tally.paidAmount().toString(),
        tally.patientAmount().toString(),
        "(decided claims only)");
    console.printf(
        Locale.ROOT,
        "%,d paid, %,d owed by the patient, %,d denied, %,d pended, %,d voided, %,d rejected%n",
        tally.paid(),
        tally.patientOwes(),
        tally.denied(),
        tally.pended(),
        tally.voided(),
        tally.rejected());
  }

  private void head(AdjudicatedClaim adjudicated) {
    Claim claim = adjudicated.claim();
    String patient = claim.patient().party().firstName() + " " + claim.patient().party().lastName();
    String day = claim.serviceSpan().from().toString();
    switch (adjudicated.outcome()) {
      case Adjudication.Finalized(Determination decided) -> decided(claim, patient, day, decided);
      case Adjudication.Replaced replaced -> decided(claim, patient, day, replaced.determination());
      case Adjudication.Voided voided -> undecided(claim, patient, day, "VOIDS");
      case Adjudication.Pended pended -> undecided(claim, patient, day, "PENDED");
      case Adjudication.Rejected rejected -> undecided(claim, patient, day, "REJECTED");
    }
  }

  private void decided(Claim claim, String patient, String day, Determination decided) {
    row(
        claim.patientControlNumber(),
        patient,
        day,
        decided.charge().toString(),
        decided.paid().toString(),
        decided.patientResponsibility().toString(),
        word(Settlement.of(decided)));
  }

  private void undecided(Claim claim, String patient, String day, String word) {
    row(claim.patientControlNumber(), patient, day, claim.charge().toString(), "-", "-", word);
  }

  private static String word(Settlement settlement) {
    return switch (settlement) {
      case PAID -> "paid";
      case PATIENT_OWES -> "patient owes";
      case NOTHING_DUE -> "nothing due";
      case DENIED -> "DENIED";
    };
  }

  private void row(String... cells) {
    console.printf(Locale.ROOT, "%-10s %-20s %-10s %10s %10s %12s  %s%n", (Object[]) cells);
  }

  private void wrapped(String text) {
    StringBuilder line = new StringBuilder(INDENT);
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH) {
        console.println(line.toString().stripTrailing());
        line = new StringBuilder(INDENT).append("    ");
      }
      line.append(word).append(' ');
    }
    console.println(line.toString().stripTrailing());
  }
}
