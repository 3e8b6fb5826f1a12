package org.robustscope.corruption;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.robustscope.image.RgbImage;
import org.robustscope.testing.GoldenPicture;

/** A folder of the original program's results, made with seed 0 before every call. */
enum GoldenSet {
  IMAGENET_C(Variant.V224, "imagenet_c", "input", List.of("chelsea", "coffee"), 10),
  INCEPTION_C(Variant.V299, "inception_c_299", "input/299", List.of("chelsea"), 3),
  TINY_C(Variant.V64, "tiny_c_64", "input/64", List.of("chelsea"), 5),
  CIFAR_C(Variant.V32, "cifar_c_32", "input/32", List.of("chelsea"), 5);

  private final Variant variant;
  private final String folder;
  private final String inputFolder;
  private final List<String> names;
  private final int cells;

  GoldenSet(Variant variant, String folder, String inputFolder, List<String> names, int cells) {
    this.variant = variant;
    this.folder = folder;
    this.inputFolder = inputFolder;
    this.names = names;
    this.cells = cells;
  }

  /** A result with what it was made from. */
  record Cell(int severity, RgbImage input, RgbImage expected) {}

  Variant variant() {
    return variant;
  }

  /**
   * The results of a type.
   *
   * @param golden the shared folder
   */
  List<Cell> cells(Path golden, CorruptionType type) {
    List<Cell> found =
        names.stream()
            .flatMap(name ->
                IntStream.rangeClosed(1, 5)
                    .filter(severity -> Files.exists(file(golden, type, severity, name)))
                    .mapToObj(severity -> cell(golden, type, severity, name)))
            .toList();
    if (found.size() != cells) {
      throw new AssertionError(
          folder + "/" + type.id() + " holds " + found.size() + " pictures, not " + cells);
    }
    return found;
  }

  RgbImage input(Path golden, String name) {
    return GoldenPicture.read(golden.resolve(inputFolder).resolve(name + ".png"));
  }

  private Cell cell(Path golden, CorruptionType type, int severity, String name) {
    return new Cell(
        severity, input(golden, name), GoldenPicture.read(file(golden, type, severity, name)));
  }

  private Path file(Path golden, CorruptionType type, int severity, String name) {
    return golden.resolve(folder + "/" + type.id() + "/" + severity + "/" + name + ".png");
  }
}
