package org.robustscope.app.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.robustscope.model.Classifier;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;

/**
 * Keeps the models open that are chosen, and those that are still asked until the next change. Safe
 * from any thread.
 */
final class OpenModels {
  private final ClassifierSource source;
  private final Map<InstalledModel, Classifier> open = new LinkedHashMap<>();
  private final List<Classifier> renewed = new ArrayList<>();
  private volatile List<Classifier> inUse = List.of();

  OpenModels(ClassifierSource source) {
    this.source = source;
  }

  /** Says which ones are asked from now on. */
  void use(List<Classifier> asked) {
    inUse = List.copyOf(asked);
  }

  /** Opens what is not open; a model that fails is missing in the answer. */
  synchronized Opened open(List<InstalledModel> wanted) {
    List<ModelException> problems = new ArrayList<>();
    Map<InstalledModel, Classifier> opened = new LinkedHashMap<>();
    for (InstalledModel model : wanted) {
      try {
        Classifier classifier = open.get(model);
        if (classifier == null) {
          classifier = source.open(model);
          open.put(model, classifier);
        }
        opened.put(model, classifier);
      } catch (ModelException e) {
        problems.add(e);
      }
    }
    renewed.forEach(Classifier::close);
    renewed.clear();
    open.entrySet()
        .removeIf(entry -> {
          boolean unused = !wanted.contains(entry.getKey()) && !inUse.contains(entry.getValue());
          if (unused) {
            entry.getValue().close();
          }
          return unused;
        });
    return new Opened(List.copyOf(opened.keySet()), List.copyOf(opened.values()), problems);
  }

  /** Forgets what is open, so that the next call opens it anew; the old ones are closed then. */
  synchronized void renew() {
    renewed.addAll(open.values());
    open.clear();
  }

  /**
   * An answer.
   *
   * @param models those that opened, in the order asked
   * @param classifiers as many, in the same order
   */
  record Opened(
      List<InstalledModel> models, List<Classifier> classifiers, List<ModelException> problems) {
    static final Opened NONE = new Opened(List.of(), List.of(), List.of());

    Classifier of(InstalledModel model) {
      return classifiers.get(models.indexOf(model));
    }
  }
}
