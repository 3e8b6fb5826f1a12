package org.robustscope.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.DataSetException;
import org.robustscope.dataset.LabelMap;
import org.robustscope.model.Classifier;
import org.robustscope.model.Classifiers;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.DeviceReport;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;

/**
 * An evaluation whose data are found, whose models are open, and whose plan is made: ready to run.
 * Closing it closes the models.
 */
public final class Evaluation implements AutoCloseable {
  /** Samples that the loaded pictures of a shard may have: 64 of 224x224. */
  private static final int SHARD_PIXELS = 64 * 224 * 224;

  private static final int LARGEST_SHARD = 1024;

  private final EvaluationRequest request;
  private final EvaluationPlan plan;
  private final EvaluationData data;
  private final Classifiers classifiers;
  private final List<Contender> contenders;
  private final Optional<FrostTextures> textures;

  private Evaluation(
      EvaluationRequest request,
      EvaluationPlan plan,
      EvaluationData data,
      Classifiers classifiers,
      List<Contender> contenders,
      Optional<FrostTextures> textures) {
    this.request = request;
    this.plan = plan;
    this.data = data;
    this.classifiers = classifiers;
    this.contenders = contenders;
    this.textures = textures;
  }

  /**
   * Finds the data, opens the models and checks that both fit together. Takes as long as listing
   * the chosen pictures and opening the models.
   *
   * @throws IOException one line that says what does not fit: data, model or their classes
   */
  public static Evaluation prepare(EvaluationRequest request, DeviceChoice device)
      throws IOException {
    check(request);
    boolean sequences = request.kind().content() == DataKind.Content.SEQUENCES;
    boolean frost =
        request.generate() && !sequences && request.types().contains(CorruptionType.FROST);
    Optional<FrostTextures> textures =
        frost ? Optional.of(request.textures().get()) : Optional.empty();
    Making making =
        request.generate()
            ? new Making(
                request.seedRule(),
                request.jpeg85() && !sequences,
                textures.map(Sha256::of).orElse(""))
            : null;
    Supplier<FrostTextures> given = () -> textures.orElseGet(request.textures());
    EvaluationData data = EvaluationData.open(request, making, given);
    // One thread within a network: the run's own threads are as many as there are cores.
    Classifiers classifiers = new Classifiers(1);
    boolean good = false;
    try {
      List<Entrant> entrants = new ArrayList<>();
      List<Contender> contenders = new ArrayList<>();
      open(request, device, data.facts(), classifiers, entrants, contenders);
      EvaluationPlan plan =
          new EvaluationPlan(
              request.kind().id(),
              variant(request).id(),
              Optional.ofNullable(making),
              data.facts(),
              request.subset(),
              data.conditions(),
              entrants,
              shardSize(request));
      good = true;
      return new Evaluation(request, plan, data, classifiers, contenders, textures);
    } catch (IllegalArgumentException e) {
      throw new EvaluationException(e.getMessage(), e);
    } finally {
      if (!good) {
        classifiers.close();
      }
    }
  }

  private static Variant variant(EvaluationRequest request) {
    return request.kind() == DataKind.CLEAN ? Variant.FULL : request.variant();
  }

  private static void check(EvaluationRequest request) throws EvaluationException {
    if (request.competitors().isEmpty()) {
      throw new EvaluationException("no model is chosen");
    }
    if (request.generate() && request.kind() == DataKind.CLEAN) {
      throw new EvaluationException("clean images are evaluated as they are, not generated");
    }
    if (request.generate() && request.clean().isPresent()) {
      throw new EvaluationException(
          "a folder of clean images is named twice: what is generated is made of them already");
    }
    if (request.clean().isPresent() && request.kind().content() != DataKind.Content.CORRUPTIONS) {
      throw new EvaluationException(
          request.kind().title() + " has no clean images beside it: they are for relative CE");
    }
    if (request.generate() && request.variant().isFull()) {
      throw new EvaluationException(
          "the variant full is no benchmark: pictures of many sizes; choose 224, 299, 64 or 32");
    }
  }

  private static void open(
      EvaluationRequest request,
      DeviceChoice device,
      DataFacts facts,
      Classifiers classifiers,
      List<Entrant> entrants,
      List<Contender> contenders)
      throws IOException {
    // A model with and without enhancement is opened once.
    Map<InstalledModel, Classifier> opened = new HashMap<>();
    for (Competitor competitor : request.competitors()) {
      InstalledModel model = competitor.model();
      Classifier classifier = opened.get(model);
      if (classifier == null) {
        classifier = classifiers.open(model, device);
        opened.put(model, classifier);
      }
      LabelMap outputs =
          request.kind().content() == DataKind.Content.SEQUENCES
              ? null
              : outputs(facts.classes(), classifier);
      entrants.add(
          new Entrant(
              model.card().name(), digest(model), competitor.enhancement().id(), card(model)));
      contenders.add(new Contender(classifier, competitor.enhancement(), outputs));
    }
  }

  private static LabelMap outputs(List<String> classes, Classifier classifier)
      throws EvaluationException {
    try {
      return LabelMap.of(
          classes,
          classifier.labels().stream()
              .map(label -> new LabelMap.ModelLabel(label.name(), label.wnid()))
              .toList());
    } catch (DataSetException e) {
      throw new EvaluationException(classifier.card().name() + ": " + e.getMessage(), e);
    }
  }

  private static String digest(InstalledModel model) throws ModelException {
    String known = model.card().sha256();
    if (!known.isEmpty()) {
      // Compared with the file when the model was opened.
      return known.toLowerCase(Locale.ROOT);
    }
    try {
      return Sha256.of(model.file());
    } catch (IOException e) {
      throw new ModelException(model.file(), "cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static String card(InstalledModel model) {
    try {
      return PlanJson.mapper().writeValueAsString(model.card());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Pictures are kept while their shard is in work; of photographs nobody knows the size. */
  private static int shardSize(EvaluationRequest request) {
    if (request.kind() == DataKind.CLEAN) {
      return 64;
    }
    int side = request.variant().isFull() ? Variant.V224.side() : request.variant().side();
    int size = Math.clamp(SHARD_PIXELS / ((long) side * side), 16, LARGEST_SHARD);
    // A sequence is some thirty pictures.
    return request.kind().content() == DataKind.Content.SEQUENCES ? Math.max(4, size / 16) : size;
  }

  public EvaluationPlan plan() {
    return plan;
  }

  /** Where each model runs, in the plan's order. */
  public List<DeviceReport> devices() {
    return contenders.stream().map(it -> it.classifier().device()).toList();
  }

  /** What was found in the data's folder, in a few words. */
  public String dataDescription() {
    return data.description();
  }

  /**
   * Runs what the store does not have yet, and waits for it.
   *
   * @param listener told on the run's threads
   * @return the run as it is then: finished, or cancelled with what was finished before
   * @throws IOException what ended it, in one line: the store, the data, or a network that failed;
   *     what was finished is in the store
   */
  public StoredRun run(
      ResultsStore store, RunSettings settings, RunControl control, RunListener listener)
      throws IOException {
    String id = store.enter(plan, settings.keepItems());
    boolean keeps = store.run(id).orElseThrow().keepsItems();
    RunJob job =
        new RunJob(
            plan, data.material(), contenders, store, settings.keeping(keeps), control, listener);
    job.work(provenance(settings));
    return store.run(id).orElseThrow();
  }

  private Provenance provenance(RunSettings settings) {
    return ProvenanceOf.session(request, plan, data, classifiers, devices(), textures, settings);
  }

  @Override
  public void close() {
    classifiers.close();
  }
}
