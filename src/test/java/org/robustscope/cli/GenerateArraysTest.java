package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.CorruptionSet;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.DataSets;
import org.robustscope.dataset.ImageSet;
import org.robustscope.dataset.LabelledImage;
import org.robustscope.dataset.SequenceSet;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.perturbation.SequencePreparation;
import org.robustscope.perturbation.Sequences;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

/** Sets of arrays. */
final class GenerateArraysTest extends GenerateTestData {
  @Test
  void cifarArraysHoldTheEnginesSamplesAndTheLabelsFiveTimes() throws Exception {
    Run run =
        Run.of(
            "generate",
            "--benchmark",
            "cifar-10-c",
            "--data",
            small,
            "--out",
            out,
            "--types",
            "gaussian_noise,pixelate");

    assertThat(run.err()).contains("2 arrays of 12 images written");
    ImageSet clean = DataSets.images(small);
    CorruptionSet set = DataSets.corruptions(DataKind.CIFAR_10_C, out);
    CorruptionEngine engine = new CorruptionEngine(FrostTextures.shipped());
    SeedRule rule = new SeedRule(SeedMode.IMAGE, 0);
    assertThat(set.types()).containsExactly(CorruptionType.GAUSSIAN_NOISE, CorruptionType.PIXELATE);
    for (CorruptionType type : set.types()) {
      for (int severity = 1; severity <= 5; severity++) {
        ImageSet images = set.images(type, severity);
        assertThat(images.size()).isEqualTo(12);
        for (int i = 0; i < 12; i++) {
          LabelledImage source = clean.get(i);
          RgbImage expected =
              engine.apply(
                  type,
                  severity,
                  Variant.V32,
                  rule.seedOf(source.key(), type.id(), severity),
                  source.read());
          assertThat(images.get(i).read().sameSamplesAs(expected)).isTrue();
          assertThat(set.classes().get(images.label(i)))
              .isEqualTo(clean.classes().get(source.label()));
        }
      }
    }
  }

  @Test
  void anArrayIsCompleteOrNotThereAndOneThatIsThereIsKept() throws IOException {
    Object[] command = {
      "generate", "--benchmark", "cifar-10-c", "--data", small, "--out", out, "--types"
    };
    Run.of(with(command, "contrast"));
    byte[] contrast = Files.readAllBytes(out.resolve("contrast.npy"));
    Files.write(out.resolve(".fog.npy.part"), new byte[1000]); // as kill -9 leaves it

    Run run = Run.of(with(command, "contrast,fog"));

    assertThat(run.err()).contains("1 arrays of 12 images written").contains("1 were there");
    assertThat(out.resolve(".fog.npy.part")).doesNotExist();
    assertThat(out.resolve("contrast.npy")).hasBinaryContent(contrast);
    assertThat(DataSets.corruptions(DataKind.CIFAR_10_C, out).types()).hasSize(2);

    Files.write(out.resolve("fog.npy"), Arrays.copyOf(contrast, 5000));
    Run cut = Run.of(with(command, "fog"));
    assertThat(cut.exitCode()).isEqualTo(3);
    assertThat(cut.err()).contains("fog.npy: cut off: 5000 bytes");
  }

  @Test
  void aPictureOfAnotherSizeIsLeftOutOfArraysAndLabelsAlike() throws IOException {
    copy("chelsea.png", small.resolve("cat/a.png"));

    Run run =
        Run.of(
            "generate",
            "--benchmark",
            "cifar-10-c",
            "--data",
            small,
            "--out",
            out,
            "--types",
            "contrast");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("cat/a.png: size (451x300) should be 32x32");
    CorruptionSet set = DataSets.corruptions(DataKind.CIFAR_10_C, out);
    assertThat(set.images(CorruptionType.CONTRAST, 1).size()).isEqualTo(12);
  }

  @Test
  void classesThatAreNotTheBenchmarksAreRefused() {
    Run run = Run.of("generate", "--benchmark", "cifar-10-c", "--data", photos, "--out", out);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .contains(photos + ": its pictures cannot become CIFAR-10-C: 3 of the data's 3 classes")
        .contains("n02123045; n04008634; n07920052");
  }

  @Test
  void cifarSequencesHoldTheFramesOfTheSequences() throws Exception {
    Run run =
        Run.of(
            "generate",
            "--benchmark",
            "cifar-10-p",
            "--data",
            small,
            "--out",
            out,
            "--types",
            "motion_blur,shot_noise_3,spatter",
            "--per-class",
            "1");

    assertThat(run.exitCode()).as(run.err()).isZero();
    ImageSet clean = DataSets.images(small);
    SequenceSet set = DataSets.sequences(DataKind.CIFAR_10_P, out);
    assertThat(set.perturbations()).hasSize(3);
    for (Perturbation perturbation : set.perturbations()) {
      assertThat(set.clips(perturbation).size()).isEqualTo(10);
      RgbImage source = SequencePreparation.standard(clean.get(0).read(), Variant.V32);
      long seed =
          new SeedRule(SeedMode.IMAGE, 0)
              .seedOf(clean.get(0).key(), perturbation.type().id(), perturbation.strength());
      try (FrameSource made = Sequences.open(perturbation, Variant.V32, seed, source);
          FrameSource read = set.clips(perturbation).get(0).open()) {
        assertThat(read.count()).isEqualTo(made.count());
        RgbImage a = new RgbImage(32, 32);
        RgbImage b = new RgbImage(32, 32);
        for (int i = 0; i < made.count(); i++) {
          made.read(i, a);
          read.read(i, b);
          assertThat(a.sameSamplesAs(b)).isTrue();
        }
      }
    }
  }
}
