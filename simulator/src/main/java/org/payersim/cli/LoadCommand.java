package org.payersim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import org.payersim.reference.published.FaultyFileException;
import org.payersim.reference.published.PublishedKind;
import org.payersim.reference.published.PublishedLoad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim load}: a published file into a table the rules folder takes. */
@Command(
    name = "load",
    description =
        "Turns a published code, edit or fee file into a table or document for a rules folder.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:the table is written", "1:the file has faults", "2:asked the wrong way"},
    mixinStandardHelpOptions = true)
public final class LoadCommand implements Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description =
          "What it is: icd10cm, hcpcs, ptp, ptp-outpatient, mue, mue-outpatient, add-on, pfs,"
              + " relative-values, carc, rarc, core360.")
  private String kind = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "The file as published, or the parts of it.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--effective",
      required = true,
      paramLabel = "DATE",
      description = "First day the release counts from, such as 2026-01-01.")
  private LocalDate effective = LocalDate.EPOCH;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Its last day, if it has one; without it the release counts until the next.")
  private Optional<LocalDate> to = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Rules folder the table goes to; made if need be.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
    }
    PublishedKind published =
        find(kind).orElseThrow(() -> new CannotRunException("no kind of file is called " + kind));
    PrintWriter console = spec.commandLine().getOut();
    try {
      PublishedLoad load = new PublishedLoad(published, effective, to, LoadCommand::watched);
      PublishedLoad.Written written = load.run(files, out);
      console.printf(Locale.ROOT, "  rows       %,d%n", written.rows());
      written.files().forEach(file -> console.println("  wrote      " + file));
      console.flush();
      if (isAboutReasons(published)) {
        tellWhatRulesSayOtherwise();
      }
      return 0;
    } catch (FaultyFileException e) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("payersim: nothing was written, the file has faults:");
      e.faults().forEach(fault -> err.println("  " + fault));
      err.flush();
      return 1;
    }
  }

  private static boolean isAboutReasons(PublishedKind published) {
    return switch (published) {
      case CARC, RARC, CORE360 -> true;
      case ICD10CM, HCPCS, PTP, MUE, PTP_OUTPATIENT, MUE_OUTPATIENT, ADD_ON, PFS, RELATIVE_VALUES ->
          false;
    };
  }

  /** The table is written, whatever is said of the rules beside it. */
  private void tellWhatRulesSayOtherwise() throws IOException {
    RuleCheck check = RuleCheck.of(List.of(out));
    PrintWriter err = spec.commandLine().getErr();
    check.faults().forEach(fault -> err.println("payersim: with it no payer starts: " + fault));
    check.printWarnings(err);
  }

  private static InputStream watched(InputStream bytes) {
    return Boolean.getBoolean("payersim.terminal") ? ProgressBar.wrap(bytes, "loading") : bytes;
  }

  private static Optional<PublishedKind> find(String word) {
    for (PublishedKind published : PublishedKind.values()) {
      if (published.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return Optional.of(published);
      }
    }
    return Optional.empty();
  }
}
