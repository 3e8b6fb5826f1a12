package org.robustscope.app.sequence;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;

/** Reads films frame by frame in the background. The newest one wins: older ones fall silent. */
final class FilmReader {
  /** Hears of the newest film, on the publishing thread. */
  interface Listener {
    /** It is opened; its frames follow into the reel. */
    void begun(Film film, Reel reel);

    /** So many frames are there, from the first on. */
    void arrived(int frames);

    void finished();

    void failed(Throwable failure);
  }

  private final TaskRunner runner;
  private final Listener listener;
  private final AtomicLong newest = new AtomicLong();

  FilmReader(TaskRunner runner, Listener listener) {
    this.runner = runner;
    this.listener = listener;
  }

  /** Reads this one from now on. */
  void read(FilmOpener opener) {
    long number = newest.incrementAndGet();
    try {
      runner.background().execute(() -> read(number, opener));
    } catch (RejectedExecutionException _) {
      // Only a closed pool refuses, since its queue has no end: the window is closing.
    }
  }

  /** Reads none. */
  void stop() {
    newest.incrementAndGet();
  }

  private void read(long number, FilmOpener opener) {
    if (number != newest.get()) {
      return;
    }
    try {
      Film opened = opener.open();
      try (FrameSource source = opened.frames()) {
        Reel made = new Reel(source, opened.title());
        publish(number, () -> listener.begun(opened, made));
        RgbImage picture = new RgbImage(source.width(), source.height());
        for (int i = 0; i < source.count() && number == newest.get(); i++) {
          source.read(i, picture);
          made.put(i, picture);
          int ready = i + 1;
          publish(number, () -> listener.arrived(ready));
        }
      }
      publish(number, listener::finished);
    } catch (Throwable e) {
      // Errors too: too little memory must reach the screen.
      publish(number, () -> listener.failed(e));
    }
  }

  private void publish(long number, Runnable handOver) {
    runner
        .publish()
        .execute(() -> {
          if (number == newest.get()) {
            handOver.run();
          }
        });
  }
}
