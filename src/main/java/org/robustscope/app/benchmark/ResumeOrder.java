package org.robustscope.app.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.robustscope.app.common.Messages;
import org.robustscope.benchmark.Competitor;
import org.robustscope.benchmark.Condition;
import org.robustscope.benchmark.Entrant;
import org.robustscope.benchmark.EvaluationException;
import org.robustscope.benchmark.EvaluationPlan;
import org.robustscope.benchmark.EvaluationRequest;
import org.robustscope.benchmark.Making;
import org.robustscope.benchmark.Provenance;
import org.robustscope.benchmark.RunSettings;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.enhance.Enhancement;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.InstalledModel;
import org.robustscope.perturbation.Perturbation;

/** Makes the order again that a stored run came from, to go on with it. */
final class ResumeOrder {
  private final StoredRun run;
  private final Messages messages;

  ResumeOrder(StoredRun run, Messages messages) {
    this.run = run;
    this.messages = messages;
  }

  /**
   * The order.
   *
   * @param models those on this machine
   * @throws EvaluationException when a model is not here any more, or nobody knows where the data
   *     were
   */
  RunOrder order(
      List<RunModel> models, Supplier<FrostTextures> textures, DeviceChoice device, Path store)
      throws EvaluationException {
    if (run.sessions().isEmpty()) {
      throw new EvaluationException(messages.text("resume.nowhere"));
    }
    Provenance made = run.sessions().getLast().provenance();
    EvaluationPlan plan = run.plan();
    EvaluationRequest request =
        EvaluationRequest.of(
                plan.kind(), Path.of(made.data()), plan.making().isPresent(), competitors(models))
            .on(plan.subset())
            .withCorruptions(types(), levels())
            .withPerturbations(perturbations());
    if (!made.cleanData().isEmpty()) {
      request = request.withClean(Path.of(made.cleanData()));
    }
    request =
        request.made(
            Variant.ofId(plan.variant()),
            plan.making().map(Making::seedRule).orElse(request.seedRule()),
            plan.making().map(Making::jpeg85).orElse(request.jpeg85()),
            textures);
    RunSettings settings =
        RunSettings.usual(plan.kind().variant().side())
            .withBatch(made.batch())
            .keeping(run.keepsItems());
    return new RunOrder(request, device, settings, store, Optional.of(run.id()));
  }

  /** The models by name and digest: another file of the same name is another model. */
  private List<Competitor> competitors(List<RunModel> models) throws EvaluationException {
    List<Competitor> competitors = new ArrayList<>();
    for (Entrant entrant : run.plan().entrants()) {
      InstalledModel model =
          find(entrant, models)
              .orElseThrow(
                  () -> new EvaluationException(messages.text("resume.model", entrant.name())));
      competitors.add(new Competitor(model, Enhancement.ofId(entrant.enhancement())));
    }
    return competitors;
  }

  /** The model of a run among those on this machine. */
  static Optional<InstalledModel> find(Entrant entrant, List<RunModel> models) {
    List<InstalledModel> named =
        models.stream()
            .map(RunModel::model)
            .filter(it -> it.card().name().equals(entrant.name()))
            .toList();
    // A card without a digest says nothing; that the file is the same is found out by the run.
    return named.stream()
        .filter(it -> it.card().sha256().equalsIgnoreCase(entrant.sha256()))
        .findFirst()
        .or(() -> named.stream().filter(it -> it.card().sha256().isEmpty()).findFirst());
  }

  private List<CorruptionType> types() {
    return conditions().stream()
        .filter(_ -> !run.plan().ofSequences())
        .map(Condition::corruption)
        .distinct()
        .toList();
  }

  private List<Integer> levels() {
    return conditions().stream().map(Condition::level).distinct().sorted().toList();
  }

  private List<Perturbation> perturbations() {
    return conditions().stream()
        .filter(_ -> run.plan().ofSequences())
        .map(Condition::perturbation)
        .toList();
  }

  private List<Condition> conditions() {
    return run.plan().conditions().stream().filter(it -> !it.isClean()).toList();
  }

  /** For messages: which of the run's models are not on this machine. */
  static List<String> missing(StoredRun run, List<RunModel> models) {
    return run.plan().entrants().stream()
        .filter(it -> find(it, models).isEmpty())
        .map(Entrant::name)
        .distinct()
        .toList();
  }

  /** Whether an order would mean this run, as far as can be told without looking at the data. */
  static boolean mayResume(StoredRun run, List<RunModel> models) {
    return !run.isFinished() && !run.sessions().isEmpty() && missing(run, models).isEmpty();
  }
}
