package org.robustscope.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.image.RgbImage;
import org.robustscope.model.Classifier;
import org.robustscope.model.Classifiers;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.ModelFraming;
import org.robustscope.model.Prediction;
import org.robustscope.testing.Shared;

/**
 * Measures the bundled ResNets on corrupted test pictures (variant 32, our frost textures), for the
 * table in docs/family.md: {@code mvn test -Dtest=CorruptedAccuracy}. Takes minutes. Other models:
 * {@code -Drobustscope.accuracy.models=alexnet,vgg}.
 */
final class CorruptedAccuracy {
  private static final int EVERY = Integer.getInteger("robustscope.accuracy.every", 10);
  private static final long SEED = 1;
  private static final String MODELS =
      System.getProperty(
          "robustscope.accuracy.models",
          "resnet,resnet-clahe,resnet-stylized,resnet-alp,resnet-augmix");
  private static final Path FOLDER =
      Path.of(System.getProperty("robustscope.accuracy.folder", "src/main/resources/models"));

  private final CorruptionEngine engine = new CorruptionEngine(FrostTextures.shipped());

  @Test
  void ofTheFamilysResNets() throws Exception {
    Path archive = Shared.folder("cifar10").resolve("cifar10-jpeg.tar.gz");
    CifarImages test = CifarReader.read(archive).test().everyNth(EVERY);
    List<String> names = new ArrayList<>();
    try (Classifiers classifiers = new Classifiers(1)) {
      List<Classifier> models = new ArrayList<>();
      for (String name : MODELS.split(",")) {
        Path card = FOLDER.resolve(name + ".json");
        if (Files.exists(card)) {
          names.add(name);
          models.add(classifiers.open(card, DeviceChoice.CPU));
        }
      }
      assertThat(models).isNotEmpty();
      double[] sums = new double[models.size()];
      System.out.printf("%d test pictures%n| | %s |%n", test.count(), String.join(" | ", names));
      print("clean", accuracies(models, test, null, 0));
      for (CorruptionType type : CorruptionType.benchmark()) {
        double[] mean = new double[models.size()];
        for (int severity = 1; severity <= 5; severity++) {
          add(mean, accuracies(models, test, type, severity), 0.2);
        }
        print(type.id(), mean);
        add(sums, mean, 1.0 / CorruptionType.benchmark().size());
      }
      print("mean of " + CorruptionType.benchmark().size(), sums);
    }
  }

  private double[] accuracies(
      List<Classifier> models, CifarImages test, CorruptionType type, int severity) {
    List<RgbImage> pictures = new ArrayList<>();
    for (int i = 0; i < test.count(); i++) {
      RgbImage clean = picture(test, i);
      pictures.add(
          type == null
              ? clean
              : engine.apply(
                  type, severity, Variant.V32, Seeds.of(SEED, i, severity) & 0xffffffffL, clean));
    }
    double[] shares = new double[models.size()];
    for (int m = 0; m < shares.length; m++) {
      List<Prediction> answers = models.get(m).classify(pictures, ModelFraming.PREPARED);
      int correct = 0;
      for (int i = 0; i < test.count(); i++) {
        int best = answers.get(i).top(1).getFirst().label().index();
        correct += best == test.classes()[i] ? 1 : 0;
      }
      shares[m] = (double) correct / test.count();
    }
    return shares;
  }

  private static RgbImage picture(CifarImages test, int index) {
    float[] samples = new float[CifarImages.PICTURE];
    test.read(index, samples);
    RgbImage image = new RgbImage(CifarImages.SIDE, CifarImages.SIDE);
    for (int c = 0; c < 3; c++) {
      System.arraycopy(samples, c * CifarImages.PLANE, image.plane(c), 0, CifarImages.PLANE);
    }
    return image;
  }

  private static void add(double[] sums, double[] values, double weight) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weight * values[i];
    }
  }

  private static void print(String row, double[] shares) {
    StringBuilder line = new StringBuilder("| " + row);
    for (double share : shares) {
      line.append(String.format(Locale.ROOT, " | %.1f", 100 * share));
    }
    System.out.println(line + " |");
  }
}
