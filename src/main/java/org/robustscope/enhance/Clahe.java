package org.robustscope.enhance;

import org.robustscope.image.RgbImage;

/**
 * Contrast-limited adaptive histogram equalisation (Pizer et al. 1987; Zuiderveld 1994) of a
 * picture's luma, sample for sample as OpenCV's {@code createCLAHE} makes it from the Y of {@code
 * COLOR_RGB2YCrCb}; the colour differences stay.
 *
 * <p>The picture is divided into tiles x tiles rectangles. Each has a curve: the cumulated
 * histogram of its luma, no level of which counts more than clipLimit times the mean. A pixel's
 * luma goes through the curves of the four tiles whose centres are nearest, weighted by distance
 * (bilinearly). Curves and weights are floats, rounded as OpenCV rounds them, a half to the even
 * neighbour.
 *
 * <p>Hendrycks and Dietterich (2019, section 5) name CLAHE, but neither its colour space nor its
 * constants: both are our choice, see {@code docs/decisions/0009}.
 */
public final class Clahe implements Enhancer {
  private static final int LEVELS = Luma.LEVELS;

  private final ClaheSettings settings;
  private final Luma luma = new Luma();
  private final TileCurves tiles;
  private int[] leftCurve = new int[0];
  private int[] rightCurve = new int[0];
  private float[] rightWeight = new float[0];

  public Clahe(ClaheSettings settings) {
    this.settings = settings;
    tiles = new TileCurves(settings);
  }

  @Override
  public RgbImage apply(RgbImage image) {
    RgbImage enhanced = new RgbImage(image.width(), image.height());
    apply(image, enhanced);
    return enhanced;
  }

  /**
   * Enhances a picture into another, or into itself.
   *
   * @param source any size; samples are rounded and limited to 0..255. Not modified, unless it is
   *     the target.
   * @param target of the same size; receives whole samples 0..255. Modified.
   */
  public void apply(RgbImage source, RgbImage target) {
    if (!source.sameSizeAs(target)) {
      throw new IllegalArgumentException(
          "target's size (" + target.sizeText() + ") should be " + source.sizeText());
    }
    luma.read(source);
    tiles.make(luma.y(), source.width(), source.height());
    prepareColumns(source.width());
    for (int y = 0; y < source.height(); y++) {
      equaliseRow(y, source.width());
    }
    luma.write(target);
  }

  /** Which two curves of a row of tiles a column needs, and how much of the right one. */
  private void prepareColumns(int width) {
    if (leftCurve.length < width) {
      leftCurve = new int[width];
      rightCurve = new int[width];
      rightWeight = new float[width];
    }
    float perTile = 1.0f / tiles.tileWidth();
    for (int x = 0; x < width; x++) {
      float place = x * perTile - 0.5f;
      int tile = (int) Math.floor(place);
      leftCurve[x] = Math.max(tile, 0) * LEVELS;
      rightCurve[x] = Math.min(tile + 1, settings.tiles() - 1) * LEVELS;
      rightWeight[x] = place - tile;
    }
  }

  private void equaliseRow(int y, int width) {
    float place = y * (1.0f / tiles.tileHeight()) - 0.5f;
    int tile = (int) Math.floor(place);
    int above = Math.max(tile, 0) * settings.tiles() * LEVELS;
    int below = Math.min(tile + 1, settings.tiles() - 1) * settings.tiles() * LEVELS;
    float ofBelow = place - tile;
    float ofAbove = 1.0f - ofBelow;
    int[] curves = tiles.curves;
    int[] plane = luma.y();
    int row = y * width;
    for (int x = 0; x < width; x++) {
      int left = leftCurve[x] + plane[row + x];
      int right = rightCurve[x] + plane[row + x];
      float ofRight = rightWeight[x];
      float ofLeft = 1.0f - ofRight;
      float level =
          (curves[above + left] * ofLeft + curves[above + right] * ofRight) * ofAbove
              + (curves[below + left] * ofLeft + curves[below + right] * ofRight) * ofBelow;
      plane[row + x] = Math.min(LEVELS - 1, (int) Math.rint(level));
    }
  }
}
