package org.robustscope.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.random.SeedRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code robustscope corrupt}: writes corrupted versions of pictures. */
@Command(name = "corrupt", resourceBundle = "messages.cli")
final class CorruptCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Parameters(arity = "1..*", paramLabel = "IN", descriptionKey = "corrupt.in")
  private List<Path> in;

  @Option(
      names = "--types",
      paramLabel = "all|benchmark|NAME,...",
      defaultValue = "benchmark",
      converter = CorruptionTypesConverter.class,
      descriptionKey = "corrupt.types")
  private CorruptionTypes types;

  @Option(
      names = "--severities",
      paramLabel = "1-5",
      defaultValue = "1-5",
      converter = SeveritiesConverter.class,
      descriptionKey = "corrupt.severities")
  private Severities severities;

  @Option(
      names = "--variant",
      paramLabel = "224|299|64|32|full",
      defaultValue = "224",
      converter = VariantConverter.class,
      descriptionKey = "corrupt.variant")
  private Variant variant;

  @Mixin private SeedOptions seed;

  @Option(
      names = "--preprocess",
      paramLabel = "standard|none",
      defaultValue = "standard",
      descriptionKey = "corrupt.preprocess")
  private Preprocess preprocess;

  @Option(names = "--jpeg85", descriptionKey = "corrupt.jpeg85")
  private boolean jpeg85;

  @Option(names = "--frost-textures", paramLabel = "DIR", descriptionKey = "corrupt.frost-textures")
  private Path frostTextures;

  @Option(names = "--overwrite", descriptionKey = "corrupt.overwrite")
  private boolean overwrite;

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "corrupt.out")
  private Path out;

  @Override
  public Integer call() {
    SeedRule seedRule = seed.rule(spec);
    FrostTextures textures = FrostOption.textures(frostTextures);
    OutFolder.prepare(out);
    Failures failures = common.failures(spec);
    List<Input> inputs = InputFiles.distinct(InputFiles.list(in, failures), failures);
    if (inputs.isEmpty()) {
      throw new CannotRunException("nothing to corrupt: no picture among the inputs");
    }
    var plan =
        new CorruptJob.Plan(
            types.list(),
            severities.list(),
            variant,
            seedRule,
            preprocess == Preprocess.STANDARD,
            jpeg85,
            overwrite,
            out);
    CorruptJob job = new CorruptJob(plan, textures, failures);
    int[] written = {0};
    common.progress().start(inputs.size());
    try (Batch batch = new Batch()) {
      batch.run(
          inputs,
          job::corrupt,
          count -> {
            written[0] += count;
            common.progress().step();
          });
    }
    common.progress().clear();
    report(written[0], failures.count(), textures);
    return failures.exitCode();
  }

  private void report(int written, int failed, FrostTextures textures) {
    if (common.json()) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("written", written);
      result.put("failed", failed);
      result.put("out", out.toString());
      result.put("variant", variant.id());
      seed.putInto(result);
      result.put("frostTextures", textures.description());
      common.printJson(spec, result);
    } else {
      spec.commandLine().getErr().println(written + " pictures written to " + out);
    }
  }
}
