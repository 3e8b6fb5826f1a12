package org.robustscope.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.robustscope.corruption.CorruptionBench;
import org.robustscope.corruption.Preparation;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.image.RgbImage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code robustscope bench corruptions}: milliseconds per image of each type. */
@Command(name = "corruptions", resourceBundle = "messages.cli")
final class BenchCorruptionsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Option(
      names = "--types",
      paramLabel = "all|benchmark|NAME,...",
      defaultValue = "all",
      converter = CorruptionTypesConverter.class,
      descriptionKey = "corrupt.types")
  private CorruptionTypes types;

  @Option(
      names = "--variant",
      paramLabel = "224|299|64|32",
      defaultValue = "224",
      converter = VariantConverter.class,
      descriptionKey = "bench.variant")
  private Variant variant;

  @Option(
      names = "--milliseconds",
      paramLabel = "N",
      defaultValue = "400",
      descriptionKey = "bench.milliseconds")
  private long milliseconds;

  @Override
  public Integer call() {
    if (milliseconds < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--milliseconds: the number (" + milliseconds + ") should be 1 or more");
    }
    RgbImage picture = Preparation.standard(BenchPicture.read(), variant);
    List<CorruptionBench.Row> rows =
        CorruptionBench.run(
            variant, picture, FrostTextures.shipped(), types.list(), milliseconds * 1_000_000);
    if (common.json()) {
      common.printJson(spec, toJson(rows, picture));
    } else {
      print(rows, picture);
    }
    return ExitCode.DONE;
  }

  private void print(List<CorruptionBench.Row> rows, RgbImage picture) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "milliseconds per image: one thread, %s pixels, medians per severity, mean of the five%n%n",
        picture.sizeText());
    out.println("type                  mean      1      2      3      4      5");
    for (CorruptionBench.Row row : rows) {
      out.printf(
          Locale.ROOT,
          "%-18s %7.2f %s%n",
          row.type().id(),
          row.milliseconds(),
          row.medians().stream()
              .map(ms -> String.format(Locale.ROOT, "%6.2f", ms))
              .collect(Collectors.joining(" ")));
    }
    out.printf(Locale.ROOT, "%-18s %7.2f%n", "geometric mean", CorruptionBench.geometricMean(rows));
  }

  private Map<String, Object> toJson(List<CorruptionBench.Row> rows, RgbImage picture) {
    List<Map<String, Object>> types =
        rows.stream()
            .<Map<String, Object>>map(row -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("type", row.type().id());
              json.put("milliseconds", row.milliseconds());
              json.put("bySeverity", row.medians());
              return json;
            })
            .toList();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("variant", variant.id());
    result.put("size", picture.sizeText());
    result.put("picture", BenchPicture.NAME);
    result.put("threads", 1);
    result.put("java", Runtime.version().toString());
    result.put("corruptions", types);
    result.put("geometricMean", CorruptionBench.geometricMean(rows));
    return result;
  }
}
