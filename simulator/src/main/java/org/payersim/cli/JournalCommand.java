package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.journal.Body;
import org.payersim.journal.Entry;
import org.payersim.journal.JournalFiles;
import org.payersim.journal.JournalReader;
import org.payersim.ledger.LedgerMember;
import org.payersim.money.Money;
import org.payersim.sandbox.JournalExport;
import org.payersim.sandbox.OutboundRemittance;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim journal}: looks at what a payer wrote down, and never changes it. */
@Command(
    name = "journal",
    description = "Looks at the journal of a payer: what came in, in order, on disk.",
    mixinStandardHelpOptions = true)
public final class JournalCommand implements Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 2;
  }

  private PrintWriter console() {
    return spec.commandLine().getOut();
  }

  @Command(
      name = "verify",
      description = {
        "Reads every byte of the journal and of snapshots and holds it against its checksum. A",
        "snapshot that is damaged or of another version does no harm: a start does without it."
      },
      exitCodeListHeading = "Exit status:%n",
      exitCodeList = {"0:the journal is sound", "1:it is damaged", "2:there is none"},
      mixinStandardHelpOptions = true)
  int verify(@Mixin JournalSource source) throws IOException {
    return source.read(
        console(),
        files -> new JournalVerification(files, source.folder(), console()).run() ? 0 : 1);
  }

  @Command(
      name = "dump",
      description = "Lists the entries; of what they hold only the length.",
      mixinStandardHelpOptions = true)
  int dump(
      @Mixin JournalSource source,
      @Option(
              names = "--from",
              defaultValue = "1",
              paramLabel = "N",
              description = "First entry; default ${DEFAULT-VALUE}.")
          long from,
      @Option(names = "--to", paramLabel = "N", description = "Last entry; default is all.")
          Optional<Long> to,
      @Option(
              names = "--bodies",
              paramLabel = "DIR",
              description =
                  "Write the deliveries here, each to NUMBER.x12; they hold what came in.")
          Optional<Path> bodies)
      throws IOException {
    if (bodies.isPresent()) {
      Files.createDirectories(bodies.get());
    }
    long last = to.orElse(Long.MAX_VALUE);
    source.read(
        console(),
        files ->
            files.forEach(
                Math.max(from, files.beginning()),
                entry -> {
                  if (entry.sequence() <= last) {
                    dump(files, entry, bodies);
                  }
                }));
    console().flush();
    return 0;
  }

  private void dump(JournalReader files, Entry entry, Optional<Path> bodies) throws IOException {
    long length = entry.payload().length;
    if (entry.isDelivery()) {
      try (Body body = files.body(entry)) {
        length = body.size();
        if (bodies.isPresent()) {
          body.copyTo(bodies.get().resolve(entry.sequence() + ".x12"));
        }
      }
    }
    console()
        .printf(
            Locale.ROOT,
            "%8d  %-23s  %-11s %,12d bytes%s%n",
            entry.sequence(),
            entry.at(),
            JournalVerification.word(entry.kind()),
            length,
            entry.key().map(key -> "  key " + key).orElse(""));
  }

  @Command(
      name = "replay",
      description = "Does it all again in an empty payer, and holds the 835s against those there.",
      exitCodeListHeading = "Exit status:%n",
      exitCodeList = {"0:the same documents came of it", "1:others did", "2:there is none"},
      mixinStandardHelpOptions = true)
  int replay(
      @Mixin JournalSource source,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "DIR",
              description = "Where the results go.")
          Path out)
      throws IOException {
    source.read(console(), files -> replay(files, out));
    boolean same = source.folder().isEmpty() || isSame(source.folder().get(), out);
    console().flush();
    return same ? 0 : 1;
  }

  private long replay(JournalReader files, Path out) throws IOException {
    SandboxSettings settings =
        SandboxSettings.passing("replay", out, List.of()).withRefusesDuplicates(true);
    try (LedgerMember member = LedgerMember.start();
        ReplayBar bar = new ReplayBar();
        Sandbox again = Sandbox.replay(files, settings.withProgress(bar), member)) {
      List<OutboundRemittance> made = again.listRemittances();
      Money paid = Money.ZERO;
      for (OutboundRemittance remittance : made) {
        paid = paid.plus(remittance.total());
      }
      console().printf(Locale.ROOT, "replayed   %,d entries%n", bar.entries());
      console().printf(Locale.ROOT, "remitted   %,d remittances, %s%n", made.size(), paid);
      return bar.entries();
    }
  }

  @Command(
      name = "export",
      description = {
        "Writes the journal again with other names, numbers, addresses and birthdays in it, the",
        "same for the same everywhere, so that it can be given away and replayed elsewhere; and",
        "the 835s that come of it. Both are done again to prove that every claim comes out as",
        "before."
      },
      exitCodeListHeading = "Exit status:%n",
      exitCodeList = {
        "0:every claim comes out as before",
        "1:some come out otherwise",
        "2:there is no journal, or the folder is not empty"
      },
      mixinStandardHelpOptions = true)
  int export(
      @Parameters(paramLabel = "DIR", description = "What serve was given as --data.") Path folder,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "DIR",
              description = "A new folder: a payer can be served from it.")
          Path out,
      @Option(
              names = "--key",
              paramLabel = "TEXT",
              description =
                  "Makes the pseudonyms; exports with the same key fit together. Without it they"
                      + " are made at random.")
          Optional<String> key)
      throws IOException {
    JournalFiles files = JournalSource.files(folder);
    Path scratch = Files.createTempDirectory("payersim-export");
    try (LedgerMember member = LedgerMember.start()) {
      JournalExport.Report report =
          JournalExport.write(files, out, key.orElseGet(JournalCommand::random), member, scratch);
      console()
          .printf(
              Locale.ROOT,
              "exported   %,d entries; %,d remittances come of them%nbirthdays  %s%n%s%n",
              report.entries(),
              report.remittances(),
              report.birthdaysMoved()
                  ? "moved within their weeks"
                  : "kept: a claim would be decided otherwise",
              report.same()
                  ? "compared   every claim comes out as before"
                  : "compared   some claims come out otherwise");
      console().flush();
      return report.same() ? 0 : 1;
    } finally {
      delete(scratch);
    }
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Whether the 835s are those the payer itself wrote, if they are still there. */
  private boolean isSame(Path folder, Path out) throws IOException {
    Path before = folder.resolve(Sandbox.REMITTANCES);
    Path after = out.resolve(Sandbox.REMITTANCES);
    if (!Files.exists(before)) {
      console().println("compared   with nothing: there is no " + before);
      return true;
    }
    long difference = Files.mismatch(before, after);
    console()
        .println(
            difference < 0
                ? "compared   the same bytes as " + before
                : "compared   differs from " + before + " at byte " + difference);
    return difference < 0;
  }
}
