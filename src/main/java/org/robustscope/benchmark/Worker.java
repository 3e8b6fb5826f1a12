package org.robustscope.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.robustscope.enhance.Enhancement;
import org.robustscope.enhance.Enhancer;
import org.robustscope.image.RgbImage;
import org.robustscope.metric.PairRule;
import org.robustscope.metric.Ranking;
import org.robustscope.metric.SequenceStability;
import org.robustscope.model.ModelFraming;
import org.robustscope.model.Prediction;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequenceException;

/**
 * What one thread does: makes the items of a group and has all models classify them. Each picture
 * is made once for all models, and enhanced once for all models with that enhancement.
 */
final class Worker {
  private final RunJob job;
  private final Material.Maker maker;
  private final Map<Enhancement, Enhancer> enhancers = new EnumMap<>(Enhancement.class);
  private final List<RgbImage> buffers = new ArrayList<>();

  Worker(RunJob job) {
    this.job = job;
    this.maker = job.material().newMaker();
  }

  /** Works until nothing is left or the run ends. */
  void work() throws IOException {
    while (job.goesOn()) {
      Feeder.Task task = job.next();
      switch (task) {
        case null -> {
          return;
        }
        case Feeder.Load load -> load(load.shard(), load.item());
        case Feeder.Group group -> {
          boolean whole = job.outline().ofSequences() ? sequences(group) : pictures(group);
          if (!whole) {
            return;
          }
        }
      }
    }
  }

  private void load(Shard shard, int item) throws IOException {
    try {
      shard.setLoaded(item, new Shard.Loaded(maker.load(item), null));
    } catch (ItemException e) {
      shard.setLoaded(item, new Shard.Loaded(null, e));
    } finally {
      // After an error that ends the run, nobody must wait for this item.
      shard.setLoaded(item, new Shard.Loaded(null, new ItemException("the run ended")));
    }
  }

  private RgbImage loaded(OpenPart part, int item) throws ItemException {
    return job.material().isLoaded(part.condition()) ? part.shard().loaded(item) : null;
  }

  private RgbImage buffer(int index, int width, int height) {
    while (buffers.size() <= index) {
      buffers.add(new RgbImage(width, height));
    }
    RgbImage buffer = buffers.get(index);
    if (buffer.width() != width || buffer.height() != height) {
      buffer = new RgbImage(width, height);
      buffers.set(index, buffer);
    }
    return buffer;
  }

  /** False when the run ended in between, so that the group is not whole. */
  private boolean pictures(Feeder.Group group) throws IOException {
    OpenPart part = group.part();
    List<RgbImage> pictures = new ArrayList<>();
    List<Integer> items = new ArrayList<>();
    List<Unreadable> failed = new ArrayList<>();
    for (int item = group.from(); item < group.to(); item++) {
      if (!job.goesOn()) {
        return false;
      }
      try {
        RgbImage loaded = loaded(part, item);
        RgbImage buffer =
            loaded == null ? null : buffer(pictures.size(), loaded.width(), loaded.height());
        pictures.add(maker.picture(item, loaded, part.condition(), buffer));
        items.add(item);
      } catch (ItemException e) {
        failed.add(job.unreadable(part.condition(), item, e));
      }
    }
    List<CellSums> counts = new ArrayList<>();
    Map<Enhancement, List<RgbImage>> enhanced = new EnumMap<>(Enhancement.class);
    for (int entrant = 0; entrant < job.contenders().size(); entrant++) {
      Contender contender = job.contenders().get(entrant);
      List<RgbImage> shown =
          enhanced.computeIfAbsent(contender.enhancement(), how -> enhanced(how, pictures));
      List<Prediction> predictions = job.classify(contender, shown);
      counts.add(count(part, entrant, items, predictions, failed.size()));
    }
    job.add(part, group.to() - group.from(), counts, failed);
    return true;
  }

  private List<RgbImage> enhanced(Enhancement how, List<RgbImage> pictures) {
    Enhancer enhancer = enhancers.computeIfAbsent(how, Enhancement::newEnhancer);
    return pictures.stream().map(enhancer::apply).toList();
  }

