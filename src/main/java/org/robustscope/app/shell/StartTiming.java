package org.robustscope.app.shell;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs how long the start took, with {@code -Drobustscope.timing=true}. */
final class StartTiming {
  private static final Logger LOG = LoggerFactory.getLogger(StartTiming.class);

  private final boolean on = Boolean.getBoolean("robustscope.timing");

  void mark(String what) {
    if (on) {
      ProcessHandle.Info process = ProcessHandle.current().info();
      Instant begin = process.startInstant().orElseThrow();
      // Beside it the processor's time, which does not depend on what else the machine does.
      LOG.info(
          "{} ms ({} ms of processors): {}",
          Duration.between(begin, Instant.now()).toMillis(),
          process.totalCpuDuration().map(Duration::toMillis).orElse(0L),
          what);
    }
  }

  /** Runs something once the window's first picture has been drawn. */
  void afterFirstPicture(Runnable then) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        pulses++;
        // The second pulse begins when the first one's picture has been handed over.
        if (pulses == 2) {
          stop();
          mark("window drawn");
          then.run();
        }
      }
    }.start();
  }
}
