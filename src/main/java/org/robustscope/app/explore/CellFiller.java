package org.robustscope.app.explore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.robustscope.image.Thumbnails;
import org.robustscope.model.Classifier;
import org.robustscope.model.Prediction;

/**
 * Works through a list of cells in the background, one at a time, and stands aside for live work
 * before each. A new list ends the old one.
 */
final class CellFiller {
  private static final int THUMBNAIL_SIDE = 112;

  private final Lanes lanes;
  private final Renderer renderer;
  private final Predictions predictions;
  private final Reporter reporter;
  private final Consumer<CellResult> done;
  private final AtomicLong newest = new AtomicLong();

  /**
   * A filler.
   *
   * @param renderer used by this filler only
   * @param done gets each result on the publishing thread, unless a newer list was given by then
   */
  CellFiller(
      Lanes lanes,
      Renderer renderer,
      Predictions predictions,
      Reporter reporter,
      Consumer<CellResult> done) {
    this.lanes = lanes;
    this.renderer = renderer;
    this.predictions = predictions;
    this.reporter = reporter;
    this.done = done;
  }

  /** Starts a list in place of the one at work. */
  void fill(Subject subject, List<Classifier> models, List<Cell> cells) {
    long number = newest.incrementAndGet();
    if (!cells.isEmpty()) {
      lanes.quiet().background().execute(() -> work(number, subject, models, cells));
    }
  }

  private void work(long number, Subject subject, List<Classifier> models, List<Cell> cells) {
    // The list before this one may still be at its last cell with the same renderer.
    synchronized (renderer) {
      boolean said = false;
      for (Cell cell : cells) {
        if (!mayGoOn(number)) {
          return;
        }
        CellResult result;
        try {
          result = compute(subject, models, cell);
        } catch (RuntimeException e) {
          result = new CellResult(cell, Optional.empty(), Map.of());
          if (!said) {
            // Once a list: the same reason for each of 75 cells is no news.
            said = true;
            publish(number, () -> reporter.report(e));
          }
        }
        CellResult made = result;
        publish(number, () -> done.accept(made));
      }
    }
  }

  private boolean mayGoOn(long number) {
    if (number != newest.get()) {
      return false;
    }
    try {
      lanes.load().awaitIdle();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return number == newest.get();
  }

  private CellResult compute(Subject subject, List<Classifier> models, Cell cell) {
    Rendering rendering = renderer.render(subject, cell);
    Map<Classifier, Prediction> answers = new HashMap<>();
    for (Classifier model : models) {
      answers.put(model, predictions.of(model, rendering));
    }
    return new CellResult(
        cell, Optional.of(Thumbnails.shrink(rendering.picture(), THUMBNAIL_SIDE)), answers);
  }

  private void publish(long number, Runnable handOver) {
    lanes
        .publish()
        .execute(() -> {
          if (number == newest.get()) {
            handOver.run();
          }
        });
  }
}
