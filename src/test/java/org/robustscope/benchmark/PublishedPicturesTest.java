package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Preparation;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.DataKind;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.model.DeviceChoice;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

final class PublishedPicturesTest {
  private static final RunSettings SETTINGS = new RunSettings(2, 4, false);

  @TempDir private Path folder;

  private Path data(int pictures) throws IOException {
    return SmallData.write(folder.resolve("data"), pictures);
  }

  private ResultsStore store() throws StoreException {
    return ResultsStore.open(folder.resolve("results.sqlite"));
  }

  @Test
  void publishedPicturesGiveWhatTheSamePicturesGaveWhenTheyWereMade() throws IOException {
    Path data = data(12);
    EvaluationRequest made =
        SmallData.oneModel(SmallData.corruptions(data))
            .made(Variant.V64, new SeedRule(SeedMode.IMAGE, 3), false, FrostTextures::shipped);
    made =
        new EvaluationRequest(
            DataKind.TINY_IMAGENET_C,
            data,
            true,
            made.clean(),
            made.types(),
            made.severities(),
            made.perturbations(),
            made.subset(),
            Variant.V64,
            made.seedRule(),
            false,
            made.textures(),
            made.competitors());
    Path published = publish(made);
    EvaluationRequest read =
        EvaluationRequest.of(DataKind.TINY_IMAGENET_C, published, false, made.competitors())
            .withCorruptions(made.types(), made.severities())
            .withClean(data);

    try (Evaluation first = Evaluation.prepare(made, DeviceChoice.CPU);
        Evaluation second = Evaluation.prepare(read, DeviceChoice.CPU);
        ResultsStore store = store()) {
      assertThat(first.plan().id()).isNotEqualTo(second.plan().id());
      StoredRun one = first.run(store, SETTINGS, new RunControl(), RunListener.NONE);
      StoredRun two = second.run(store, SETTINGS, new RunControl(), RunListener.NONE);
      assertThat(two.cells()).isEqualTo(one.cells());
      assertThat(two.isComplete()).isTrue();
      assertThat(store.runs()).hasSize(2);
    }
  }

  private Path publish(EvaluationRequest made) throws IOException {
    Path published = folder.resolve("published");
    for (Path file : SmallData.files(made.data())) {
      String key = made.data().relativize(file).toString().replace('\\', '/');
      RgbImage clean = Preparation.standard(ImageFiles.read(file).image(), Variant.V64);
      for (CorruptionType type : made.types()) {
        for (int severity : made.severities()) {
          RgbImage picture =
              new CorruptionEngine(FrostTextures.shipped())
                  .apply(
                      type,
                      severity,
                      Variant.V64,
                      made.seedRule().seedOf(key, type.id(), severity),
                      clean);
          Path target = published.resolve(type.id()).resolve("" + severity).resolve(key);
          Files.createDirectories(target.getParent());
          ImageFiles.write(picture, target, false);
        }
      }
    }
    return published;
  }

  @Test
  void missingSeveritiesAreNamed() throws IOException {
    Path published = folder.resolve("published");
    EvaluationRequest made = SmallData.oneModel(SmallData.corruptions(data(10)));
    made = made.made(Variant.V64, made.seedRule(), false, FrostTextures::shipped);
    publish(made.withCorruptions(List.of(CorruptionType.PIXELATE), List.of(2)));

    EvaluationRequest read =
        EvaluationRequest.of(DataKind.TINY_IMAGENET_C, published, false, made.competitors())
            .withCorruptions(
                List.of(CorruptionType.PIXELATE, CorruptionType.FOG), List.of(1, 2, 5));
    assertThatThrownBy(() -> Evaluation.prepare(read, DeviceChoice.CPU))
        .isInstanceOf(EvaluationException.class)
        .hasMessage(
            published
                + ": missing pixelate severity 1,5, fog; there are pixelate"
                + " (choose those with --types and --severities)");
  }
}
