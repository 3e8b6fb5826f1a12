package org.robustscope.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.DataSetException;
import org.robustscope.dataset.LabelMap;
import org.robustscope.dataset.Subset;
import org.robustscope.model.Classifier;
import org.robustscope.model.Classifiers;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.DeviceReport;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;

/**
 * An evaluation whose data are found and whose models are open: ready to run, while the data are
 * being listed. Closing it closes the models.
 */
public final class Evaluation implements AutoCloseable {
  /** Samples that the loaded pictures of a shard may have: 64 of 224x224. */
  private static final int SHARD_PIXELS = 64 * 224 * 224;

  private static final int LARGEST_SHARD = 1024;

  private final EvaluationRequest request;
  private final Outline outline;
  private final EvaluationData data;
  private final Classifiers classifiers;
  private final List<Contender> contenders;
  private final Optional<FrostTextures> textures;
  private final Survey survey;

  private Evaluation(
      EvaluationRequest request,
      Outline outline,
      EvaluationData data,
      Classifiers classifiers,
      List<Contender> contenders,
      Optional<FrostTextures> textures) {
    this.request = request;
    this.outline = outline;
    this.data = data;
    this.classifiers = classifiers;
    this.contenders = contenders;
    this.textures = textures;
    this.survey = Survey.start(outline, data.root(), data.survey());
  }

  /**
   * Finds the data, opens the models and checks that both fit together. Takes as long as opening
   * the models; the data are listed on a thread of their own meanwhile and afterwards.
   *
   * @throws IOException one line that says what does not fit: data, model or their classes
   */
  public static Evaluation prepare(EvaluationRequest request, DeviceChoice device)
      throws IOException {
    return prepare(request, device, UnaryOperator.identity());
  }

  /** The same with data seen through something, such as a slow disk. */
  static Evaluation prepare(
      EvaluationRequest request, DeviceChoice device, UnaryOperator<EvaluationData> through)
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
    EvaluationData data = through.apply(EvaluationData.open(request, making, given));
    // One thread within a network: the run's own threads are as many as there are cores.
    Classifiers classifiers = new Classifiers(1);
    boolean good = false;
    try {
      List<Entrant> entrants = new ArrayList<>();
      List<Contender> contenders = new ArrayList<>();
      open(request, device, data.classes(), classifiers, entrants, contenders);
      Outline outline =
          new Outline(
              request.kind().id(),
              variant(request).id(),
              Optional.ofNullable(making),
              data.classes(),
              request.subset(),
              data.conditions(),
              entrants,
              shardSize(request));
      good = true;
      return new Evaluation(request, outline, data, classifiers, contenders, textures);
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
      List<String> classes,
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
              : outputs(classes, classifier);
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

  /**
   * What is measured. Waits until the data are listed.
   *
   * @throws IOException naming the place that cannot be listed
   * @throws CancellationException when the thread is interrupted
   */
  public EvaluationPlan plan() throws IOException {
    try {
      Optional<EvaluationPlan> plan = Optional.empty();
      while (plan.isEmpty()) {
        plan = survey.await(Long.MAX_VALUE);
      }
      return plan.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  /**
   * The classes that no item is of, which may be folders that were forgotten: they count nowhere.
   * Empty when only the first items are taken, which are of few classes. Waits until the data are
   * listed.
   */
  public List<String> emptyClasses() throws IOException {
    if (outline.subset().mode() == Subset.Mode.FIRST) {
      return List.of();
    }
    int items = plan().data().items();
    BitSet found = new BitSet();
    for (int i = 0; i < items; i++) {
      int label = data.items().label(i);
      if (label >= 0) {
        found.set(label);
      }
    }
    return IntStream.range(0, outline.classes().size())
        .filter(it -> !found.get(it))
        .mapToObj(outline.classes()::get)
        .toList();
  }

  /** Where each model runs, in the plan's order. */
  public List<DeviceReport> devices() {
    return contenders.stream().map(it -> it.classifier().device()).toList();
  }

  /** {@link #run(ResultsStore, RunSettings, RunGate, RunControl, RunListener)} for anything. */
  public StoredRun run(
      ResultsStore store, RunSettings settings, RunControl control, RunListener listener)
      throws IOException {
    return run(store, settings, RunGate.RESUME, control, listener);
  }

  /**
   * Runs what the store does not have yet, and waits for it.
   *
   * @param gate decides when it is known which run is meant; the first pictures may be in work then
   * @param listener told on the run's threads
   * @return the run as it is then: finished, or cancelled with what was finished before
   * @throws IOException what ended it, in one line: the store, the data, or a network that failed;
   *     what was finished is in the store
   * @throws CancellationException when it was cancelled before it was known which run is meant
   */
  public StoredRun run(
      ResultsStore store,
      RunSettings settings,
      RunGate gate,
      RunControl control,
      RunListener listener)
      throws IOException {
    RunJob job =
        new RunJob(outline, data, survey, contenders, store, settings, gate, control, listener);
    return job.work(() -> provenance(settings));
  }

  private Provenance provenance(RunSettings settings) {
    return ProvenanceOf.session(request, outline, data, classifiers, devices(), textures, settings);
  }

  @Override
  public void close() {
    survey.close();
    classifiers.close();
  }
}
