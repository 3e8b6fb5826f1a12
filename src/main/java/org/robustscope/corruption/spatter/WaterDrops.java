package org.robustscope.corruption.spatter;

import org.robustscope.image.RgbImage;

/**
 * Drops of water on the lens (specification, spatter, water). The layer of liquid may be any, so
 * that a sequence can let it run down between two pictures.
 *
 * <p>An instance owns its scratch buffers and serves one thread at a time; it allocates only when
 * sizes grow.
 */
public final class WaterDrops {
  private static final int CANNY_LOW = 50;
  private static final int CANNY_HIGH = 150;
  private static final float FARTHEST = 20;

  /** Pale turquoise, in the order red, green, blue. */
  private static final float[] COLOUR = {
    (float) (175 / 255.0), (float) (238 / 255.0), (float) (238 / 255.0)
  };

  private final CannyEdges canny = new CannyEdges();
  private final ChamferDistance chamfer = new ChamferDistance();
  private final HistogramEqualisation equalisation = new HistogramEqualisation();
  private int[] depth = new int[0];
  private int[] relief = new int[0];
  private int[] embossed = new int[0];
  private boolean[] edges = new boolean[0];
  private float[] distances = new float[0];
  private float[] opacity = new float[0];

  /**
   * Lays drops over a picture.
   *
   * @param source whole samples 0..255. Not modified.
   * @param liquid a value a pixel, 0 where it is dry, else up to about 1. Not modified.
   * @param amount opacity of the thickest drop
   * @param result the same size; equal to source when all is dry. Modified.
   */
  public void apply(RgbImage source, double[] liquid, double amount, RgbImage result) {
    int size = source.size();
    prepare(size);
    for (int i = 0; i < size; i++) {
      // An 8-bit conversion wraps round above 1, as the reference's does.
      depth[i] = (int) (liquid[i] * 255.0) & 255;
    }
    shape(source.width(), source.height());
    float strongest = 0;
    for (int i = 0; i < size; i++) {
      opacity[i] = depth[i] * relief[i];
      strongest = Math.max(strongest, opacity[i]);
    }
    if (strongest == 0) {
      result.copyFrom(source);
      return;
    }
    for (int i = 0; i < size; i++) {
      opacity[i] = opacity[i] / strongest * (float) amount;
    }
    for (int c = 0; c < 3; c++) {
      tint(source.plane(c), COLOUR[c], result.plane(c));
    }
  }

  /** From the liquid's depth to where the drops catch light: relief, 0..255. */
  private void shape(int width, int height) {
    canny.find(depth, edges, width, height, CANNY_LOW, CANNY_HIGH);
    chamfer.measure(edges, distances, width, height, FARTHEST);
    Neighbourhood.truncatedMean(distances, relief, width, height);
    equalisation.apply(relief, width * height);
    Neighbourhood.emboss(relief, embossed, width, height);
    Neighbourhood.roundedMean(embossed, relief, width, height);
  }

  private void tint(float[] samples, float colour, float[] out) {
    for (int i = 0; i < samples.length; i++) {
      float wet = (float) (samples[i] / 255.0) + opacity[i] * colour;
      out[i] = (int) (Math.min(1.0f, Math.max(0.0f, wet)) * 255.0f);
    }
  }

  private void prepare(int size) {
    if (depth.length < size) {
      depth = new int[size];
      relief = new int[size];
      embossed = new int[size];
      edges = new boolean[size];
      distances = new float[size];
      opacity = new float[size];
    }
  }
}
