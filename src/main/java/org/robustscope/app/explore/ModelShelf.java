package org.robustscope.app.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

  /** The one of the bundled models that answers at a first start, where it is among them. */
  private static final String FIRST_BUNDLED = "resnet";

  private final Lanes lanes;
  private final ClassifierSource source;
  private final Reporter reporter;
  private final ObservableList<InstalledModel> known = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<List<InstalledModel>> chosen =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Classifier>> classifiers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
  private final OpenModels open;
  private OpenModels.Opened used = OpenModels.Opened.NONE;
  private final LatestTask<List<InstalledModel>, OpenModels.Opened> task;

  ModelShelf(Lanes lanes, ClassifierSource source, Reporter reporter) {
    this.lanes = lanes;
    this.source = source;
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

  /** What the chooser lists: the user's models, then those that come with the program. */
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
        () -> scanned(List.of(fileOrFolder)),
        found -> {
          if (!found.isEmpty() && (own || chosen.get().isEmpty())) {
            choose(0, preferred(found));
          }
        });
  }

  /** Whether an open model is one of those that come with the program. */
  boolean isBundled(Classifier classifier) {
    return used.models().stream()
        .anyMatch(model -> model.bundled() && used.of(model) == classifier);
  }

  /**
   * Makes models known, the bundled ones too, and chooses those with the given names; without any,
   * one of the user's, and else one of the bundled ones.
   */
  void restore(List<Path> filesAndFolders, List<String> names) {
    scan(
        () -> withBundled(scanned(filesAndFolders)),
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

  /** Makes a model known, and the first one. */
  void use(InstalledModel model) {
    take(new Scan(List.of(model), List.of()), found -> choose(0, found.getFirst()));
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

  private record Scan(List<InstalledModel> found, List<Throwable> problems) {}

  private void scan(Supplier<Scan> search, Consumer<List<InstalledModel>> then) {
    lanes
        .quiet()
        .background()
        .execute(() -> {
          Scan scan = search.get();
          lanes.publish().execute(() -> take(scan, then));
        });
  }

  private static Scan scanned(List<Path> paths) {
    Scan scan = new Scan(new ArrayList<>(), new ArrayList<>());
    for (Path path : paths) {
      try {
        ModelFiles.Found here = ModelFiles.scan(path);
        scan.found.addAll(here.models());
        scan.problems.addAll(here.problems());
      } catch (ModelException e) {
        scan.problems.add(e);
      }
    }
    return scan;
  }

  private Scan withBundled(Scan scan) {
    try {
      scan.found.addAll(source.bundled());
    } catch (UncheckedIOException e) {
      scan.problems.add(e);
    }
    return scan;
  }

  private void take(Scan scan, Consumer<List<InstalledModel>> then) {
    scan.problems.forEach(reporter::report);
    List<InstalledModel> distinct = new ArrayList<>();
    for (InstalledModel model : scan.found) {
      InstalledModel same =
          known.stream().filter(it -> sameFile(it, model)).findFirst().orElse(null);
      if (same == null) {
        known.add(model.bundled() ? known.size() : bundledFrom(), model);
        distinct.add(model);
      } else if (!distinct.contains(same)) {
        distinct.add(same);
      }
    }
    then.accept(distinct);
  }

  private int bundledFrom() {
    int place = 0;
    while (place < known.size() && !known.get(place).bundled()) {
      place++;
    }
    return place;
  }

  private static boolean sameFile(InstalledModel a, InstalledModel b) {
    return a.file().toAbsolutePath().normalize().equals(b.file().toAbsolutePath().normalize());
  }

  /** The user's largest file: likely the most able; without any, the usual bundled one. */
  private static InstalledModel preferred(List<InstalledModel> found) {
    return found.stream()
        .filter(model -> !model.bundled())
        .max(Comparator.comparingLong(ModelShelf::size))
        .or(() ->
            found.stream().filter(model -> model.card().name().equals(FIRST_BUNDLED)).findFirst())
        .orElseGet(found::getFirst);
  }

  private static long size(InstalledModel model) {
    try {
      return Files.size(model.file());
    } catch (IOException _) {
      // Gone since it was found, which opening it will tell.
      return 0;
    }
  }

  private void wish(List<InstalledModel> wanted) {
    chosen.set(List.copyOf(wanted));
    opening.set(true);
    task.submit(List.copyOf(wanted));
  }

  private void use(OpenModels.Opened opened) {
    opening.set(false);
    used = opened;
    chosen.set(opened.models());
    open.use(opened.classifiers());
    classifiers.set(opened.classifiers());
    opened.problems().forEach(reporter::report);
  }
}
