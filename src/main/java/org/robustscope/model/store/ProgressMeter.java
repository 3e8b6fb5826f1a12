package org.robustscope.model.store;

import java.net.URI;
import java.util.function.Consumer;
import org.robustscope.model.store.DownloadProgress.Stage;

/** Tells a listener how far a download is, a few times a second, with a smoothed rate. */
final class ProgressMeter {
  private static final long INTERVAL_NANOS = 100_000_000;
  private static final double SMOOTHING = 0.2;

  private final long total;
  private final Consumer<DownloadProgress> listener;
  private Stage stage = Stage.CONNECTING;
  private URI source;
  private long told;
  private long toldAt;
  private double rate;

  ProgressMeter(long total, Consumer<DownloadProgress> listener) {
    this.total = total;
    this.listener = listener;
  }

  void stage(Stage next, URI from) {
    if (next == Stage.CHECKING) {
      told = 0;
    }
    stage = next;
    source = from;
    rate = 0;
    toldAt = System.nanoTime();
    tell(told);
  }

  void received(long done) {
    long now = System.nanoTime();
    long nanos = now - toldAt;
    if (nanos < INTERVAL_NANOS && done != total) {
      return;
    }
    double latest = nanos == 0 ? 0 : Math.max(0, done - told) * 1e9 / nanos;
    rate = rate == 0 ? latest : rate + SMOOTHING * (latest - rate);
    told = done;
    toldAt = now;
    tell(done);
  }

  private void tell(long done) {
    double shown = stage == Stage.RECEIVING ? rate : 0;
    listener.accept(new DownloadProgress(stage, done, total, shown, source));
  }
}
