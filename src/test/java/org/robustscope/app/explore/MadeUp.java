package org.robustscope.app.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Values that look like the real ones, for the gallery and the tests of the controls. */
final class MadeUp {
  static final int SIZE = 224;

  private MadeUp() {}

  /** A sample photograph's middle square, 224x224. */
  static int[] photograph() {
    Image whole =
        new Image(Path.of("samples/chelsea.png").toUri().toString(), 0, 256, true, true, false);
    int[] pixels = new int[SIZE * SIZE];
    whole
        .getPixelReader()
        .getPixels(
            (int) (whole.getWidth() - SIZE) / 2,
            (int) (whole.getHeight() - SIZE) / 2,
            SIZE,
            SIZE,
            PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            SIZE);
    return pixels;
  }

  /** The photograph with noise and a veil that grow with the severity. */
  static int[] corrupted(int[] clean, int severity) {
    Random random = new Random(1);
    int[] out = new int[clean.length];
    for (int i = 0; i < out.length; i++) {
      int noise = (int) (random.nextGaussian() * 9 * severity);
      IntUnaryOperator veil =
          v -> Math.clamp((int) (v * (1 - 0.09 * severity) + 20 * severity + noise), 0, 255);
      int p = clean[i];
      out[i] =
          0xff000000
              | veil.applyAsInt(p >> 16 & 255) << 16
              | veil.applyAsInt(p >> 8 & 255) << 8
              | veil.applyAsInt(p & 255);
    }
    return out;
  }

  static Image image(int[] pixels) {
    PixelSurface surface = new PixelSurface(SIZE, SIZE);
    surface.show(pixels);
    return surface.image();
  }

  static HistogramSeries histogram(String name, int[] pixels) {
    int[][] bins = new int[3][256];
    for (int p : pixels) {
      bins[0][p >> 16 & 255]++;
      bins[1][p >> 8 & 255]++;
      bins[2][p & 255]++;
    }
    return new HistogramSeries(name, bins);
  }

  static List<TopRow> cleanRows() {
    return List.of(
        new TopRow(1, "tabby", "tabby, tabby cat · n02123045", 0.713, RankChange.NONE, true),
        new TopRow(2, "tiger cat", "n02123159", 0.142, RankChange.NONE, false),
        new TopRow(3, "Egyptian cat", "n02124075", 0.091, RankChange.NONE, false),
        new TopRow(4, "lynx", "lynx, catamount · n02127052", 0.0213, RankChange.NONE, false),
        new TopRow(5, "window screen", "n04589890", 0.0042, RankChange.NONE, false));
  }

  static List<TopRow> foggyRows() {
    return List.of(
        new TopRow(1, "tiger cat", "n02123159", 0.384, RankChange.between(2, 1), false),
        new TopRow(
            2, "tabby", "tabby, tabby cat · n02123045", 0.31, RankChange.between(1, 2), true),
        new TopRow(3, "Egyptian cat", "n02124075", 0.12, RankChange.between(3, 3), false),
        new TopRow(
            4,
            "soft-coated wheaten terrier with a very long name",
            "n02098105",
            0.0513,
            RankChange.NEW,
            false),
        new TopRow(5, "plastic bag", "n03958227", 0.0008, RankChange.out(5), false));
  }

  static List<FingerprintRow> benchmarkRows() {
    return List.of(
        row("gauss", "Gaussian noise", "noise"),
        row("shot", "Shot noise", "noise"),
        row("impulse", "Impulse noise", "noise"),
        row("defocus", "Defocus blur", "blur"),
        row("glass", "Frosted glass blur", "blur"),
        row("motion", "Motion blur", "blur"),
        row("zoom", "Zoom blur", "blur"),
        row("snow", "Snow", "weather"),
        row("frost", "Frost", "weather"),
        row("fog", "Fog", "weather"),
        row("bright", "Brightness", "weather"),
        row("contrast", "Contrast", "digital"),
        row("elastic", "Elastic transform", "digital"),
        row("pixelate", "Pixelate", "digital"),
        row("jpeg", "JPEG compression", "digital"));
  }

  private static FingerprintRow row(String shortName, String name, String group) {
    return new FingerprintRow(shortName, name, group);
  }

  static void fill(FingerprintGrid grid, long seed) {
    Random random = new Random(seed);
    for (int type = 0; type < grid.rows().size(); type++) {
      double strength = random.nextDouble();
      for (int severity = 1; severity <= 5; severity++) {
        double hurt = severity * strength;
        Standing standing = hurt < 1.6 ? Standing.TOP1 : hurt < 2.8 ? Standing.TOP5 : Standing.GONE;
        boolean late = type >= grid.rows().size() - 2;
        grid.setStanding(type, severity, late ? Standing.PENDING : standing);
      }
    }
    grid.setStanding(4, 5, Standing.FAILED);
  }

  static CorruptionPageModel snow() {
    return new CorruptionPageModel(
        "Snow",
        "weather · benchmark",
        false,
        "Flakes between the camera and the scene, blown by wind, under a pale sky.",
        List.of(
            "Draw a field of normal noise and magnify its middle, so that flakes have a size.",
            "Drop what lies below a threshold; smear the rest along a random direction.",
            "Wash the picture out towards grey, then add the flakes and their mirror image."),
        "x' = clip(c6 x + (1 - c6) max(x, 1.5 gray(x) + 0.5) + s + rot180(s))",
        List.of(
            new CorruptionPageModel.Parameter(
                "mean", List.of("0.1", "0.2", "0.55", "0.55", "0.55")),
            new CorruptionPageModel.Parameter(
                "deviation", List.of("0.3", "0.3", "0.3", "0.3", "0.3")),
            new CorruptionPageModel.Parameter("zoom", List.of("3", "2", "4", "4.5", "4.5")),
            new CorruptionPageModel.Parameter(
                "threshold", List.of("0.5", "0.5", "0.9", "0.85", "0.85")),
            new CorruptionPageModel.Parameter("radius", List.of("10", "12", "12", "12", "12")),
            new CorruptionPageModel.Parameter("sigma", List.of("4", "4", "8", "8", "12")),
            new CorruptionPageModel.Parameter(
                "weight", List.of("0.8", "0.7", "0.7", "0.65", "0.55"))),
        "Hendrycks & Dietterich 2019, published generation code",
        4,
        List.of(
            new CorruptionPageModel.Measure("PSNR", "12.4 dB", "Peak signal-to-noise ratio"),
            new CorruptionPageModel.Measure("SSIM", "0.312", "Structural similarity")));
  }

  static CorruptionPageModel elastic() {
    return new CorruptionPageModel(
        "Elastic transform",
        "digital · extra",
        true,
        "A rubber sheet pulled about.",
        List.of("Shift three corners at random.", "Smooth random displacements; resample."),
        "",
        List.of(
            new CorruptionPageModel.Parameter(
                "displacement", List.of("488.0", "488.0", "12.2", "17.08", "29.28")),
            new CorruptionPageModel.Parameter(
                "smoothing sigma", List.of("170.8", "19.52", "2.44", "2.44", "2.44"))),
        "Published generation code",
        2,
        List.of());
  }
}
