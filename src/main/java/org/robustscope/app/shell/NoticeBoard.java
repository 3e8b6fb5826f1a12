package org.robustscope.app.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the message bar and the status bar show: the newest failure and how many stand behind it,
 * the last piece of news, the job that was started last. On the JavaFX thread.
 */
final class NoticeBoard implements Notices {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeBoard.class);
  private static final int MAX_ERRORS = 20;

  private final Deque<ErrorNotice> errors = new ArrayDeque<>();
  private final Deque<Job<?>> jobs = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<ErrorNotice> error = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper errorCount = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper info = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Job<?>> job = new ReadOnlyObjectWrapper<>();

  @Override
  public void error(String what) {
    LOG.info("shown: {}", what);
    show(new ErrorNotice(what, Optional.empty()));
  }

  @Override
  public void error(String what, Throwable cause) {
    LOG.warn("shown: {}", what, cause);
    show(new ErrorNotice(what, Optional.of(cause)));
  }

  @Override
  public void info(String what) {
    // Set anew even if equal, so that its time on the screen begins again.
    info.set("");
    info.set(what);
  }

  @Override
  public void watch(Job<?> started) {
    if (started.stateProperty().get() != Job.State.RUNNING) {
      return;
    }
    jobs.push(started);
    job.set(started);
    started.stateProperty().addListener(new EndOfJob(started));
  }

  /** Puts the shown failure away; the one before it comes back. */
  void dismissError() {
    errors.poll();
    showNewest();
  }

  /** Puts the shown failure away by a key or a button. */
  Action dismissAction(Messages messages) {
    return Action.named(messages, "dismiss")
        .optIcon("mdi2c-close")
        .optKey("Esc")
        .optEnabled(error.isNotNull())
        .does(this::dismissError);
  }

  void clearInfo() {
    info.set("");
  }

  /** The newest failure, or null. */
  ReadOnlyObjectProperty<ErrorNotice> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** How many failures have not been put away. */
  ReadOnlyIntegerProperty errorCountProperty() {
    return errorCount.getReadOnlyProperty();
  }

  /** The last piece of news, or an empty text. */
  ReadOnlyStringProperty infoProperty() {
    return info.getReadOnlyProperty();
  }

  /** The running job that was started last, or null. */
  ReadOnlyObjectProperty<Job<?>> jobProperty() {
    return job.getReadOnlyProperty();
  }

  /** Shows a failure that has been logged already. */
  void show(ErrorNotice notice) {
    // Said twice, shown once, in its new place: a failing slider must not pile up messages.
    errors.removeIf(old -> old.text().equals(notice.text()));
    errors.push(notice);
    while (errors.size() > MAX_ERRORS) {
      errors.removeLast();
    }
    showNewest();
  }

  private void showNewest() {
    errorCount.set(errors.size());
    error.set(errors.peek());
  }

  private final class EndOfJob implements ChangeListener<Job.State> {
    private final Job<?> watched;

    private EndOfJob(Job<?> watched) {
      this.watched = watched;
    }

    @Override
    public void changed(
        ObservableValue<? extends Job.State> state, Job.State before, Job.State now) {
      state.removeListener(this);
      jobs.remove(watched);
      job.set(jobs.peek());
    }
  }
}
