package org.robustscope.perturbation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.robustscope.corruption.Variant;
import org.robustscope.image.RgbImage;
import org.robustscope.image.Similarity;
import org.robustscope.testing.Difference;
import org.robustscope.testing.GoldenPicture;
import org.robustscope.testing.Shared;

/**
 * Every perturbation against the original program's frames, seed 0: no sample of the frames that
 * are there off by more than 1 and at most 0.02 % off at all; of all frames mean, deviation and
 * PSNR. Prints what it saw, and leaves it in target/parity-p.txt.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenSequencesTest {
  private static final double MOST_OFF = 2e-4;

  /** The table has four decimals; samples off by 1 change a mean by their share. */
  private static final double LEVELS = 3e-4;

  /** Half of the table's last place, relative to a squared difference. */
  private static final double ROUNDING = Math.pow(10, 0.00005 / 10) - 1;

  private final List<String> report = new ArrayList<>();
  private Path golden;
  private List<String[]> table;
  private RgbImage prepared;

  @BeforeAll
  void findGoldenData() throws IOException {
    golden = Shared.folder("golden/imagenet_p");
    prepared = GoldenPicture.read(Shared.folder("golden/input/resize256").resolve("chelsea.png"));
    table =
        Files.readAllLines(golden.resolve("frames.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .toList();
  }

  @AfterAll
  void writeReport() throws IOException {
    if (!report.isEmpty()) {
      Files.write(Files.createDirectories(Path.of("target")).resolve("parity-p.txt"), report);
    }
  }

  static Stream<Perturbation> perturbations() {
    return Perturbation.all().stream();
  }

  @ParameterizedTest
  @MethodSource("perturbations")
  void framesAreThoseOfTheOriginal(Perturbation perturbation) throws Exception {
    int compared = 0;
    Difference difference = Difference.NONE;
    double level = 0;
    double share = 0;
    try (FrameSource frames = Sequences.open(perturbation, Variant.V224, 0, prepared)) {
      List<String[]> rows = table.stream().filter(row -> row[0].equals(perturbation.id())).toList();
      assertThat(rows).hasSize(frames.count());
      RgbImage first = null;
      RgbImage previous = null;
      for (int i = 0; i < frames.count(); i++) {
        RgbImage frame = new RgbImage(frames.width(), frames.height());
        frames.read(i, frame);
        Path file = golden.resolve("%s/chelsea/frame_%02d.png".formatted(perturbation.id(), i));
        if (Files.exists(file)) {
          difference = difference.plus(Difference.between(frame, GoldenPicture.read(file)));
          compared++;
        }
        first = first == null ? frame : first;
        String[] row = rows.get(i);
        assertThat(row[3]).isEqualTo(Integer.toString(i));
        level = Math.max(level, Math.abs(mean(frame) - Double.parseDouble(row[4])));
        level = Math.max(level, Math.abs(deviation(frame) - Double.parseDouble(row[5])));
        share = Math.max(share, shareOff(row[6], Similarity.psnr(frame, first)));
        if (previous != null) {
          share = Math.max(share, shareOff(row[7], Similarity.psnr(frame, previous)));
        }
        previous = frame;
      }
    }
    report(
        String.format(
            Locale.ROOT,
            "%-16s %s; all frames: mean and deviation within %.5f," + " PSNR as with %.4f %% off",
            perturbation.id(),
            difference,
            level,
            100 * share));
    assertThat(compared).isEqualTo(perturbation.type() == PerturbationType.TRANSLATE ? 6 : 5);
    assertThat(difference.max()).as(difference.toString()).isLessThanOrEqualTo(1);
    assertThat(difference.shareOff()).as(difference.toString()).isLessThanOrEqualTo(MOST_OFF);
    assertThat(level).isLessThanOrEqualTo(LEVELS);
    assertThat(share).isLessThanOrEqualTo(MOST_OFF);
  }

  private void report(String line) {
    System.out.println("parity " + line);
    report.add(line);
  }

  /**
   * How many of the samples must be off by 1 to explain a PSNR that is not the table's: each
   * changes a squared difference d^2 by at most 2|d| + 1. Decibels would not do: those of frames
   * that differ in ten samples change much with one.
   */
  private static double shareOff(String expected, double actual) {
    double wanted = meanSquare(Double.parseDouble(expected.replace("inf", "Infinity")));
    double difference = Math.abs(meanSquare(actual) - wanted) - ROUNDING * wanted;
    return Math.max(0, difference) / (2 * Math.sqrt(wanted) + 1);
  }

  private static double meanSquare(double psnr) {
    return 255 * 255 * Math.pow(10, -psnr / 10);
  }

  private static double mean(RgbImage image) {
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      for (float sample : image.plane(c)) {
        sum += sample;
      }
    }
    return sum / (3.0 * image.size());
  }

  private static double deviation(RgbImage image) {
    double mean = mean(image);
    double squares = 0;
    for (int c = 0; c < 3; c++) {
      for (float sample : image.plane(c)) {
        squares += (sample - mean) * (sample - mean);
      }
    }
    return Math.sqrt(squares / (3.0 * image.size()));
  }
}
