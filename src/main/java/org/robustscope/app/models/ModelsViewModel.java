package org.robustscope.app.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.LatestTask;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.model.Classifier;
import org.robustscope.model.DeviceReport;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFiles;

/** The Models screen without its controls. All methods on the JavaFX thread. */
final class ModelsViewModel {
  private final ModelStock stock;
  private final ModelOpener opener;
  private final ScreenContext context;
  private final Messages messages;
  private final LatestTask<List<Path>, ModelStock.Listing> listing;
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<StockModel>> all =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObservableValue<List<StockModel>> shown;
  private final ReadOnlyObjectWrapper<List<String>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
  private final ObjectProperty<StockModel> selected = new SimpleObjectProperty<>();
  private final ObservableMap<String, Job<?>> jobs = FXCollections.observableHashMap();
  private final ObservableMap<String, String> outcomes = FXCollections.observableHashMap();
  private final ReadOnlyObjectWrapper<AddModel> adding = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<DeviceReport> device = new ReadOnlyObjectWrapper<>();
  private Optional<String> wanted = Optional.empty();

  ModelsViewModel(ModelStock stock, ModelOpener opener, ScreenContext context, Messages messages) {
    this.stock = stock;
    this.opener = opener;
    this.context = context;
    this.messages = messages;
    this.shown =
        Bindings.createObjectBinding(
            () -> all.get().stream().filter(matching(filter.get())).toList(), all, filter);
    this.listing =
        context
            .tasks()
            .latest(stock::list, (_, found) -> take(found), (_, failure) -> fail(failure));
  }

  /** Words that a model's name or facts must all contain. */
  StringProperty filterProperty() {
    return filter;
  }

  /** The models that the filter lets through, in their order within the groups. */
  ObservableValue<List<StockModel>> shownProperty() {
    return shown;
  }

  /** What could not be listed, a line each. */
  ReadOnlyObjectProperty<List<String>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /** Until the first list is there. */
  ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /** The model whose details are shown, or null. */
  ObjectProperty<StockModel> selectedProperty() {
    return selected;
  }

  /** What is being done, by the model's id. */
  ObservableMap<String, Job<?>> jobs() {
    return jobs;
  }

  /** What the latest job on a model found, by its id: latency, verification, why it failed. */
  ObservableMap<String, String> outcomes() {
    return outcomes;
  }

  /** The file that is being added, or null. */
  ReadOnlyObjectProperty<AddModel> addingProperty() {
    return adding.getReadOnlyProperty();
  }

  /** Where the latest model that was opened here runs; null before the first. */
  ReadOnlyObjectProperty<DeviceReport> deviceProperty() {
    return device.getReadOnlyProperty();
  }

  private static Predicate<StockModel> matching(String filter) {
    List<String> words = List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return model -> {
      StringBuilder text = new StringBuilder(model.title()).append(' ').append(model.id());
      model.card().ifPresent(card -> text.append(' ').append(card.architecture()));
      model.facts().forEach(fact -> text.append(' ').append(fact.value()));
      String whole = text.toString().toLowerCase(Locale.ROOT);
      return words.stream().allMatch(whole::contains);
    };
  }

  /** Lists everything again; what is selected stays so. */
  void refresh() {
    listing.submit(context.settings().current().models());
  }

  private void take(ModelStock.Listing found) {
    Optional<String> id = wanted.or(() -> Optional.ofNullable(selected.get()).map(StockModel::id));
    wanted = Optional.empty();
    all.set(found.models());
    problems.set(found.problems());
    loading.set(false);
    selected.set(
        id.flatMap(it -> find(found.models(), it))
            .orElseGet(() -> found.models().isEmpty() ? null : found.models().getFirst()));
  }

  private static Optional<StockModel> find(List<StockModel> models, String id) {
    return models.stream().filter(model -> model.id().equals(id)).findFirst();
  }

  private void fail(Throwable failure) {
    loading.set(false);
    problems.set(List.of(String.valueOf(failure.getMessage())));
  }

  /** Where things stand with a model: what can be done to it follows. */
  boolean isBusy(StockModel model) {
    return model != null && jobs.containsKey(model.id());
  }

  boolean mayDownload(StockModel model) {
    return model != null && model.group() == ModelGroup.AVAILABLE && !isBusy(model);
  }

  boolean mayUse(StockModel model) {
    return model != null && model.isUsable();
  }

  boolean mayMeasure(StockModel model) {
    return mayUse(model) && !isBusy(model);
  }

  boolean mayVerify(StockModel model) {
    return model != null && model.installed().isPresent() && !isBusy(model);
  }

  boolean mayRemove(StockModel model) {
    return model != null
        && !isBusy(model)
        && switch (model.group()) {
          case BUNDLED -> false;
          case INSTALLED, FILE -> true;
          case AVAILABLE -> model.received() > 0;
        };
  }

  /** Asks, then downloads. */
  void download(StockModel model) {
    if (!mayDownload(model)) {
      return;
    }
    String size = Bytes.text(Math.max(0, model.size() - model.received()));
    String question =
        model.received() > 0
            ? messages.text(
                "download.resume", model.title(), size, Bytes.text(model.received()), from(model))
            : messages.text("download.question", model.title(), size, from(model), stock.folder());
    String licence = messages.text("download.licence", model.fact("licence"));
    if (!context
        .dialogs()
        .confirm(
            messages.text("download.title"),
            question + "\n" + licence,
            messages.text("download.yes"))) {
      return;
    }
    start(
        model,
        messages.text("download.job", model.title()),
        progress -> {
          stock.download(model.id(), progress);
          return model.title();
        },
        title -> {
          context.notices().info(messages.text("download.done", title));
          wanted = Optional.of(model.id());
        },
        true);
  }

