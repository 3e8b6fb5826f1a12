package org.robustscope.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.robustscope.corruption.Variant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code robustscope sequence}: writes perturbation sequences of pictures. */
@Command(name = "sequence", resourceBundle = "messages.cli")
final class SequenceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Parameters(arity = "1..*", paramLabel = "IN", descriptionKey = "corrupt.in")
  private List<Path> in;

  @Option(
      names = "--types",
      paramLabel = "all|benchmark|NAME,...",
      defaultValue = "benchmark",
      converter = PerturbationsConverter.class,
      descriptionKey = "sequence.types")
  private Perturbations types;

  @Option(
      names = "--variant",
      paramLabel = "224|299|64|32",
      defaultValue = "224",
      converter = VariantConverter.class,
      descriptionKey = "sequence.variant")
  private Variant variant;

  @Mixin private SeedOptions seed;

  @Option(
      names = "--preprocess",
      paramLabel = "standard|none",
      defaultValue = "standard",
      descriptionKey = "sequence.preprocess")
  private Preprocess preprocess;

  @Mixin private SequenceWriters writers;

  @Option(names = "--overwrite", descriptionKey = "corrupt.overwrite")
  private boolean overwrite;

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "corrupt.out")
  private Path out;

  @Override
  public Integer call() {
    requireDefined();
    var plan =
        new SequenceJob.Plan(
            types.list(),
            variant,
            seed.rule(spec),
            preprocess == Preprocess.STANDARD,
            overwrite,
            out);
    writers.prepare(spec);
    OutFolder.prepare(out);
    Failures failures = common.failures(spec);
    List<Input> inputs = InputFiles.distinct(InputFiles.list(in, failures), failures);
    if (inputs.isEmpty()) {
      throw new CannotRunException("nothing to perturb: no picture among the inputs");
    }
    SequenceJob job = new SequenceJob(plan, writers, failures);
    int[] written = {0};
    common.progress().start(inputs.size());
    try (Batch batch = new Batch()) {
      batch.run(
          inputs,
          job::write,
          count -> {
            written[0] += count;
            common.progress().step();
          });
    }
    common.progress().clear();
    report(written[0], failures.count());
    return failures.exitCode();
  }

  private void requireDefined() {
    if (variant.isFull()) {
      throw new ParameterException(
          spec.commandLine(), "--variant: (full) should be one of 224, 299, 64, 32 for sequences");
    }
    if (variant == Variant.V299 && preprocess == Preprocess.NONE) {
      throw new ParameterException(
          spec.commandLine(),
          "--preprocess: (none) cannot go with --variant 299, whose sequences move the whole"
              + " picture before they crop it; should be standard");
    }
  }

  private void report(int written, int failed) {
    if (common.json()) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("written", written);
      result.put("failed", failed);
      result.put("out", out.toString());
      writers.putInto(result);
      result.put("variant", variant.id());
      seed.putInto(result);
      common.printJson(spec, result);
    } else {
      spec.commandLine().getErr().println(written + " sequences written to " + out);
      writers.loss().ifPresent(spec.commandLine().getErr()::println);
    }
  }
}
