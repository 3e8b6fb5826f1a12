package org.robustscope.figure.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.PublishedData;
import org.robustscope.figure.data.SampleData;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.page.PagePreset;
import org.robustscope.published.PublishedResults;
import org.robustscope.testing.LocalProgram;

/**
 * Every figure as the readers of others show it: poppler's PDF and librsvg's SVG against our own
 * PNG, patch by patch, so that no text or mark is missing, elsewhere or of another colour.
 */
class RenderedFigureTest {
  private static final PublishedData PUBLISHED = new PublishedData(new PublishedResults());
  private static final int DPI = 150;

  /** Patches of so many pixels are compared: letters may lie half a pixel beside each other. */
  private static final int PATCH = 12;

  /** The mean level of a patch differs by less: a letter that is missing makes 60 and more. */
  private static final double MOST_DIFFERENT = 40;

  @TempDir private Path folder;

  static Stream<Arguments> figures() {
    List<Arguments> all = new ArrayList<>();
    for (FigureKind kind : FigureKind.values()) {
      FigureData data =
          switch (kind) {
            case SEVERITY, SEVERITY_HEATMAP -> PUBLISHED.bySeverity();
            case FLIP_RATES -> PUBLISHED.perturbations();
            case CALIBRATION -> SampleData.everything(2);
            default -> PUBLISHED.paper();
          };
      all.add(Arguments.of(kind, PagePreset.COLUMN, data));
      all.add(Arguments.of(kind, PagePreset.TWO_COLUMNS, data));
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("figures")
  void pdfAndSvgLookAsThePngDoes(FigureKind kind, PagePreset preset, FigureData data)
      throws Exception {
    Drawing drawing = kind.draw(data, FigureSettings.of(preset));
    Credits credits = Credits.of(kind.title(), "1.0", drawing);
    var settings = new ExportSettings(DPI, false, true);
    for (FigureFormat format : FigureFormat.values()) {
      FigureFile.write(file(format.extension()), drawing, credits, settings);
    }
    String pdf = file("pdf").toString();
    assertThat(LocalProgram.run(folder, "pdffonts", pdf).lines().skip(2))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("LiberationSans").contains("yes yes yes"));
    String dpi = Integer.toString(DPI);
    LocalProgram.run(folder, "pdftoppm", "-r", dpi, "-png", "-singlefile", pdf, folder + "/pdf");
    BufferedImage ours = ImageIO.read(file("png").toFile());
    assertAlike("pdf", ours, ImageIO.read(folder.resolve("pdf.png").toFile()));
    String svg = folder + "/svg.png";
    LocalProgram.run(
        folder, "rsvg-convert", "-d", dpi, "-p", dpi, "-o", svg, file("svg").toString());
    assertAlike("svg", ours, ImageIO.read(Path.of(svg).toFile()));
  }

  private Path file(String extension) {
    return folder.resolve("figure." + extension);
  }

  private static void assertAlike(String what, BufferedImage ours, BufferedImage theirs)
      throws IOException {
    assertThat(theirs.getWidth()).as(what).isBetween(ours.getWidth() - 1, ours.getWidth() + 1);
    assertThat(theirs.getHeight()).as(what).isBetween(ours.getHeight() - 1, ours.getHeight() + 1);
    int width = Math.min(ours.getWidth(), theirs.getWidth());
    int height = Math.min(ours.getHeight(), theirs.getHeight());
    double worst = 0;
    String where = "";
    for (int y = 0; y + PATCH <= height; y += PATCH) {
      for (int x = 0; x + PATCH <= width; x += PATCH) {
        double different = different(ours, theirs, x, y);
        if (different > worst) {
          worst = different;
          where = "pixel " + x + ", " + y;
        }
      }
    }
    if (worst >= MOST_DIFFERENT) {
      Path kept = Path.of("target/figures/differs-" + what + ".png");
      Files.createDirectories(kept.getParent());
      ImageIO.write(theirs, "png", kept.toFile());
    }
    assertThat(worst).as(what + " at " + where).isLessThan(MOST_DIFFERENT);
  }

  /** The largest difference of a patch's mean red, green and blue. */
  private static double different(BufferedImage a, BufferedImage b, int left, int top) {
    int[] sums = new int[3];
    for (int y = top; y < top + PATCH; y++) {
      for (int x = left; x < left + PATCH; x++) {
        for (int c = 0; c < 3; c++) {
          sums[c] += (a.getRGB(x, y) >> 8 * c & 255) - (b.getRGB(x, y) >> 8 * c & 255);
        }
      }
    }
    double most = 0;
    for (int sum : sums) {
      most = Math.max(most, Math.abs(sum) / (double) (PATCH * PATCH));
    }
    return most;
  }
}
