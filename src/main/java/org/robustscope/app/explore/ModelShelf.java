package org.robustscope.app.explore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.robustscope.app.common.LatestTask;
import org.robustscope.model.Classifier;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFiles;

/** The models that are known, and the up to three of them that answer. */
final class ModelShelf {
  static final int MOST = 3;

  private final Lanes lanes;
  private final Reporter reporter;
  private final ObservableList<InstalledModel> known = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<List<InstalledModel>> chosen =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Classifier>> classifiers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
  private final OpenModels open;
  private final LatestTask<List<InstalledModel>, OpenModels.Opened> task;

  ModelShelf(Lanes lanes, ClassifierSource source, Reporter reporter) {
    this.lanes = lanes;
    this.reporter = reporter;
    this.open = new OpenModels(source);
    this.task =
        lanes
            .quiet()
            .latest(
                open::open,
                (wanted, opened) -> use(opened),
                (wanted, failure) -> {
                  opening.set(false);
                  reporter.report(failure);
                });
  }

  /** What the chooser lists. */
  ObservableList<InstalledModel> known() {
    return known;
  }

  /** One to three in their order, or none; while {@link #openingProperty} some are not open yet. */
  ReadOnlyObjectProperty<List<InstalledModel>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** The chosen ones that are open. */
  ReadOnlyObjectProperty<List<Classifier>> classifiersProperty() {
    return classifiers.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /**
   * Makes the models of a file or folder known. A model's own file or card is chosen at once; of a
   * folder the first, if none is chosen.
   */
  void add(Path fileOrFolder) {
    boolean own = !Files.isDirectory(fileOrFolder);
    scan(
        List.of(fileOrFolder),
        found -> {
          if (!found.isEmpty() && (own || chosen.get().isEmpty())) {
            choose(0, preferred(found));
          }
        });
  }

  /** Makes models known and chooses those with the given names, the first one without any. */
  void restore(List<Path> filesAndFolders, List<String> names) {
    scan(
        filesAndFolders,
        found -> {
          List<InstalledModel> named = new ArrayList<>();
          for (String name : names) {
            found.stream()
                .filter(model -> model.card().name().equals(name) && !named.contains(model))
                .findFirst()
                .ifPresent(named::add);
          }
          if (named.isEmpty() && !found.isEmpty()) {
            named.add(preferred(found));
          }
          if (chosen.get().isEmpty() && !named.isEmpty()) {
            wish(named.subList(0, Math.min(MOST, named.size())));
          }
        });
  }

  /** Puts a model in a place, 0 the first; a model that stands in another place changes with it. */
  void choose(int place, InstalledModel model) {
    List<InstalledModel> next = new ArrayList<>(chosen.get());
    int other = next.indexOf(model);
    if (place >= next.size()) {
      if (other < 0 && next.size() < MOST) {
        next.add(model);
      }
    } else {
      if (other >= 0) {
        next.set(other, next.get(place));
      }
      next.set(place, model);
    }
    wish(next);
  }

  boolean mayCompare() {
    return chosen.get().size() < MOST && chosen.get().size() < known.size();
  }

  /** Adds the first known model that is not chosen. */
  void compare() {
    known.stream()
        .filter(model -> !chosen.get().contains(model))
        .findFirst()
        .ifPresent(model -> choose(chosen.get().size(), model));
  }

  void remove(int place) {
    List<InstalledModel> next = new ArrayList<>(chosen.get());
    next.remove(place);
    wish(next);
  }

  /** Puts the next known model in the first place. */
  void next() {
    if (!known.isEmpty()) {
      int now = chosen.get().isEmpty() ? -1 : known.indexOf(chosen.get().getFirst());
      choose(0, known.get((now + 1) % known.size()));
    }
  }

  /** Opens the chosen ones again, for another device. */
  void reopen() {
    open.renew();
    wish(chosen.get());
  }

  private void scan(List<Path> paths, Consumer<List<InstalledModel>> then) {
    lanes
        .quiet()
        .background()
        .execute(() -> {
          List<InstalledModel> found = new ArrayList<>();
          List<ModelException> problems = new ArrayList<>();
          for (Path path : paths) {
            try {
              ModelFiles.Found here = ModelFiles.scan(path);
              found.addAll(here.models());
              problems.addAll(here.problems());
            } catch (ModelException e) {
              problems.add(e);
            }
          }
          lanes.publish().execute(() -> take(found, problems, then));
        });
  }

  private void take(
      List<InstalledModel> found,
      List<ModelException> problems,
      Consumer<List<InstalledModel>> then) {
    problems.forEach(reporter::report);
    List<InstalledModel> distinct = new ArrayList<>();
    for (InstalledModel model : found) {
      InstalledModel same =
          known.stream().filter(it -> sameFile(it, model)).findFirst().orElse(null);
      if (same == null) {
        known.add(model);
        distinct.add(model);
      } else if (!distinct.contains(same)) {
        distinct.add(same);
      }
    }
    then.accept(distinct);
  }

  private static boolean sameFile(InstalledModel a, InstalledModel b) {
    return a.onnx().toAbsolutePath().normalize().equals(b.onnx().toAbsolutePath().normalize());
  }

  /** The largest file: of a folder with small and large models likely the most able. */
  private static InstalledModel preferred(List<InstalledModel> found) {
    InstalledModel best = found.getFirst();
    for (InstalledModel model : found) {
      if (model.onnx().toFile().length() > best.onnx().toFile().length()) {
        best = model;
      }
    }
    return best;
  }

  private void wish(List<InstalledModel> wanted) {
    chosen.set(List.copyOf(wanted));
    opening.set(true);
    task.submit(List.copyOf(wanted));
  }

  private void use(OpenModels.Opened opened) {
    opening.set(false);
    chosen.set(opened.models());
    open.use(opened.classifiers());
    classifiers.set(opened.classifiers());
    opened.problems().forEach(reporter::report);
  }
}
