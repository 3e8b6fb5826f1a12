package org.robustscope.app.models;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.model.Classifier;
import org.robustscope.model.DeviceReport;

/**
 * What can be done with a model of the list, at most one thing at a time with each. All methods on
 * the JavaFX thread.
 */
final class ModelWork {
  private final ModelStock stock;
  private final ModelOpener opener;
  private final ScreenContext context;
  private final Messages messages;
  private final SampleTrial trial;
  private final TorchOffer torch;
  private final ModelList list;
  private final ObservableMap<String, Job<?>> jobs = FXCollections.observableHashMap();
  private final ObservableMap<String, String> outcomes = FXCollections.observableHashMap();
  private final Set<String> bad = new HashSet<>();
  private final ReadOnlyObjectWrapper<DeviceReport> device = new ReadOnlyObjectWrapper<>();

  /** The list that is to be read again after something has changed it. */
  interface ModelList {
    void refresh();

    /** The same, after which this model is selected. */
    void refreshAndSelect(String id);
  }

  ModelWork(
      ModelStock stock,
      ModelOpener opener,
      ScreenContext context,
      Messages messages,
      ModelList list) {
    this.torch = new TorchOffer(stock::torch, context, messages, jobs);
    this.stock = stock;
    this.opener = opener;
    this.context = context;
    this.messages = messages;
    this.trial = new SampleTrial(opener, messages);
    this.list = list;
  }

  /** What is being done, by the model's id. */
  ObservableMap<String, Job<?>> jobs() {
    return jobs;
  }

  /** What the latest job on a model found, by its id: latency, verification, why it failed. */
  ObservableMap<String, String> outcomes() {
    return outcomes;
  }

  /** Whether the outcome of a model's last job is a failure. */
  boolean isBad(String id) {
    return bad.contains(id);
  }

  /** Where the latest model that was opened here runs; null before the first. */
  ReadOnlyObjectProperty<DeviceReport> deviceProperty() {
    return device.getReadOnlyProperty();
  }

  /** What is being done with a model, or done so that it can be used; null for nothing. */
  Job<?> job(StockModel model) {
    if (model == null) {
      return null;
    }
    Job<?> own = jobs.get(model.id());
    return own == null && torch.isFor(model) ? jobs.get(TorchOffer.ID) : own;
  }

  boolean isBusy(StockModel model) {
    return job(model) != null;
  }

  /** The offer to fetch what TorchScript needs. */
  TorchOffer torch() {
    return torch;
  }

  boolean mayFetchTorch(StockModel model) {
    return torch.isFor(model) && !torch.isRunning();
  }

  /** Asks, then fetches PyTorch for this model and all others of its kind. */
  void fetchTorch(StockModel model) {
    if (mayFetchTorch(model)) {
      torch.make(list::refresh);
    }
  }

  boolean mayDownload(StockModel model) {
    return model != null && model.group() == ModelGroup.AVAILABLE && !isBusy(model);
  }

  boolean mayUse(StockModel model) {
    return model != null && model.isUsable() && !torch.isFor(model);
  }

  /** To try it or to measure it. */
  boolean mayRun(StockModel model) {
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
    String from = model.fact("from");
    String question =
        model.received() > 0
            ? messages.text(
                "download.resume", model.title(), size, Bytes.text(model.received()), from)
            : messages.text("download.question", model.title(), size, from, stock.folder());
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
          list.refreshAndSelect(model.id());
        },
        true);
  }

  void verify(StockModel model) {
    if (mayVerify(model)) {
      start(
          model,
          messages.text("verify.job", model.title()),
          progress -> stock.verify(model, progress),
          found -> {
            if (!found.good()) {
              bad.add(model.id());
              context.notices().error(found.message());
            }
            outcomes.put(model.id(), found.message());
          },
          false);
    }
  }

  /** Asks, then removes: an installed model's files; of the user's own files only the line. */
  void remove(StockModel model) {
    if (!mayRemove(model)) {
      return;
    }
    if (model.group() == ModelGroup.FILE) {
      takeOff(model.origin().orElseThrow());
      return;
    }
    long bytes = model.group() == ModelGroup.AVAILABLE ? model.received() : model.size();
    if (context
        .dialogs()
        .confirm(
            messages.text("remove.title"),
            messages.text("remove.question", model.title(), Bytes.text(bytes)),
            messages.text("remove.yes"))) {
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
  }

  private void takeOff(Path origin) {
    if (context
        .dialogs()
        .confirm(
            messages.text("remove.title"),
            messages.text("remove.file", origin),
            messages.text("remove.yes"))) {
      context.settings().update(settings -> settings.withoutModel(origin));
      list.refresh();
    }
  }

  /** Opens the model on the chosen device and measures it. */
  void measure(StockModel model) {
    if (mayRun(model)) {
      String title = messages.text("latency.job", model.title());
      start(
          model,
          title,
          progress -> {
            try (Classifier classifier = opener.open(model.installed().orElseThrow())) {
              return LatencyTest.run(classifier, progress, title);
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

  /** Shows it the first sample. */
  void tryOut(StockModel model) {
    if (mayRun(model)) {
      start(
          model,
          messages.text("add.try.job", model.title()),
          _ -> trial.run(model.installed().orElseThrow()),
          said -> {
            device.set(said.device());
            outcomes.put(model.id(), said.text());
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
    Job<?> job = job(model);
    if (job != null) {
      job.cancel();
    }
  }

  /** Forgets where models ran: another device was chosen. */
  void forgetDevice() {
    device.set(null);
  }

  private <T> void start(
      StockModel model, String title, Job.Work<T> work, Consumer<T> done, boolean changesList) {
    bad.remove(model.id());
    outcomes.remove(model.id());
    Runnable end =
        () -> {
          jobs.remove(model.id());
          if (changesList) {
            list.refresh();
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
                  bad.add(model.id());
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