  private static String from(StockModel model) {
    return model.fact("from");
  }

  void verify(StockModel model) {
    if (mayVerify(model)) {
      start(
          model,
          messages.text("verify.job", model.title()),
          progress -> stock.verify(model, progress),
          found -> {
            outcomes.put(model.id(), found.message());
            if (!found.good()) {
              context.notices().error(found.message());
            }
          },
          false);
    }
  }

  /** Asks, then removes: an installed model's files; of the user's own files only the line. */
  void remove(StockModel model) {
    if (!mayRemove(model)) {
      return;
    }
    boolean ownFile = model.group() == ModelGroup.FILE;
    String question =
        ownFile
            ? messages.text("remove.file", model.origin().orElseThrow())
            : messages.text("remove.question", model.title(), Bytes.text(bytesOnDisk(model)));
    if (!context
        .dialogs()
        .confirm(messages.text("remove.title"), question, messages.text("remove.yes"))) {
      return;
    }
    if (ownFile) {
      Path origin = model.origin().orElseThrow();
      context.settings().update(settings -> settings.withoutModel(origin));
      refresh();
      return;
    }
    start(
        model,
        messages.text("remove.job", model.title()),
        _ -> {
          stock.remove(model.id());
          return model.title();
        },
        title -> context.notices().info(messages.text("remove.done", title)),
        true);
  }

  private static long bytesOnDisk(StockModel model) {
    return model.group() == ModelGroup.AVAILABLE ? model.received() : model.size();
  }

  /** Opens the model on the chosen device and measures it. */
  void measure(StockModel model) {
    if (mayMeasure(model)) {
      start(
          model,
          messages.text("latency.job", model.title()),
          progress -> {
            try (Classifier classifier = opener.open(model.installed().orElseThrow())) {
              return LatencyTest.run(
                  classifier, progress, messages.text("latency.job", model.title()));
            }
          },
          measured -> {
            device.set(measured.device());
            outcomes.put(
                model.id(),
                messages.text(
                    "latency.result",
                    String.format(Locale.ROOT, "%.1f", measured.medianMillis()),
                    measured.runs(),
                    measured.device().used().toString()));
          },
          false);
    }
  }

  /** Lets Explore answer with it. */
  void use(StockModel model) {
    if (mayUse(model)) {
      context.desk().use(model.installed().orElseThrow());
    }
  }

  void cancel(StockModel model) {
    Job<?> job = model == null ? null : jobs.get(model.id());
    if (job != null) {
      job.cancel();
    }
  }

  /** Takes a file: one with a good card at once, else with a card that is proposed. */
  void add(Path file) {
    outcomes.remove(id(file));
    context
        .tasks()
        .start(
            messages.text("add.job", file.getFileName()),
            _ -> look(file),
            found -> {
              if (found.isEmpty()) {
                added(file);
              } else {
                adding.set(new AddModel(file, found.get(), opener, context, messages));
              }
            },
            failure -> context.notices().error(String.valueOf(failure.getMessage()), failure));
  }

  /** A proposal for a file without a card; none when it has one that fits. */
  private Optional<Proposal> look(Path file) throws IOException {
    try {
      opener.open(ModelFiles.installed(file)).close();
      return Optional.empty();
    } catch (ModelException e) {
      if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
        throw e;
      }
      Proposal proposal = opener.propose(file);
      boolean hasCard = java.nio.file.Files.exists(AddModel.cardFile(file));
      // Its own card is wrong: the user should know why another one is proposed.
      return Optional.of(hasCard ? proposal.withNote(e.getMessage()) : proposal);
    }
  }

  void saveAdded() {
    AddModel add = adding.get();
    if (add != null) {
      add.save(file -> {
        adding.set(null);
        added(file);
      });
    }
  }

  void cancelAdding() {
    adding.set(null);
  }

  private void added(Path file) {
    context.settings().update(settings -> settings.withModel(file));
    wanted = Optional.of(id(file));
    refresh();
    context.notices().info(messages.text("add.done", file.getFileName()));
  }

  private static String id(Path file) {
    return "file:" + file.toAbsolutePath().normalize();
  }

  /** Another device for all screens. */
  void chooseDevice(String chosen) {
    if (!context.settings().current().device().equals(chosen)) {
      context.settings().update(settings -> settings.withDevice(chosen));
      device.set(null);
      context.desk().settingsChanged();
    }
  }

  private <T> void start(
      StockModel model, String title, Job.Work<T> work, Consumer<T> done, boolean changesList) {
    outcomes.remove(model.id());
    Runnable end =
        () -> {
          jobs.remove(model.id());
          if (changesList) {
            refresh();
          }
        };
    Job<T> job =
        context
            .tasks()
            .start(
                title,
                work,
                made -> {
                  done.accept(made);
                  end.run();
                },
                failure -> {
                  outcomes.put(model.id(), String.valueOf(failure.getMessage()));
                  context.notices().error(String.valueOf(failure.getMessage()), failure);
                  end.run();
                });
    if (job.stateProperty().get() == Job.State.RUNNING) {
      jobs.put(model.id(), job);
      context.notices().watch(job);
      job.stateProperty()
          .subscribe(state -> {
            if (state == Job.State.CANCELLED) {
              end.run();
            }
          });
    }
  }
}
