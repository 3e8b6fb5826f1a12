package org.robustscope.app.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.enhance.Enhancement;
import org.robustscope.model.Classifier;
import org.robustscope.model.Prediction;

/**
 * The cells behind strip and fingerprint. They fill in by themselves: first those of pane B's type,
 * then the fingerprint's. On the publishing thread.
 */
final class CellResults {
  private final Map<Cell, CellResult> results = new HashMap<>();
  private final List<Consumer<Cell>> cellListeners = new ArrayList<>();
  private final List<Runnable> resetListeners = new ArrayList<>();
  private final CellFiller filler;
  private Subject subject;
  private List<Classifier> models = List.of();
  private CorruptionType stripType;
  private Enhancement enhancement = Enhancement.NONE;
  private boolean extras;

  CellResults(
      Lanes lanes,
      Renderer renderer,
      Predictions predictions,
      Reporter reporter,
      CorruptionType stripType) {
    this.filler = new CellFiller(lanes, renderer, predictions, reporter, this::put);
    this.stripType = stripType;
  }

  /** Tells of each new result. */
  void onCell(Consumer<Cell> listener) {
    cellListeners.add(listener);
  }

  /** Tells when results were dropped, or other cells are wanted. */
  void onReset(Runnable listener) {
    resetListeners.add(listener);
  }

  void study(Subject studied) {
    subject = studied;
    results.clear();
    restart();
  }

  /** Pictures stay, but each cell needs all models' answers, so all are made again. */
  void askFrom(List<Classifier> chosen) {
    models = List.copyOf(chosen);
    results.clear();
    restart();
  }

  void showStripOf(CorruptionType type) {
    if (type != stripType) {
      stripType = type;
      restart();
    }
  }

  /** Pane B's enhancement is that of all cells, but of the reference. */
  void enhanceBy(Enhancement chosen) {
    if (chosen != enhancement) {
      enhancement = chosen;
      restart();
    }
  }

  Enhancement enhancement() {
    return enhancement;
  }

  /** The cell of a type and severity that strip and fingerprint show. */
  Cell shown(CorruptionType type, int severity) {
    return Cell.of(type, severity).with(enhancement);
  }

  void includeExtras(boolean included) {
    if (included != extras) {
      extras = included;
      restart();
    }
  }

  CorruptionType stripType() {
    return stripType;
  }

  List<Classifier> models() {
    return models;
  }

  /** The fingerprint's rows: 15 types, or 19. */
  List<CorruptionType> types() {
    return extras ? List.of(CorruptionType.values()) : CorruptionType.benchmark();
  }

  boolean hasSubject() {
    return subject != null;
  }

  Optional<CellResult> result(Cell cell) {
    return Optional.ofNullable(results.get(cell));
  }

  /** Where the reference class stands in a model's answer to a cell. */
  Standing standing(Cell cell, Classifier model) {
    if (subject == null) {
      return Standing.UNKNOWN;
    }
    CellResult result = results.get(cell);
    if (result == null) {
      return Standing.PENDING;
    }
    return result
        .of(model)
        .map(prediction -> Reference.standing(prediction, reference(model)))
        .orElse(Standing.FAILED);
  }

  OptionalInt reference(Classifier model) {
    Optional<Prediction> clean = result(Cell.CLEAN).flatMap(result -> result.of(model));
    return Reference.index(subject.crop().photo(), model, clean);
  }

  private void restart() {
    resetListeners.forEach(Runnable::run);
    if (subject != null) {
      List<Cell> missing = wanted().stream().filter(cell -> !results.containsKey(cell)).toList();
      filler.fill(subject, models, missing);
    }
  }

  private List<Cell> wanted() {
    List<Cell> cells = new ArrayList<>();
    // Clean comes first: without a known label it is the reference of all others.
    cells.add(Cell.CLEAN);
    cells.add(Cell.CLEAN.with(enhancement));
    addRow(cells, stripType);
    if (!models.isEmpty()) {
      types().stream().filter(type -> type != stripType).forEach(type -> addRow(cells, type));
    }
    return cells.stream().distinct().toList();
  }

  private void addRow(List<Cell> cells, CorruptionType type) {
    for (int severity = 1; severity <= 5; severity++) {
      cells.add(shown(type, severity));
    }
  }

  private void put(CellResult result) {
    results.put(result.cell(), result);
    cellListeners.forEach(listener -> listener.accept(result.cell()));
  }
}
