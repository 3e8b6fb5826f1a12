package org.robustscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.DataDigest;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.DataSetException;
import org.robustscope.dataset.DataSets;
import org.robustscope.dataset.ImageSet;
import org.robustscope.dataset.LabelMap;
import org.robustscope.dataset.Subset;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.random.SeedRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code robustscope generate}: writes a data set in the published layout from clean pictures. */
@Command(
    name = "generate",
    resourceBundle = "messages.cli",
    defaultValueProvider = GenerateDefaults.class)
final class GenerateCommand implements Callable<Integer> {
  private static final int MOST_THREADS = 1024;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Option(
      names = "--benchmark",
      paramLabel = "NAME",
      required = true,
      converter = DataKindConverter.class,
      descriptionKey = "generate.benchmark")
  private DataKind kind;

  @Option(names = "--data", paramLabel = "DIR", required = true, descriptionKey = "generate.data")
  private Path data;

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "generate.out")
  private Path out;

  @Option(
      names = "--types",
      paramLabel = "all|benchmark|NAME,...",
      defaultValue = "benchmark",
      descriptionKey = "generate.types")
  private String types;

  @Option(
      names = "--severities",
      paramLabel = "1-5",
      defaultValue = "1-5",
      converter = SeveritiesConverter.class,
      descriptionKey = "generate.severities")
  private Severities severities;

  @Option(
      names = "--variant",
      paramLabel = "224|299",
      converter = VariantConverter.class,
      descriptionKey = "generate.variant")
  private Variant variant;

  @Mixin private SubsetOptions subsetOptions;
  @Mixin private SeedOptions seed;

  @Option(names = "--frost-textures", paramLabel = "DIR", descriptionKey = "corrupt.frost-textures")
  private Path frostTextures;

  @Mixin private SequenceWriters writers;

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "generate.threads")
  private Integer threads;

  @Override
  public Integer call() {
    requireOptionsThatFit();
    variant();
    Subset subset = subsetOptions.subset(spec);
    SeedRule seedRule = seed.rule(spec);
    List<CorruptionType> corruptions = isSequences() ? List.of() : corruptions();
    List<Perturbation> perturbations = isSequences() ? perturbations() : List.of();
    FrostTextures textures =
        corruptions.contains(CorruptionType.FROST) ? FrostOption.textures(frostTextures) : null;
    if (isVideos()) {
      writers.prepare(spec);
    }
    try {
      ImageSet source = subset.of(DataSets.images(data));
      LabelMap labels = kind.arrayClasses().isEmpty() ? null : labels(source);
      GeneratePlan plan =
          new GeneratePlan(
              kind,
              source,
              corruptions,
              isSequences() ? List.of() : severities.list(),
              perturbations,
              variant(),
              seedRule,
              out);
      OutFolder.prepare(out);
      try (OutLock _ = OutLock.of(out)) {
        return generate(plan, subset, labels, textures);
      }
    } catch (DataSetException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
  }

  private int generate(GeneratePlan plan, Subset subset, LabelMap labels, FrostTextures textures)
      throws DataSetException {
    if (!plan.source().has(0)) {
      throw new CannotRunException(data + ": no pictures in it");
    }
    Map<String, Object> made = made(plan, subset, textures);
    GenerateManifest manifest = GenerateManifest.open(out, made, plan.typeIds(), plan.severities());
    GenerateJob job = job(plan, labels, textures, manifest.isResumed());
    requireSpace(job, manifest.isResumed());
    manifest.begin();
    Failures failures = common.failures(spec);
    GenerateJob.Result result;
    try (Batch batch = threads == null ? new Batch() : new Batch(threads)) {
      result = job.run(batch, common.progress(), failures);
    }
    common.progress().clear();
    Map<String, Object> writing = new LinkedHashMap<>();
    if (isVideos()) {
      writers.putInto(writing);
    }
    manifest.finish(result.images(), failures.count(), writing);
    report(result, failures.count(), made, writing, manifest);
    return failures.exitCode();
  }

  private boolean isSequences() {
    return kind.content() == DataKind.Content.SEQUENCES;
  }

  /** Whether sequences are files, for which the options of video apply. */
  private boolean isVideos() {
    return isSequences() && !kind.isArrays();
  }

  private void requireOptionsThatFit() {
    if (kind == DataKind.CLEAN) {
      throw usage(
          "--benchmark: (clean) has nothing to generate; should be one of "
              + Arrays.stream(DataKind.values())
                  .filter(each -> each != DataKind.CLEAN)
                  .map(DataKind::id)
                  .collect(Collectors.joining(", ")));
    }
    if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
      throw usage("--threads: the number (" + threads + ") should be 1 to " + MOST_THREADS);
    }
    requireOnly("--severities", kind.content() == DataKind.Content.CORRUPTIONS, "corruptions");
    if (kind.isArrays() && severities.list().size() < 5 && !isSequences()) {
      throw usage("--severities: arrays hold all five; leave the option out for " + kind.id());
    }
    requireOnly("--frost-textures", !isSequences(), "corruptions");
    for (String option : List.of("--format", "--fps", "--ffmpeg")) {
      requireOnly(option, isVideos(), DataKind.IMAGENET_P.id());
    }
    if (isVideos() && writers.format() == SequenceFormat.GIF) {
      throw usage("--format: (gif) should be mp4 or png: no published layout has GIF files");
    }
  }

  /** ImageNet-C was published for Inception too; every other set has one variant. */
  private Variant variant() {
    if (variant == null || variant == kind.variant()) {
      return kind.variant();
    }
    if (kind == DataKind.IMAGENET_C && variant == Variant.V299) {
      return variant;
    }
    throw usage(
        "--variant: (%s) should be %s for %s"
            .formatted(
                variant.id(),
                kind == DataKind.IMAGENET_C ? "224 or 299" : kind.variant().id(),
                kind.id()));
  }

  private void requireOnly(String option, boolean fits, String what) {
    if (!fits && spec.commandLine().getParseResult().hasMatchedOption(option)) {
      throw usage(option + ": only for " + what + ", not for " + kind.id());
    }
  }

  private List<CorruptionType> corruptions() {
    return converted(text -> new CorruptionTypesConverter().convert(text).list());
  }

  private List<Perturbation> perturbations() {
    return converted(text -> new PerturbationsConverter().convert(text).list());
  }

  private <T> List<T> converted(Function<String, List<T>> converter) {
    try {
      return converter.apply(types);
    } catch (TypeConversionException e) {
      throw usage("--types: " + e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private LabelMap labels(ImageSet source) throws DataSetException {
    try {
      return LabelMap.of(
          source.classes(),
          kind.arrayClasses().stream().map(name -> new LabelMap.ModelLabel(name, "")).toList());
    } catch (DataSetException e) {
      throw new CannotRunException(
          data + ": its pictures cannot become " + kind.title() + ": " + e.getMessage(), e);
    }
  }

  private GenerateJob job(
      GeneratePlan plan, LabelMap labels, FrostTextures textures, boolean resumed)
      throws DataSetException {
    if (kind.isArrays()) {
      return isSequences()
          ? new SequenceArraysJob(plan)
          : new CorruptedArraysJob(plan, labels, textures);
    }
    return isSequences()
        ? new SequenceTreeJob(plan, writers, resumed)
        : new CorruptedTreeJob(plan, textures, resumed);
  }

  /** What decides the set's pixels and names, but for types and severities. */
  private Map<String, Object> made(GeneratePlan plan, Subset subset, FrostTextures textures)
      throws DataSetException {
    Map<String, Object> made = new LinkedHashMap<>();
    made.put("program", new Version().getVersion()[0]);
    made.put("benchmark", kind.id());
    made.put("variant", plan.variant().id());
    seed.putInto(made);
    made.put(
        "seedRule",
        "image: the first 4 bytes of SHA-256(\"seed/path/type/severity or strength\"), big-endian;"
            + " call: the seed itself before every call");
    made.put("files", files());
    if (textures != null) {
      made.put("frostTextures", textures.description());
    }
    made.put("subset", subset.text());
    made.put("sourceDigest", DataDigest.of(plan.source()));
    return made;
  }

  private String files() {
    if (kind.isArrays()) {
      return "npy, uint8";
    }
    if (!isSequences()) {
      return "JPEG, quality 85, 4:2:0, optimised Huffman codes";
    }
    return writers.format() == SequenceFormat.PNG
        ? "PNG, a file for each frame"
        : "mp4, encoder: %s, %d frames a second"
            .formatted(writers.encoderKind(), writers.framesPerSecond());
  }

  private void requireSpace(GenerateJob job, boolean resumed) throws DataSetException {
    long free;
    try {
      free = Files.getFileStore(out).getUsableSpace();
    } catch (IOException e) {
      return; // a file system that does not tell: writing will
    }
    long needed = job.bytes();
    if (needed > free && resumed) {
      needed = job.remainingBytes();
    }
    if (needed > free) {
      throw new CannotRunException(
          "%s: the set takes %s%s, %s are free; take fewer types, severities or pictures"
              .formatted(
                  out, kind.isArrays() ? "" : "about ", ByteText.of(needed), ByteText.of(free)));
    }
  }

  private void report(
      GenerateJob.Result result,
      int failed,
      Map<String, Object> made,
      Map<String, Object> writing,
      GenerateManifest manifest) {
    if (common.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("written", result.written());
      json.put("alreadyThere", result.alreadyThere());
      json.put("images", result.images());
      json.put("failed", failed);
      json.put("complete", manifest.isComplete());
      json.put("out", out.toString());
      json.put("manifest", manifest.file().toString());
      json.putAll(made);
      json.putAll(writing);
      common.printJson(spec, json);
      return;
    }
    spec.commandLine()
        .getErr()
        .println(
            String.format(
                Locale.ROOT,
                "%d %s of %d images written to %s, %d were there%s",
                result.written(),
                kind.isArrays() ? "arrays" : isSequences() ? "sequences" : "files",
                result.images(),
                out,
                result.alreadyThere(),
                failed == 0 ? "" : "; " + failed + " images are not in the set"));
    if (isVideos()) {
      writers.loss().ifPresent(spec.commandLine().getErr()::println);
    }
  }
}
