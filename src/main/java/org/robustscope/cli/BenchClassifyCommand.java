package org.robustscope.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.robustscope.model.BundledModels;
import org.robustscope.model.ClassifierBench;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code robustscope bench classify}: pictures per second, beside ONNX Runtime alone. */
@Command(name = "classify", resourceBundle = "messages.cli")
final class BenchClassifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;

  @Option(
      names = "--model",
      paramLabel = "ID|FILE",
      split = ",",
      descriptionKey = "bench.classify.model")
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "8",
      descriptionKey = "bench.classify.batch")
  private int batch;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      descriptionKey = "bench.classify.threads")
  private int threads;

  @Option(
      names = "--milliseconds",
      paramLabel = "N",
      defaultValue = "400",
      descriptionKey = "bench.classify.milliseconds")
  private long milliseconds;

  @Override
  public Integer call() {
    inRange("--batch", batch, 1024);
    inRange("--threads", threads, 256);
    inRange("--milliseconds", milliseconds, 600_000);
    List<ClassifierBench.Row> rows = new ArrayList<>();
    try {
      for (InstalledModel model : chosen()) {
        rows.add(ClassifierBench.run(model, batch, threads, milliseconds * 1_000_000));
      }
    } catch (ModelException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
    if (common.json()) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("java", Runtime.version().toString());
      result.put("device", "CPU");
      result.put("models", rows);
      common.printJson(spec, result);
    } else {
      print(rows);
    }
    return ExitCode.DONE;
  }

  private void inRange(String option, long value, long most) {
    if (value < 1 || value > most) {
      throw new ParameterException(
          spec.commandLine(), "%s (%d) should be 1 to %d".formatted(option, value, most));
    }
  }

  private List<InstalledModel> chosen() throws ModelException {
    if (models.isEmpty()) {
      List<InstalledModel> bundled = BundledModels.list();
      if (bundled.isEmpty()) {
        throw new CannotRunException(
            "--model: this build has no bundled models; give the path of an .onnx file");
      }
      return bundled;
    }
    List<InstalledModel> chosen = new ArrayList<>();
    for (String model : models) {
      chosen.add(ModelArgument.resolve(model, store.library()));
    }
    return chosen;
  }

  private void print(List<ClassifierBench.Row> rows) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "pictures per second on the CPU, threads a run: %d; medians of nine rounds in turns%n%n",
        threads);
    out.printf(
        "%-26s %5s %10s %12s %7s %10s%n",
        "model", "batch", "here", "ONNX Runtime", "ratio", "first ms");
    for (ClassifierBench.Row row : rows) {
      out.printf(
          Locale.ROOT,
          "%-26s %5d %10.1f %12.1f %6.1f%% %10.0f%n",
          row.model(),
          row.batch(),
          row.ours(),
          row.runtime(),
          100 * row.ratio(),
          row.firstMillis());
    }
  }
}
