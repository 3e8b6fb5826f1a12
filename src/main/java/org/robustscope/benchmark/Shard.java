package org.robustscope.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.robustscope.image.RgbImage;

/** The items of a shard while it is in work, each loaded once for all conditions. */
final class Shard {
  /**
   * A loaded item.
   *
   * @param image null when it could not be read
   * @param failure why; null when it could
   */
  record Loaded(RgbImage image, ItemException failure) {}

  private final int index;
  private final int start;
  private final int end;
  private final List<CompletableFuture<Loaded>> loaded = new ArrayList<>();

  Shard(int index, int start, int end) {
    this.index = index;
    this.start = start;
    this.end = end;
    for (int item = start; item < end; item++) {
      loaded.add(new CompletableFuture<>());
    }
  }

  int index() {
    return index;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int items() {
    return end - start;
  }

  void setLoaded(int item, Loaded what) {
    loaded.get(item - start).complete(what);
  }

  /** Waits for the thread that loads it, if it is not loaded yet; that thread waits for nobody. */
  RgbImage loaded(int item) throws ItemException {
    Loaded what = loaded.get(item - start).join();
    if (what.failure() != null) {
      throw what.failure();
    }
    return what.image();
  }

  /** Wakes who waits for items that nobody will load any more. */
  void abandon() {
    loaded.forEach(item -> item.complete(new Loaded(null, new ItemException("the run ended"))));
  }
}
