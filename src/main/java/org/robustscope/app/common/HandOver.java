package org.robustscope.app.common;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Carries results from threads of low priority to another executor, in their order, on a thread of
 * usual priority.
 *
 * <p>{@code Platform.runLater} holds a lock that the window's pulse takes, too. A worker that the
 * system puts aside while it holds it stops the window until it gets a core again, and that took up
 * to 90 ms.
 */
final class HandOver implements Executor {
  private final Executor target;
  private final ThreadPoolExecutor carrier;

  HandOver(Executor target) {
    this.target = target;
    carrier =
        new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), HandOver::thread);
    // What comes after the end is handed over all the same, by whoever brings it.
    carrier.setRejectedExecutionHandler((task, _) -> task.run());
    // Here, since a thread begins with the priority of the one that starts it, and without rights
    // it cannot rise again.
    carrier.prestartCoreThread();
  }

  private static Thread thread(Runnable work) {
    return Thread.ofPlatform()
        .name("robustscope-hand-over")
        .daemon()
        .priority(Thread.NORM_PRIORITY)
        .unstarted(work);
  }

  @Override
  public void execute(Runnable task) {
    carrier.execute(() -> target.execute(task));
  }

  /** Takes the thread back once everything is handed over. */
  void end() {
    carrier.shutdown();
  }
}
