package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Preparation;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.DataKind;
import org.robustscope.enhance.Clahe;
import org.robustscope.enhance.ClaheSettings;
import org.robustscope.enhance.Enhancement;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.JpegRoundTrip;
import org.robustscope.image.RgbImage;
import org.robustscope.metric.PairRule;
import org.robustscope.metric.Ranking;
import org.robustscope.metric.SequenceStability;
import org.robustscope.model.Classifier;
import org.robustscope.model.Classifiers;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.ModelFraming;
import org.robustscope.model.Prediction;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.perturbation.PerturbationType;
import org.robustscope.perturbation.Sequences;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

/** The pipeline beside a plain loop: one thread, one picture at a time, nothing reused. */
final class PlainLoopTest {
  private static final int PICTURES = 23;

  @TempDir private Path folder;

  /** What the loop counts in a cell. */
  private static final class Counts {
    private int right;
    private int rightTop5;
    private double brier;
    private double confidence;
    private final Map<Integer, Integer> rightOfClass = new HashMap<>();
  }

  @Test
  void countsWhatALoopCountsWhateverTheThreadsAndBatches() throws IOException {
    Path data = SmallData.write(folder.resolve("data"), PICTURES);
    EvaluationRequest request =
        SmallData.corruptions(data)
            .made(Variant.V32, new SeedRule(SeedMode.IMAGE, 11), true, FrostTextures::shipped);

    Map<CellKey, CellSums> first = run(request, new RunSettings(1, 1, false), "1");
    assertEqualsLoop(request, data, first);

    int file = 2;
    for (int[] how : new int[][] {{1, 32}, {2, 3}, {3, 8}, {3, 32}, {2, 1}}) {
      Map<CellKey, CellSums> other =
          run(request, new RunSettings(how[0], how[1], false), "" + file++);
      assertThat(other).as(how[0] + " threads, batch " + how[1]).isEqualTo(first);
    }
  }

  private Map<CellKey, CellSums> run(EvaluationRequest request, RunSettings settings, String name)
      throws IOException {
    try (Evaluation evaluation = Evaluation.prepare(request, DeviceChoice.CPU);
        ResultsStore store = ResultsStore.open(folder.resolve(name + ".sqlite"))) {
      StoredRun run = evaluation.run(store, settings, new RunControl(), RunListener.NONE);
      assertThat(run.isComplete()).isTrue();
      return run.cells();
    }
  }

  private static void assertEqualsLoop(
      EvaluationRequest request, Path data, Map<CellKey, CellSums> cells) throws IOException {
    Map<CellKey, Counts> expected = loop(request, data);
    assertThat(cells.keySet()).isEqualTo(expected.keySet());
    expected.forEach((key, counts) -> {
      PictureSums sums = (PictureSums) cells.get(key);
      assertThat(sums.done()).as(key + " pictures").isEqualTo(PICTURES);
      assertThat(sums.right()).as(key + " right").isEqualTo(counts.right);
      assertThat(sums.rightTop5()).as(key + " top 5").isEqualTo(counts.rightTop5);
      assertThat(sums.brierSum()).as(key + " Brier").isCloseTo(counts.brier, within(1e-9));
      double confidence = 0;
      int inBins = 0;
      for (int bin = 0; bin < PictureSums.BINS; bin++) {
        confidence += sums.binConfidence(bin);
        inBins += sums.binPictures(bin);
      }
      assertThat(confidence).as(key + " confidence").isCloseTo(counts.confidence, within(1e-9));
      assertThat(inBins).isEqualTo(PICTURES);
      for (int label = 0; label < 10; label++) {
        assertThat(sums.classRight(label))
            .as(key + " class " + label)
            .isEqualTo(counts.rightOfClass.getOrDefault(label, 0));
      }
    });
    // The test would pass on nothing but wrong answers, or nothing but right ones, otherwise.
    assertThat(expected.values()).anyMatch(it -> it.right > 0);
    assertThat(expected.values()).anyMatch(it -> it.rightTop5 < PICTURES);
  }

  private static Map<CellKey, Counts> loop(EvaluationRequest request, Path data)
      throws IOException {
    Map<CellKey, Counts> all = new HashMap<>();
    try (Classifiers classifiers = new Classifiers(1)) {
      for (int entrant = 0; entrant < request.competitors().size(); entrant++) {
        Competitor competitor = request.competitors().get(entrant);
        Classifier classifier = classifiers.open(competitor.model(), DeviceChoice.CPU);
        for (Path file : SmallData.files(data)) {
          String path = data.relativize(file).toString().replace('\\', '/');
          RgbImage clean = Preparation.standard(ImageFiles.read(file).image(), Variant.V32);
          count(all, new CellKey(entrant, Condition.CLEAN), competitor, classifier, clean, path);
          for (CorruptionType type : request.types()) {
            for (int severity : request.severities()) {
              RgbImage corrupted =
                  new CorruptionEngine(FrostTextures.shipped())
                      .apply(
                          type,
                          severity,
                          Variant.V32,
                          request.seedRule().seedOf(path, type.id(), severity),
                          clean);
              RgbImage coded = corrupted.copy();
              new JpegRoundTrip().apply(corrupted, coded, 85);
              CellKey key = new CellKey(entrant, Condition.of(type, severity));
              count(all, key, competitor, classifier, coded, path);
            }
          }
        }
      }
    }
    return all;
  }

