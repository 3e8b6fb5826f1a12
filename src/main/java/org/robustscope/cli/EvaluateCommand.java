package org.robustscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.robustscope.benchmark.Competitor;
import org.robustscope.benchmark.Evaluation;
import org.robustscope.benchmark.EvaluationPlan;
import org.robustscope.benchmark.EvaluationRequest;
import org.robustscope.benchmark.ResultsStore;
import org.robustscope.benchmark.RunControl;
import org.robustscope.benchmark.RunGate;
import org.robustscope.benchmark.RunSettings;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.Subset;
import org.robustscope.enhance.Enhancement;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.DeviceReport;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;
import org.robustscope.model.store.ModelLibrary;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code robustscope evaluate}: a benchmark's figures of models. */
@Command(name = "evaluate", resourceBundle = "messages.cli")
final class EvaluateCommand implements Callable<Integer> {
  /** Classes that a message names. */
  private static final int NAMED = 5;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private StoreOptions models;
  @Mixin private ResultsOption results;

  @Option(
      names = "--benchmark",
      paramLabel = "NAME",
      required = true,
      converter = DataKindConverter.class,
      descriptionKey = "evaluate.benchmark")
  private DataKind benchmark;

  @Option(
      names = "--models",
      paramLabel = "ID|FILE",
      required = true,
      split = ",",
      descriptionKey = "evaluate.models")
  private List<String> names;

  @Option(names = "--data", paramLabel = "DIR", required = true, descriptionKey = "evaluate.data")
  private Path data;

  @Option(names = "--clean", paramLabel = "DIR", descriptionKey = "evaluate.clean")
  private Path clean;

  @Option(names = "--generate", descriptionKey = "evaluate.generate")
  private boolean generate;

  @Option(
      names = "--types",
      paramLabel = "all|benchmark|NAME,...",
      defaultValue = "benchmark",
      descriptionKey = "evaluate.types")
  private String types;

  @Option(
      names = "--severities",
      paramLabel = "1-5",
      defaultValue = "1-5",
      converter = SeveritiesConverter.class,
      descriptionKey = "corrupt.severities")
  private Severities severities;

  @ArgGroup private SubsetOptions subset;

  /** At most one of them. */
  private static final class SubsetOptions {
    @Option(names = "--limit", paramLabel = "N", descriptionKey = "evaluate.limit")
    private Integer limit;

    @Option(names = "--per-class", paramLabel = "N", descriptionKey = "evaluate.per-class")
    private Integer perClass;
  }

  @Option(
      names = "--enhance",
      paramLabel = "none|clahe",
      split = ",",
      defaultValue = "none",
      converter = EnhancementConverter.class,
      descriptionKey = "evaluate.enhance")
  private List<Enhancement> enhancements;

  @Option(
      names = "--variant",
      paramLabel = "224|299|64|32",
      converter = VariantConverter.class,
      descriptionKey = "evaluate.variant")
  private Variant variant;

  @Option(names = "--jpeg85", negatable = true, descriptionKey = "evaluate.jpeg85")
  private Boolean jpeg85;

  @Mixin private SeedOptions seed;

