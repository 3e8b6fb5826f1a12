package org.robustscope.app.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.robustscope.metric.FramePair;
import org.robustscope.metric.PairRule;
import org.robustscope.metric.Ranking;
import org.robustscope.metric.SequenceStability;
import org.robustscope.model.Classifier;
import org.robustscope.model.Prediction;

/** What one model says of the frames of a film, and what follows from it by the pair rule. */
final class Lane {
  private final Classifier model;
  private final Prediction[] predictions;
  private final Ranking[] rankings;
  private final boolean[] asked;
  private final FramePair[] pairs;
  private final SequenceStability[] running;
  private PairRule rule;
  private int known;
  private int inFlight;
  private boolean stale = true;
  private boolean failed;

  Lane(Classifier model, int frames, PairRule rule) {
    this.model = model;
    this.rule = rule;
    predictions = new Prediction[frames];
    rankings = new Ranking[frames];
    asked = new boolean[frames];
    pairs = new FramePair[frames];
    running = new SequenceStability[frames];
  }

  Classifier model() {
    return model;
  }

  int frames() {
    return predictions.length;
  }

  /** How many frames are known. */
  int known() {
    return known;
  }

  boolean isComplete() {
    return known == predictions.length;
  }

  PairRule rule() {
    return rule;
  }

  void use(PairRule changed) {
    rule = changed;
    stale = true;
  }

  Optional<Prediction> prediction(int frame) {
    return Optional.ofNullable(predictions[frame]);
  }

  Ranking ranking(int frame) {
    return rankings[frame];
  }

  /** The class of the first rank, or -1 while it is not known. */
  int best(int frame) {
    return rankings[frame] == null ? -1 : rankings[frame].prediction();
  }

  /** The usual name of a class. */
  String nameOf(int classIndex) {
    return model.labels().get(classIndex).shortName();
  }

  /** The answer that a frame's is compared with. */
  Optional<Prediction> compared(int frame) {
    OptionalInt earlier = rule.earlier(frame);
    return earlier.isPresent() ? prediction(earlier.getAsInt()) : Optional.empty();
  }

  boolean isFlip(int frame) {
    refresh();
    return pairs[frame] != null && pairs[frame].flip();
  }

  /** What changed from the compared frame, when both are known. */
  Optional<FramePair> pair(int frame) {
    refresh();
    return Optional.ofNullable(pairs[frame]);
  }

  /** The means over the known pairs up to and with a frame; none before the first. */
  Optional<SequenceStability> running(int frame) {
    refresh();
    return Optional.ofNullable(running[frame]);
  }

  boolean isAsked(int frame) {
    return asked[frame] || failed;
  }

  int inFlight() {
    return inFlight;
  }

  void ask(Iterable<Integer> frames) {
    frames.forEach(frame -> asked[frame] = true);
    inFlight++;
  }

  void put(int frame, Prediction prediction, Ranking ranking) {
    if (predictions[frame] == null) {
      known++;
    }
    predictions[frame] = prediction;
    rankings[frame] = ranking;
    stale = true;
  }

  void answered() {
    inFlight--;
  }

  /** A model that failed once is not asked again for this film: it would fail 30 times more. */
  void fail() {
    failed = true;
  }

  private void refresh() {
    if (!stale) {
      return;
    }
    stale = false;
    List<FramePair> so = new ArrayList<>();
    int[] last = new int[predictions.length];
    for (int frame = 0; frame < predictions.length; frame++) {
      OptionalInt earlier = rule.earlier(frame);
      boolean both =
          earlier.isPresent() && rankings[frame] != null && rankings[earlier.getAsInt()] != null;
      pairs[frame] = both ? FramePair.of(rankings[earlier.getAsInt()], rankings[frame]) : null;
      if (both) {
        so.add(pairs[frame]);
      }
      last[frame] = so.size();
    }
    List<SequenceStability> means = SequenceStability.running(so);
    for (int frame = 0; frame < predictions.length; frame++) {
      running[frame] = last[frame] == 0 ? null : means.get(last[frame] - 1);
    }
  }
}