  private static void count(
      Map<CellKey, Counts> all,
      CellKey key,
      Competitor competitor,
      Classifier classifier,
      RgbImage picture,
      String path) {
    RgbImage shown =
        competitor.enhancement() == Enhancement.CLAHE
            ? new Clahe(ClaheSettings.STANDARD).apply(picture)
            : picture;
    Prediction prediction = classifier.classify(shown, ModelFraming.PREPARED);
    int label = -1;
    for (int i = 0; i < classifier.labels().size(); i++) {
      if (classifier.labels().get(i).shortName().equals(path.substring(0, path.indexOf('/')))) {
        label = i;
      }
    }
    float[] logits = prediction.logits();
    int best = 0;
    int better = 0;
    for (int c = 0; c < logits.length; c++) {
      best = logits[c] > logits[best] ? c : best;
      better += logits[c] > logits[label] || logits[c] == logits[label] && c < label ? 1 : 0;
    }
    Counts counts = all.computeIfAbsent(key, _ -> new Counts());
    counts.rightTop5 += better < 5 ? 1 : 0;
    counts.confidence += prediction.probability(best);
    if (best == label) {
      counts.right++;
      counts.rightOfClass.merge(label, 1, Integer::sum);
    }
    for (int c = 0; c < logits.length; c++) {
      counts.brier += Math.pow(prediction.probability(c) - (c == label ? 1 : 0), 2);
    }
  }

  @Test
  void sequencesCountWhatALoopCounts() throws Exception {
    Path data = SmallData.write(folder.resolve("data"), 7);
    List<Perturbation> perturbations =
        List.of(Perturbation.parse("shot_noise_2"), Perturbation.of(PerturbationType.TILT));
    EvaluationRequest request =
        EvaluationRequest.of(
                DataKind.CIFAR_10_P,
                data,
                true,
                List.of(SmallData.model("resnet", Enhancement.NONE)))
            .withPerturbations(perturbations);

    Map<CellKey, CellSums> first = run(request, new RunSettings(1, 1, false), "1");
    Map<CellKey, CellSums> second = run(request, new RunSettings(3, 16, false), "2");

    assertThat(second).isEqualTo(first);
    for (Perturbation perturbation : perturbations) {
      SequenceSums sums = (SequenceSums) first.get(new CellKey(0, Condition.of(perturbation)));
      assertThat(sums.done()).isEqualTo(7);
      boolean noise = perturbation.type().isNoise();
      for (int d = 1; d <= (noise ? 1 : 3); d++) {
        SequenceStability expected =
            SequenceStability.mean(
                loop(request, data, perturbation, noise ? PairRule.noise() : PairRule.apart(d)));
        SequenceSums.Stride stride = sums.strides().get(d - 1);
        assertThat(stride.pairs()).isEqualTo(expected.pairs());
        assertThat(stride.flips()).isEqualTo(expected.flips());
        assertThat(stride.meanFlipProbability())
            .isCloseTo(expected.flipProbability(), within(1e-9));
        assertThat(stride.meanTopFiveDistance())
            .isCloseTo(expected.topFiveDistance(), within(1e-9));
        assertThat(stride.meanZipfDistance()).isCloseTo(expected.zipfDistance(), within(1e-9));
      }
    }
  }

  private static List<SequenceStability> loop(
      EvaluationRequest request, Path data, Perturbation perturbation, PairRule rule)
      throws Exception {
    List<SequenceStability> sequences = new ArrayList<>();
    try (Classifiers classifiers = new Classifiers(1);
        Classifier classifier =
            classifiers.open(request.competitors().getFirst().model(), DeviceChoice.CPU)) {
      for (Path file : SmallData.files(data)) {
        String path = data.relativize(file).toString().replace('\\', '/');
        RgbImage clean = Preparation.standard(ImageFiles.read(file).image(), Variant.V32);
        long seed =
            request.seedRule().seedOf(path, perturbation.type().id(), perturbation.strength());
        List<Ranking> rankings = new ArrayList<>();
        try (FrameSource frames = Sequences.open(perturbation, Variant.V32, seed, clean)) {
          for (int i = 0; i < frames.count(); i++) {
            RgbImage frame = new RgbImage(32, 32);
            frames.read(i, frame);
            rankings.add(Ranking.of(classifier.classify(frame, ModelFraming.PREPARED).logits()));
          }
        }
        sequences.add(SequenceStability.of(rankings, rule));
      }
    }
    return sequences;
  }
}
