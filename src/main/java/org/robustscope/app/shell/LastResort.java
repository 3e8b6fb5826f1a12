package org.robustscope.app.shell;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.robustscope.app.common.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what nobody caught: a fault of ours. It is logged and shown once for each place it comes
 * from; running out of memory is told apart, since the user can do something about it.
 */
final class LastResort implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);
  private static final int MAX_PLACES = 200;

  private final Set<String> seen = new HashSet<>();
  private final NoticeBoard board;
  private final Executor fx;
  private final String fault;
  private final String noMemory;

  LastResort(NoticeBoard board, Executor fx, Messages messages) {
    this.board = board;
    this.fx = fx;
    // Looked up now: without memory there may be no room to do it then.
    this.fault = messages.text("fault.unexpected");
    this.noMemory = messages.text("fault.memory");
  }

  @Override
  public void uncaughtException(Thread thread, Throwable e) {
    if (!isNew(e)) {
      return;
    }
    LOG.error("not caught in {}", thread.getName(), e);
    if (e instanceof OutOfMemoryError) {
      show(new ErrorNotice(noMemory, Optional.empty()));
    } else {
      show(new ErrorNotice(fault, Optional.of(e)));
    }
  }

  private void show(ErrorNotice notice) {
    fx.execute(() -> board.show(notice));
  }

  private synchronized boolean isNew(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    String place = e.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]);
    return seen.size() < MAX_PLACES && seen.add(place);
  }
}
