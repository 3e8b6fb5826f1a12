package org.robustscope.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code robustscope}: the window, or one of the commands. */
@Command(
    name = "robustscope",
    resourceBundle = "messages.cli",
    versionProvider = Version.class,
    subcommands = {
      CorruptCommand.class,
      SequenceCommand.class,
      FramesCommand.class,
      ClassifyCommand.class,
      EvaluateCommand.class,
      ResultsCommand.class,
      FigureCommand.class,
      ModelsCommand.class,
      GenerateCommand.class,
      BenchCommand.class,
      TrainCommand.class
    })
public final class RobustScopeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(RobustScopeCommand.class);

  private final ToIntFunction<List<Path>> window;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "common.help")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "common.version")
  private boolean version;

  @Option(names = "--model", paramLabel = "FILE", descriptionKey = "window.model")
  private List<Path> models = new ArrayList<>();

  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "window.files")
  private List<Path> files = new ArrayList<>();

  private RobustScopeCommand(ToIntFunction<List<Path>> window) {
    this.window = window;
  }

  /**
   * Runs a command line.
   *
   * @param window opens the window on files and returns the exit code when it is closed
   * @return the exit code of the contract: 0 done, 1 some inputs failed, 2 usage, 3 cannot run
   */
  public static int run(
      String[] args, PrintWriter out, PrintWriter err, ToIntFunction<List<Path>> window) {
    CommandLine commandLine =
        new CommandLine(new RobustScopeCommand(window))
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(RobustScopeCommand::usageError)
            .setExecutionExceptionHandler(RobustScopeCommand::cannotRun);
    return commandLine.execute(args);
  }

  private static int usageError(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(e.getMessage());
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static int cannotRun(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof CannotRunException) {
      command.getErr().println(e.getMessage());
    } else {
      command.getErr().println("robustscope: unexpected error: " + e + " (the log has more)");
      LOG.error("unexpected error in {}", command.getCommandName(), e);
    }
    return ExitCode.CANNOT_RUN;
  }

  @Override
  public Integer call() {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new ParameterException(
            spec.commandLine(), file + ": neither a command nor an existing file");
      }
    }
    for (Path model : models) {
      if (!Files.exists(model)) {
        throw new CannotRunException("--model: no file or folder " + model);
      }
    }
    List<Path> all = new ArrayList<>(models);
    all.addAll(files);
    return window.applyAsInt(all);
  }
}
