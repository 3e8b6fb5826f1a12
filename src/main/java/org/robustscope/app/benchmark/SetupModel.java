package org.robustscope.app.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.robustscope.app.common.Messages;
import org.robustscope.benchmark.Competitor;
import org.robustscope.benchmark.EvaluationRequest;
import org.robustscope.benchmark.RunSettings;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.Subset;
import org.robustscope.enhance.Enhancement;
import org.robustscope.perturbation.Perturbation;

/** What is to be evaluated, as the form has it: typed texts too, which may be wrong. */
final class SetupModel {
  private static final List<Integer> ALL_SEVERITIES = List.of(1, 2, 3, 4, 5);
  private static final int LARGEST_BATCH = 1024;

  private final Messages messages;
  private final ObjectProperty<DataKind> kind = new SimpleObjectProperty<>(DataKind.IMAGENET_C);
  private final BooleanProperty generate = new SimpleBooleanProperty(true);
  private final StringProperty data = new SimpleStringProperty("");
  private final StringProperty clean = new SimpleStringProperty("");
  private final ObservableSet<CorruptionType> types =
      FXCollections.observableSet(new TreeSet<>(CorruptionType.benchmark()));
  private final ObservableSet<Integer> severities =
      FXCollections.observableSet(new TreeSet<>(ALL_SEVERITIES));
  private final ObservableSet<Perturbation> perturbations =
      FXCollections.observableSet(sorted(Perturbation.benchmark()));
  private final ObjectProperty<Subset.Mode> mode = new SimpleObjectProperty<>(Subset.Mode.ALL);
  private final StringProperty count = new SimpleStringProperty("50");
  private final ObservableSet<Enhancement> enhancements =
      FXCollections.observableSet(new TreeSet<>(List.of(Enhancement.NONE)));
  private final StringProperty batch = new SimpleStringProperty("");
  private final BooleanProperty keep = new SimpleBooleanProperty(true);
  private final ObjectProperty<ModelSource.Listing> listing =
      new SimpleObjectProperty<>(ModelSource.Listing.NONE);
  private final ObservableSet<String> chosen = FXCollections.observableSet(new TreeSet<>());
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

  SetupModel(Messages messages) {
    this.messages = messages;
    InvalidationListener listener = _ -> changes.set(changes.get() + 1);
    // A listener of changes makes a property valid again, so that each change is told.
    for (var property : List.of(kind, generate, data, clean, mode, count, batch, keep, listing)) {
      property.subscribe(() -> listener.invalidated(property));
    }
    types.addListener(listener);
    severities.addListener(listener);
    perturbations.addListener(listener);
    enhancements.addListener(listener);
    chosen.addListener(listener);
  }

  private static TreeSet<Perturbation> sorted(List<Perturbation> some) {
    TreeSet<Perturbation> set =
        new TreeSet<>(Comparator.comparingInt(it -> Perturbation.all().indexOf(it)));
    set.addAll(some);
    return set;
  }

  ObjectProperty<DataKind> kindProperty() {
    return kind;
  }

  /** Whether the conditions are made from clean pictures; has no meaning for clean ones. */
  BooleanProperty generateProperty() {
    return generate;
  }

  StringProperty dataProperty() {
    return data;
  }

  /** Clean pictures beside a published set; may be empty. */
  StringProperty cleanProperty() {
    return clean;
  }

  ObservableSet<CorruptionType> types() {
    return types;
  }

  ObservableSet<Integer> severities() {
    return severities;
  }

  ObservableSet<Perturbation> perturbations() {
    return perturbations;
  }

  ObjectProperty<Subset.Mode> modeProperty() {
    return mode;
  }

  /** How many; has no meaning for all. */
  StringProperty countProperty() {
    return count;
  }

  ObservableSet<Enhancement> enhancements() {
    return enhancements;
  }

  /** Empty for the usual one. */
  StringProperty batchProperty() {
    return batch;
  }

  BooleanProperty keepProperty() {
    return keep;
  }

  ObjectProperty<ModelSource.Listing> listingProperty() {
    return listing;
  }

  /** The ids of chosen models; some may be in the list no more. */
  ObservableSet<String> chosen() {
    return chosen;
  }

  /** Grows with every change. */
  ReadOnlyLongProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  boolean ofCorruptions() {
    return kind.get().content() == DataKind.Content.CORRUPTIONS;
  }

  boolean ofSequences() {
    return kind.get().content() == DataKind.Content.SEQUENCES;
  }

  boolean isMade() {
    return generate.get() && kind.get() != DataKind.CLEAN;
  }

  /** Whether a folder of clean pictures beside the data is asked for. */
  boolean takesClean() {
    return ofCorruptions() && !isMade();
  }