  @Option(names = "--frost-textures", paramLabel = "DIR", descriptionKey = "corrupt.frost-textures")
  private Path frostTextures;

  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu[:N]",
      defaultValue = "auto",
      converter = DeviceConverter.class,
      descriptionKey = "classify.device")
  private DeviceChoice device;

  @Option(names = "--batch", paramLabel = "N", descriptionKey = "evaluate.batch")
  private Integer batch;

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "evaluate.threads")
  private Integer threads;

  @Option(names = "--keep-images", descriptionKey = "evaluate.keep-images")
  private boolean keepImages;

  @Option(names = "--resume", descriptionKey = "evaluate.resume")
  private boolean resume;

  @Option(names = "--again", descriptionKey = "evaluate.again")
  private boolean again;

  @Option(names = "--base", paramLabel = "MODEL", descriptionKey = "evaluate.base")
  private String base;

  @Override
  public Integer call() {
    EvaluationRequest request = request();
    RunSettings settings = settings(request.variant());
    Failures failures = common.failures(spec);
    try (Evaluation evaluation = Evaluation.prepare(request, device);
        ResultsStore store = ResultsStore.open(results.file())) {
      warn(evaluation);
      StoredRun run = run(evaluation, store, settings, failures);
      common.progress().clear();
      report(run, store);
      return exitCode(run, failures);
    } catch (IOException e) {
      common.progress().clear();
      throw new CannotRunException(e.getMessage(), e);
    }
  }

  private static int exitCode(StoredRun run, Failures failures) {
    return run.isComplete() ? failures.exitCode() : ExitCode.SOME_FAILED;
  }

  private StoredRun run(
      Evaluation evaluation, ResultsStore store, RunSettings settings, Failures failures)
      throws IOException {
    return evaluation.run(
        store,
        settings,
        (plan, before) -> {
          common.progress().clear();
          noteEmptyClasses(evaluation);
          return decide(plan, before, store);
        },
        new RunControl(),
        new EvaluateProgress(common.progress(), failures));
  }

  private RunGate.Answer decide(EvaluationPlan plan, Optional<StoredRun> before, ResultsStore store)
      throws IOException {
    if (again) {
      return RunGate.Answer.BEGIN_ANEW;
    }
    if (before.isPresent() && before.get().isFinished()) {
      note(
          "this run is in %s already (%s); --again makes it anew"
              .formatted(store.file(), plan.id()));
    } else if (before.isPresent() && before.get().partsDone() > 0 && !resume) {
      throw new CannotRunException(
          "this run (%s) is in %s with %d of %d parts finished: add --resume to go on, or --again to begin anew"
              .formatted(plan.id(), store.file(), before.get().partsDone(), plan.parts()));
    } else if (resume && before.isEmpty()) {
      requireUnchanged(plan, store);
      note("nothing to resume in %s: this run (%s) begins".formatted(store.file(), plan.id()));
    }
    return RunGate.Answer.GO_ON;
  }

  /** Who resumes means the run that is there, even when the data have become others since. */
  private void requireUnchanged(EvaluationPlan plan, ResultsStore store) throws IOException {
    String place = data.toAbsolutePath().normalize().toString();
    for (StoredRun run : store.runs()) {
      boolean sameFolder =
          run.sessions().stream().anyMatch(it -> it.provenance().data().equals(place));
      if (!run.isFinished() && sameFolder && run.plan().differsInDataOnly(plan)) {
        throw new CannotRunException(
            "%s: the data have changed since run %s (%d items then, %d now; names or sizes differ): it cannot go on; without --resume a new run begins"
                .formatted(data, run.id(), run.plan().data().items(), plan.data().items()));
      }
    }
  }

  private void noteEmptyClasses(Evaluation evaluation) throws IOException {
    List<String> empty = evaluation.emptyClasses();
    if (!empty.isEmpty()) {
      note(
          "%s: no picture of %d of its classes, which count nowhere: %s%s"
              .formatted(
                  data,
                  empty.size(),
                  String.join(", ", empty.subList(0, Math.min(NAMED, empty.size()))),
                  empty.size() > NAMED ? ", ..." : ""));
    }
  }

  private void warn(Evaluation evaluation) {
    for (DeviceReport report : evaluation.devices()) {
      if (report.fellBack()) {
        note("runs on the %s: %s".formatted(report.used(), report.reason()));
      }
    }
  }

  private void note(String line) {
    spec.commandLine().getErr().println(line);
  }

  private void report(StoredRun run, ResultsStore store) throws IOException {
    RunReport report = new RunReport(run, store.unreadable(run.id()), base);
    if (common.json()) {
      Map<String, Object> json = report.json();
      json.put("results", store.file().toString());
      common.printJson(spec, json);
    } else {
      report.print(spec.commandLine().getOut());
      note("run " + run.id() + " in " + store.file());
    }
  }

  private RunSettings settings(Variant size) {
    RunSettings settings =
        RunSettings.usual(size.isFull() ? Variant.V224.side() : size.side()).keeping(keepImages);
    try {
      settings = batch == null ? settings : settings.withBatch(batch);
      return threads == null ? settings : settings.withThreads(threads);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
    }
  }

  private EvaluationRequest request() {
    EvaluationRequest request =
        EvaluationRequest.of(benchmark, data, generate, competitors()).on(chosen());
    try {
      request =
          benchmark.content() == DataKind.Content.SEQUENCES
              ? request.withPerturbations(new PerturbationsConverter().convert(types).list())
              : request.withCorruptions(
                  new CorruptionTypesConverter().convert(types).list(), severities.list());
    } catch (TypeConversionException e) {
      throw new ParameterException(spec.commandLine(), "--types: " + e.getMessage(), e);
    }
    if (clean != null) {
      request = request.withClean(clean);
    }
    FrostTextures[] textures = new FrostTextures[1];
    return request.made(
        variant == null ? benchmark.variant() : variant,
        seed.rule(spec),
        jpeg85 == null ? EvaluationRequest.isPublishedAsJpeg(benchmark) : jpeg85,
        () ->
            textures[0] == null ? textures[0] = FrostOption.textures(frostTextures) : textures[0]);
  }

  private Subset chosen() {
    try {
      if (subset == null) {
        return Subset.ALL;
      }
      return subset.limit != null ? Subset.first(subset.limit) : Subset.perClass(subset.perClass);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          (subset.limit != null ? "--limit: " : "--per-class: ") + e.getMessage(),
          e);
    }
  }

  private List<Competitor> competitors() {
    ModelLibrary library = models.library();
    List<Competitor> competitors = new ArrayList<>();
    try {
      for (String name : names) {
        InstalledModel model = ModelArgument.resolve(name, library);
        enhancements.forEach(how -> competitors.add(new Competitor(model, how)));
      }
    } catch (ModelException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
    return competitors;
  }
}
