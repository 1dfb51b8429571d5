package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.payersim.rules.InvalidRulesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParseResult;

/** {@code payersim}: the command all others hang under. */
@Command(
    name = "payersim",
    description = "A payer in a box: claims in, acknowledgments and remittances out.",
    mixinStandardHelpOptions = true,
    version = "Payersim 0.1.0",
    synopsisSubcommandLabel = "COMMAND")
public final class PayersimCommand implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(PayersimCommand.class);

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** Runs a command line and returns its exit status. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine payersim = new CommandLine(new PayersimCommand());
    commands(args).forEach(payersim::addSubcommand);
    payersim.setOut(out);
    payersim.setErr(err);
    payersim.setExecutionExceptionHandler(PayersimCommand::failed);
    return payersim.execute(PayerOptions.withDefaultPlan(args));
  }

  /** The command that is asked for, or all if it is none: making them takes picocli a while. */
  private static List<Subcommand> commands(String... args) {
    List<ServiceLoader.Provider<Subcommand>> all =
        ServiceLoader.load(Subcommand.class).stream().toList();
    List<ServiceLoader.Provider<Subcommand>> asked =
        args.length == 0
            ? List.of()
            : all.stream().filter(provider -> nameOf(provider.type()).equals(args[0])).toList();
    return (asked.isEmpty() ? all : asked)
        .stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(c -> c.getClass().getSimpleName()))
            .toList();
  }

  private static String nameOf(Class<? extends Subcommand> type) {
    Command command = type.getAnnotation(Command.class);
    return command == null ? "" : command.name();
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** One clear line; what a programmer needs goes to the log. */
  private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    LOG.debug("The command failed", failure);
    PrintWriter err = command.getErr();
    switch (cause(failure)) {
      case InvalidRulesException rules -> {
        err.println("payersim: the rules have faults:");
        rules.faults().forEach(fault -> err.println("  " + fault));
      }
      case NoSuchFileException file -> err.println("payersim: no such file: " + file.getMessage());
      case FileAlreadyExistsException file ->
          err.println("payersim: this is a file, not a folder: " + file.getMessage());
      case IOException io -> err.println("payersim: " + io.getMessage());
      case CannotRunException reason -> err.println("payersim: " + reason.getMessage());
      case Exception other ->
          err.println(
              "payersim: failed unexpectedly ("
                  + other.getClass().getSimpleName()
                  + "); PAYERSIM_OPTS=-Dpayersim.log=DEBUG shows more");
    }
    err.flush();
    return ExitCode.USAGE;
  }

  private static Exception cause(Exception failure) {
    return failure instanceof UncheckedIOException && failure.getCause() instanceof IOException io
        ? io
        : failure;
  }
}