  List<RunModel> chosenModels() {
    return listing.get().models().stream().filter(it -> chosen.contains(it.id())).toList();
  }

  /** The folder; empty when none is named. A text that is no path is a problem of its own. */
  Optional<Path> dataPath() {
    return path(data.get());
  }

  Optional<Path> cleanPath() {
    return takesClean() ? path(clean.get()) : Optional.empty();
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
    } catch (java.nio.file.InvalidPathException _) {
      return Optional.empty();
    }
  }

  /** The subset; empty when the number is none. */
  Optional<Subset> subset() {
    if (mode.get() == Subset.Mode.ALL) {
      return Optional.of(Subset.ALL);
    }
    Optional<Integer> n = number(count.get(), 1, Integer.MAX_VALUE);
    return n.map(it -> mode.get() == Subset.Mode.FIRST ? Subset.first(it) : Subset.perClass(it));
  }

  private static Optional<Integer> number(String text, int least, int most) {
    try {
      int n = Integer.parseInt(text.strip());
      return n >= least && n <= most ? Optional.of(n) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** What is wrong with what was typed and chosen; the data themselves are looked at elsewhere. */
  List<Field.Problem> problems() {
    List<Field.Problem> found = new ArrayList<>();
    if (chosenModels().isEmpty()) {
      found.add(new Field.Problem(Field.MODELS, messages.text("need.models"), false));
    }
    if (data.get().isBlank()) {
      found.add(new Field.Problem(Field.DATA, messages.text(dataKey()), false));
    } else if (dataPath().isEmpty()) {
      found.add(problem(Field.DATA, "need.path"));
    }
    if (takesClean() && !clean.get().isBlank() && cleanPath().isEmpty()) {
      found.add(problem(Field.CLEAN, "need.path"));
    }
    if (ofCorruptions() && types.isEmpty()) {
      found.add(problem(Field.TYPES, "need.types"));
    }
    if (ofCorruptions() && severities.isEmpty()) {
      found.add(problem(Field.SEVERITIES, "need.severities"));
    }
    if (ofSequences() && perturbations.isEmpty()) {
      found.add(problem(Field.TYPES, "need.perturbations"));
    }
    if (subset().isEmpty()) {
      found.add(problem(Field.SUBSET, "need.count"));
    }
    if (enhancements.isEmpty()) {
      found.add(problem(Field.ENHANCEMENT, "need.enhancement"));
    }
    if (!batch.get().isBlank() && number(batch.get(), 1, LARGEST_BATCH).isEmpty()) {
      found.add(problem(Field.BATCH, "need.batch"));
    }
    return found;
  }

  private String dataKey() {
    return isMade() || kind.get() == DataKind.CLEAN ? "need.cleanData" : "need.data";
  }

  private Field.Problem problem(Field field, String key) {
    return new Field.Problem(field, messages.text(key));
  }

  /** How many conditions the plan has, clean included. */
  int conditions() {
    if (kind.get() == DataKind.CLEAN) {
      return 1;
    }
    if (ofSequences()) {
      return perturbations.size();
    }
    boolean withClean = isMade() || cleanPath().isPresent();
    return types.size() * severities.size() + (withClean ? 1 : 0);
  }

  int competitors() {
    return chosenModels().size() * enhancements.size();
  }

  /**
   * What to evaluate.
   *
   * @param textures of frost
   * @throws IllegalStateException while there are {@link #problems}
   */
  EvaluationRequest request(Supplier<FrostTextures> textures) {
    if (!problems().isEmpty()) {
      throw new IllegalStateException(problems().getFirst().text());
    }
    List<Competitor> competitors = new ArrayList<>();
    for (RunModel model : chosenModels()) {
      enhancements.forEach(how -> competitors.add(new Competitor(model.model(), how)));
    }
    EvaluationRequest request =
        EvaluationRequest.of(kind.get(), dataPath().orElseThrow(), isMade(), competitors)
            .on(subset().orElseThrow())
            .withCorruptions(List.copyOf(types), List.copyOf(severities))
            .withPerturbations(List.copyOf(perturbations));
    if (cleanPath().isPresent()) {
      request = request.withClean(cleanPath().get());
    }
    return request.made(request.variant(), request.seedRule(), request.jpeg85(), textures);
  }

  RunSettings settings() {
    Variant variant = kind.get().variant();
    RunSettings usual = RunSettings.usual(variant.side()).keeping(keep.get() && !ofSequences());
    return number(batch.get(), 1, LARGEST_BATCH).map(usual::withBatch).orElse(usual);
  }

  /** The batch that is taken when none is given. */
  int usualBatch() {
    return RunSettings.usual(kind.get().variant().side()).batch();
  }
}
