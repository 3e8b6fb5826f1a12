package org.robustscope.app.models;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.ObservableMap;
import org.robustscope.app.common.CancelWatch;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Progress;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.model.ModelFiles;
import org.robustscope.model.store.DownloadException;
import org.robustscope.model.store.DownloadProgress;
import org.robustscope.model.store.TorchFetch;

/**
 * Fetches PyTorch for TorchScript files, after it was said how large it is and where it is from. It
 * is used at once, without a new start. All methods on the JavaFX thread.
 */
final class TorchOffer {
  /** Stands for PyTorch among the jobs, which go by the ids of models. */
  static final String ID = "#pytorch";

  private final Supplier<Optional<TorchFetch>> source;
  private final ScreenContext context;
  private final Messages messages;
  private final ObservableMap<String, Job<?>> jobs;

  /**
   * An offer that is made when it is needed.
   *
   * @param source makes a fetch that is not begun; none where there is nothing to be fetched
   * @param jobs gets the work while it runs
   */
  TorchOffer(
      Supplier<Optional<TorchFetch>> source,
      ScreenContext context,
      Messages messages,
      ObservableMap<String, Job<?>> jobs) {
    this.source = source;
    this.context = context;
    this.messages = messages;
    this.jobs = jobs;
  }

  /** Whether a model could be used if PyTorch were here. */
  boolean isFor(StockModel model) {
    return model != null
        && model.installed().filter(it -> ModelFiles.lacksTorch(it.file())).isPresent();
  }

  boolean isRunning() {
    return jobs.containsKey(ID);
  }

  /** What is still to be received, for a button; empty where nothing can be. */
  String size() {
    return source.get().map(fetch -> Bytes.text(missing(fetch))).orElse("");
  }

  private static long missing(TorchFetch fetch) {
    return fetch.parts().size() - fetch.received();
  }

  /**
   * Asks, then fetches.
   *
   * @param then is run when it is there
   * @return whether it is being fetched now
   */
  boolean make(Runnable then) {
    Optional<TorchFetch> offered = source.get();
    if (offered.isEmpty() || isRunning()) {
      return isRunning();
    }
    TorchFetch fetch = offered.get();
    if (fetch.repositories().isEmpty()) {
      context.notices().error(messages.text("torch.nowhere"));
      return false;
    }
    if (!context
        .dialogs()
        .confirm(messages.text("torch.title"), question(fetch), messages.text("torch.yes"))) {
      return false;
    }
    start(fetch, then);
    return true;
  }

  private String question(TorchFetch fetch) {
    String from =
        fetch.repositories().stream()
            .map(URI::toString)
            .collect(Collectors.joining(messages.text("torch.else")));
    String size = Bytes.text(missing(fetch));
    String folder = fetch.parts().root().toString();
    String all = Bytes.text(fetch.parts().sizeInUse());
    return fetch.received() == 0
        ? messages.text("torch.question", size, from, all, folder)
        : messages.text("torch.resume", size, from, all, folder, Bytes.text(fetch.received()));
  }

  private void start(TorchFetch fetch, Runnable then) {
    Job<Boolean> job =
        context
            .tasks()
            .start(
                messages.text("torch.job"),
                progress -> run(fetch, progress),
                _ -> {
                  jobs.remove(ID);
                  context.notices().info(messages.text("torch.done"));
                  then.run();
                },
                failure -> {
                  jobs.remove(ID);
                  context.notices().error(String.valueOf(failure.getMessage()), failure);
                });
    if (job.stateProperty().get() == Job.State.RUNNING) {
      jobs.put(ID, job);
      context.notices().watch(job);
      job.stateProperty()
          .subscribe(state -> {
            if (state == Job.State.CANCELLED) {
              jobs.remove(ID);
            }
          });
    }
  }

  private boolean run(TorchFetch fetch, Progress progress) throws IOException {
    try (var _ = new CancelWatch(progress, fetch::cancel)) {
      fetch.run(state -> progress.report(state.fraction(), message(state)));
      return true;
    } catch (DownloadException e) {
      throw e.keptBytes() == 0
          ? e
          : new IOException(
              messages.text("download.kept", e.getMessage(), Bytes.text(e.keptBytes())), e);
    }
  }

  private String message(DownloadProgress state) {
    return switch (state.stage()) {
      case CONNECTING, RECEIVING ->
          messages.text(
              "download.receiving",
              messages.text("torch.name"),
              Bytes.text(state.done()),
              Bytes.text(state.total()),
              Bytes.text((long) state.bytesPerSecond()));
      case CHECKING -> messages.text("download.checking", messages.text("torch.name"));
      case INSTALLING -> messages.text("download.installing", messages.text("torch.name"));
    };
  }
}
