package org.robustscope.app.sequence;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.image.RgbImage;
import org.robustscope.metric.PairRule;
import org.robustscope.metric.Ranking;
import org.robustscope.model.Classifier;
import org.robustscope.model.Prediction;

/**
 * Lets models answer to the frames of a film, those ahead of the play head first, and keeps the
 * answers. On the JavaFX thread, but for the answering itself.
 */
final class LaneWork {
  /** Batches that are asked at a time, over all models. */
  private static final int BATCHES = 2;

  /** Small enough that the frame at the play head is answered soon after a jump. */
  private static final int BATCH = 4;

  private final TaskRunner answering;
  private final Runnable changed;
  private final Consumer<Throwable> reporter;
  private final FramePictures pictures = new FramePictures();
  private volatile List<Lane> lanes = List.of();

  /**
   * Work without lanes yet.
   *
   * @param changed is run after each change of lanes or answers
   */
  LaneWork(TaskRunner answering, Runnable changed, Consumer<Throwable> reporter) {
    this.answering = answering;
    this.changed = changed;
    this.reporter = reporter;
  }

  /** One a model, in their order. */
  List<Lane> lanes() {
    return lanes;
  }

  /** Forgets all lanes: there is another film, or none. */
  void clear() {
    lanes = List.of();
  }

  /** Lanes of these models; those that were there already keep their answers. */
  void use(List<Classifier> models, int frames, PairRule rule) {
    List<Lane> before = lanes;
    lanes =
        models.stream()
            .map(model ->
                before.stream()
                    .filter(lane -> lane.model() == model)
                    .findFirst()
                    .orElseGet(() -> new Lane(model, frames, rule)))
            .toList();
    changed.run();
  }

  /** Another rule, by which the same answers are compared. */
  void use(PairRule rule) {
    lanes.forEach(lane -> lane.use(rule));
    changed.run();
  }

  /** Asks for what is here and not asked yet, as far as there is room. */
  void pump(Film film, Reel reel, int head, PairRule rule) {
    int most = Math.max(1, BATCHES / Math.max(1, lanes.size()));
    int reference = rule.withFirst() ? 0 : -1;
    for (Lane lane : lanes) {
      while (lane.inFlight() < most) {
        List<Integer> next =
            PrefetchOrder.next(
                i -> reel.has(i) && !lane.isAsked(i), reel.count(), head, reference, BATCH);
        if (next.isEmpty()) {
          break;
        }
        lane.ask(next);
        execute(() -> answer(lane, reel, film, next));
      }
    }
  }

  private void answer(Lane lane, Reel frames, Film of, List<Integer> wanted) {
    if (!lanes.contains(lane)) {
      return;
    }
    try {
      List<Prediction> answers = classify(lane, frames, of, wanted);
      List<Ranking> rankings = answers.stream().map(it -> Ranking.of(it.logits())).toList();
      publish(
          lane,
          () -> {
            for (int i = 0; i < wanted.size(); i++) {
              lane.put(wanted.get(i), answers.get(i), rankings.get(i));
            }
            lane.answered();
            changed.run();
          });
    } catch (Throwable e) {
      publish(
          lane,
          () -> {
            lane.answered();
            lane.fail();
            changed.run();
            reporter.accept(e);
          });
    }
  }

  private List<Prediction> classify(Lane lane, Reel frames, Film of, List<Integer> wanted) {
    List<RgbImage> taken = pictures.take(frames, wanted);
    try {
      return lane.model().classify(taken, of.framing());
    } finally {
      pictures.giveBack(taken);
    }
  }

  private void publish(Lane lane, Runnable handOver) {
    answering
        .publish()
        .execute(() -> {
          if (lanes.contains(lane)) {
            handOver.run();
          }
        });
  }

  /** What is still published while the window closes may ask for more work: it is dropped. */
  private void execute(Runnable work) {
    try {
      answering.background().execute(work);
    } catch (RejectedExecutionException _) {
      // Only a closed pool refuses: its queue has no end.
    }
  }
}