  private CellSums count(
      OpenPart part, int entrant, List<Integer> items, List<Prediction> predictions, int failed)
      throws IOException {
    Contender contender = job.contenders().get(entrant);
    PictureTally tally = new PictureTally(job.outline().classes().size());
    for (int i = 0; i < items.size(); i++) {
      int label = job.material().label(part.condition(), items.get(i));
      int output = contender.outputs().output(label);
      tally.add(predictions.get(i), label, output);
      if (part.keeps()) {
        String key = job.material().key(part.condition(), items.get(i));
        part.keep(entrant, items.get(i), KeptItem.of(key, label, output, predictions.get(i)));
      }
    }
    for (int i = 0; i < failed; i++) {
      tally.addUnreadable();
    }
    return tally.sums();
  }

  private boolean sequences(Feeder.Group group) throws IOException {
    for (int item = group.from(); item < group.to(); item++) {
      if (!sequence(group.part(), item)) {
        return false;
      }
    }
    return true;
  }

  private boolean sequence(OpenPart part, int item) throws IOException {
    List<Unreadable> failed = new ArrayList<>();
    List<CellSums> counts = new ArrayList<>();
    boolean noise = part.condition().perturbation().type().isNoise();
    try (FrameSource frames = maker.sequence(item, loaded(part, item), part.condition())) {
      List<List<Ranking>> rankings = rankings(frames);
      if (rankings == null) {
        return false;
      }
      for (List<Ranking> ranking : rankings) {
        counts.add(sums(ranking, noise));
      }
    } catch (SequenceException e) {
      failed.add(job.unreadable(part.condition(), item, new ItemException(e)));
    } catch (ItemException e) {
      failed.add(job.unreadable(part.condition(), item, e));
    }
    if (!failed.isEmpty()) {
      counts.clear();
      SequenceSums none = SequenceSums.none(noise);
      for (int i = 0; i < job.contenders().size(); i++) {
        counts.add(new SequenceSums(0, 1, none.strides()));
      }
    }
    job.add(part, 1, counts, failed);
    return true;
  }

  /** For each model, every frame's ranking; null when the run ended in between. */
  private List<List<Ranking>> rankings(FrameSource frames) throws SequenceException {
    List<List<Ranking>> rankings = new ArrayList<>();
    job.contenders().forEach(_ -> rankings.add(new ArrayList<>()));
    int batch = job.batch();
    for (int from = 0; from < frames.count(); from += batch) {
      List<RgbImage> shown = new ArrayList<>();
      for (int i = from; i < Math.min(from + batch, frames.count()); i++) {
        if (!job.goesOn()) {
          return null;
        }
        RgbImage frame = buffer(i - from, frames.width(), frames.height());
        frames.read(i, frame);
        shown.add(frame);
      }
      Map<Enhancement, List<RgbImage>> enhanced = new EnumMap<>(Enhancement.class);
      for (int entrant = 0; entrant < job.contenders().size(); entrant++) {
        Contender contender = job.contenders().get(entrant);
        List<RgbImage> pictures =
            enhanced.computeIfAbsent(contender.enhancement(), how -> enhanced(how, shown));
        for (Prediction prediction : job.classify(contender, pictures)) {
          rankings.get(entrant).add(Ranking.of(prediction.logits()));
        }
      }
    }
    return rankings;
  }

  private static SequenceSums sums(List<Ranking> frames, boolean noise) {
    List<SequenceSums.Stride> strides = new ArrayList<>();
    for (int d = 1; d <= (noise ? 1 : PairRule.LARGEST_DIFFICULTY); d++) {
      PairRule rule = noise ? PairRule.noise() : PairRule.apart(d);
      if (rule.pairs(frames.size()) == 0) {
        strides.add(SequenceSums.Stride.NONE);
        continue;
      }
      SequenceStability one = SequenceStability.of(frames, rule);
      strides.add(
          new SequenceSums.Stride(
              1,
              one.pairs(),
              one.flips(),
              FixedPoint.of(one.flipProbability()),
              FixedPoint.of(one.topFiveDistance()),
              FixedPoint.of(one.zipfDistance())));
    }
    return new SequenceSums(1, 0, strides);
  }

  /** How a run's pictures are framed for a model. */
  static ModelFraming framing(Outline outline) {
    return outline.kind() == org.robustscope.dataset.DataKind.CLEAN
        ? ModelFraming.PHOTOGRAPH
        : ModelFraming.PREPARED;
  }
}
