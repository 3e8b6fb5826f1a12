package org.robustscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.robustscope.training.Training;
import org.robustscope.training.TrainingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code robustscope train}: makes the bundled demonstration models anew. */
@Command(name = "train", resourceBundle = "messages.cli")
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "common.help")
  private boolean help;

  @Option(names = "--list", descriptionKey = "train.list")
  private boolean list;

  @Option(names = "--net", paramLabel = "NAME|all", descriptionKey = "train.net")
  private String net;

  @Option(names = "--data", paramLabel = "DIR|TAR.GZ", descriptionKey = "train.data")
  private Path data;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "train.out")
  private Path out;

  @Option(names = "--epochs", paramLabel = "N", descriptionKey = "train.epochs")
  private Integer epochs;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "train.seed")
  private long seed;

  @Option(names = "--resume", descriptionKey = "train.resume")
  private boolean resume;

  @Override
  public Integer call() {
    if (list) {
      Training.descriptions().forEach(spec.commandLine().getOut()::println);
      return ExitCode.DONE;
    }
    check();
    var err = spec.commandLine().getErr();
    var training =
        new Training(
            data,
            out,
            seed,
            resume,
            line -> {
              err.println(line);
              err.flush();
            });
    try {
      for (String name : net.equals("all") ? Training.names() : List.of(net)) {
        training.train(name, epochs == null ? 0 : epochs);
      }
    } catch (TrainingException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
    return ExitCode.DONE;
  }

  private void check() {
    if (net == null || data == null || out == null) {
      throw usage("train: --net, --data and --out are needed, or --list");
    }
    if (!net.equals("all") && !Training.names().contains(net)) {
      throw usage(
          "--net: " + net + " should be all or one of " + String.join(", ", Training.names()));
    }
    if (epochs != null && (epochs < 1 || epochs > 1000)) {
      throw usage("--epochs: the number (" + epochs + ") should be 1 to 1000");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
