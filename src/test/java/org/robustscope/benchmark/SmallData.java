package org.robustscope.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.dataset.DataKind;
import org.robustscope.enhance.Enhancement;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.model.BundledModels;
import org.robustscope.model.DeviceChoice;

/** Small pictures in folders that are called after CIFAR-10's classes, and the models of these. */
public final class SmallData {
  private static final List<String> CLASSES =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

  private SmallData() {}

  static List<String> classes() {
    return CLASSES;
  }

  /** Writes as many random pictures, one class after the other, and returns their folder. */
  public static Path write(Path folder, int pictures) throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < pictures; i++) {
      Path file = folder.resolve(CLASSES.get(i % 10)).resolve("picture_%03d.png".formatted(i));
      Files.createDirectories(file.getParent());
      ImageFiles.write(picture(random), file, false);
    }
    return folder;
  }

  /** Soft blobs, so that the models are of several minds. */
  private static RgbImage picture(Random random) {
    RgbImage image = new RgbImage(36, 32);
    for (int c = 0; c < 3; c++) {
      double fx = 0.05 + 0.4 * random.nextDouble();
      double fy = 0.05 + 0.4 * random.nextDouble();
      double phase = 6 * random.nextDouble();
      for (int p = 0; p < image.size(); p++) {
        double wave = Math.sin(fx * (p % 36) + fy * (p / 36) + phase);
        image.plane(c)[p] = Math.round(128 + 100 * wave + 20 * random.nextDouble());
        image.plane(c)[p] = Math.clamp(image.plane(c)[p], 0, 255);
      }
    }
    return image;
  }

  static Competitor model(String name, Enhancement enhancement) {
    return new Competitor(BundledModels.find(name).orElseThrow(), enhancement);
  }

  /** Two types at two severities with clean pictures, three entrants of two models. */
  static EvaluationRequest corruptions(Path data) {
    return EvaluationRequest.of(
            DataKind.CIFAR_10_C,
            data,
            true,
            List.of(
                model("alexnet", Enhancement.NONE),
                model("squeezenet", Enhancement.NONE),
                model("squeezenet", Enhancement.CLAHE)))
        .withCorruptions(
            List.of(CorruptionType.GAUSSIAN_NOISE, CorruptionType.FROST, CorruptionType.PIXELATE),
            List.of(2, 5));
  }

  /** The same with one model. */
  static EvaluationRequest oneModel(EvaluationRequest request) {
    return EvaluationRequest.of(
            request.kind(),
            request.data(),
            request.generate(),
            List.of(model("squeezenet", Enhancement.NONE)))
        .withCorruptions(request.types(), request.severities());
  }

  /** Leaves an unfinished run of squeezenet on CIFAR-10-C, all made from the pictures. */
  public static void partialRun(Path data, Path results) throws IOException {
    EvaluationRequest request =
        EvaluationRequest.of(
            DataKind.CIFAR_10_C, data, true, List.of(model("squeezenet", Enhancement.NONE)));
    RunControl control = new RunControl();
    try (Evaluation evaluation = Evaluation.prepare(request, DeviceChoice.CPU);
        ResultsStore store = ResultsStore.open(results)) {
      evaluation.run(
          store,
          RunSettings.usual(32),
          control,
          new RunListener() {
            @Override
            public void partStored(Condition condition, List<CellSums> totals) {
              control.cancel();
            }
          });
    }
  }

  /** The files below a folder, by name. */
  public static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
    }
  }
}
