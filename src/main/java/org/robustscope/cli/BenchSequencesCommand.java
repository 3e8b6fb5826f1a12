package org.robustscope.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.robustscope.corruption.Variant;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.SequenceBench;
import org.robustscope.perturbation.SequenceException;
import org.robustscope.perturbation.SequencePreparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code robustscope bench sequences}: milliseconds per frame of each perturbation. */
@Command(name = "sequences", resourceBundle = "messages.cli")
final class BenchSequencesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Option(
      names = "--types",
      paramLabel = "all|benchmark|NAME,...",
      defaultValue = "all",
      converter = PerturbationsConverter.class,
      descriptionKey = "sequence.types")
  private Perturbations types;

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
      defaultValue = "1000",
      descriptionKey = "bench.sequences.milliseconds")
  private long milliseconds;

  @Override
  public Integer call() throws SequenceException {
    if (milliseconds < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--milliseconds: the number (" + milliseconds + ") should be 1 or more");
    }
    if (variant.isFull()) {
      throw new ParameterException(
          spec.commandLine(), "--variant: (full) should be one of 224, 299, 64, 32 for sequences");
    }
    RgbImage prepared = SequencePreparation.standard(BenchPicture.read(), variant);
    List<SequenceBench.Row> rows =
        SequenceBench.run(variant, prepared, types.list(), milliseconds * 1_000_000);
    if (common.json()) {
      common.printJson(spec, toJson(rows, prepared));
    } else {
      print(rows, prepared);
    }
    return ExitCode.DONE;
  }

  private void print(List<SequenceBench.Row> rows, RgbImage prepared) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "milliseconds: one thread, variant %s, from %s pixels, medians%n%n",
        variant.id(), prepared.sizeText());
    out.println("perturbation       frames  a frame  the slowest  all frames");
    for (SequenceBench.Row row : rows) {
      out.printf(
          Locale.ROOT,
          "%-18s %6d %8.2f %12.2f %11.1f%n",
          row.perturbation().id(),
          row.frames(),
          row.frameMilliseconds(),
          row.slowestMilliseconds(),
          row.sequenceMilliseconds());
    }
  }

  private Map<String, Object> toJson(List<SequenceBench.Row> rows, RgbImage prepared) {
    List<Map<String, Object>> sequences =
        rows.stream()
            .<Map<String, Object>>map(row -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("perturbation", row.perturbation().id());
              json.put("frames", row.frames());
              json.put("millisecondsPerFrame", row.frameMilliseconds());
              json.put("slowestFrame", row.slowestMilliseconds());
              json.put("allFrames", row.sequenceMilliseconds());
              return json;
            })
            .toList();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("variant", variant.id());
    result.put("size", prepared.sizeText());
    result.put("picture", BenchPicture.NAME);
    result.put("threads", 1);
    result.put("java", Runtime.version().toString());
    result.put("sequences", sequences);
    return result;
  }
}
