package org.robustscope.corruption.frost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.image.RgbImage;
import org.robustscope.image.Similarity;
import org.robustscope.testing.Shared;

/** Our own textures: that they stand in for the authors' in what a model sees of them. */
final class ShippedFrostTest {
  private static final int SEEDS = 10;

  @Test
  void areSixOfTheAuthorsSizes() {
    FrostTextures textures = FrostTextures.shipped();
    assertThat(textures.count()).isEqualTo(6);
    assertThat(textures.description()).contains("own");
    List<String> sizes = List.of("900x600", "560x315", "560x315", "527x350", "660x495", "485x323");
    for (int i = 0; i < 6; i++) {
      assertThat(textures.get(i).name()).isEqualTo("frost" + (i + 1));
      assertThat(textures.get(i).image().sizeText()).isEqualTo(sizes.get(i));
    }
  }

  @Test
  void haveTheAuthorsMeanColours() throws IOException {
    List<String> lines = Files.readAllLines(Shared.folder("frost").resolve("frost.csv"));
    assertThat(lines).hasSize(7);
    FrostTextures textures = FrostTextures.shipped();
    for (int i = 0; i < 6; i++) {
      String[] cells = lines.get(i + 1).split(",");
      for (int c = 0; c < 3; c++) {
        double mean = mean(textures.get(i).image().plane(c));
        assertThat(mean).as(cells[0]).isCloseTo(Double.parseDouble(cells[6 + c]), within(3.0));
      }
    }
  }

  /** The growing program measures all six (mean, deviation, octaves, slope) and grows one anew. */
  @Test
  void haveTheAuthorsFiguresAndGrowAnewTheSame() throws Exception {
    Process check =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "src/build/java/frost/GrowFrost.java",
                "check",
                "src/main/resources/frost",
                "6")
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(said).contains("all as it should be");
    assertThat(check.exitValue()).isZero();
  }

  /**
   * The generator's own check for other random sources (metrics.md, section 4): the mean over ten
   * seeds within 4 standard errors of the reference's.
   */
  @Test
  void corruptLikeTheAuthorsTextures() throws IOException {
    Path golden = Shared.folder("golden");
    CorruptionEngine engine = new CorruptionEngine(FrostTextures.shipped());
    int compared = 0;
    for (String line : Files.readAllLines(golden.resolve("stats.csv"))) {
      String[] cells = line.split(",");
      if (cells[0].equals("imagenet_c") && cells[2].equals("frost")) {
        RgbImage clean = Pngs.read(golden.resolve("input/" + cells[1] + ".png"));
        double[] ours = figures(engine, Integer.parseInt(cells[3]), clean);
        compare(cells, ours);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(10);
  }

  private static void compare(String[] cells, double[] ours) {
    String[] names = {"mean", "std", "PSNR", "SSIM"};
    var text = new StringBuilder("frost " + cells[1] + " " + cells[3] + ":");
    for (int i = 0; i < names.length; i++) {
      double theirs = Double.parseDouble(cells[5 + 2 * i]);
      double deviation = Double.parseDouble(cells[6 + 2 * i]);
      text.append(String.format(Locale.ROOT, "  %s %.3f (%.3f)", names[i], ours[i], theirs));
      assertThat(ours[i])
          .as(cells[1] + " severity " + cells[3] + " " + names[i])
          .isCloseTo(theirs, within(4 * deviation * Math.sqrt(2.0 / SEEDS)));
    }
    System.out.println(text);
  }

  private static double[] figures(CorruptionEngine engine, int severity, RgbImage clean) {
    double[] sum = new double[4];
    for (int seed = 0; seed < SEEDS; seed++) {
      RgbImage frosted = engine.apply(CorruptionType.FROST, severity, Variant.V224, seed, clean);
      double[] one = {
        meanOfAll(frosted),
        deviation(frosted),
        Similarity.psnr(clean, frosted),
        Similarity.ssim(clean, frosted)
      };
      for (int i = 0; i < 4; i++) {
        sum[i] += one[i] / SEEDS;
      }
    }
    return sum;
  }

  private static double mean(float[] plane) {
    double sum = 0;
    for (float v : plane) {
      sum += v;
    }
    return sum / plane.length;
  }

  private static double meanOfAll(RgbImage image) {
    return (mean(image.plane(0)) + mean(image.plane(1)) + mean(image.plane(2))) / 3;
  }

  private static double deviation(RgbImage image) {
    double mean = meanOfAll(image);
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      for (float v : image.plane(c)) {
        sum += (v - mean) * (v - mean);
      }
    }
    return Math.sqrt(sum / (3 * image.size()));
  }
}
