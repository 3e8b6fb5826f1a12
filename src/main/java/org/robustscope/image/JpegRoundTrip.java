package org.robustscope.image;

import java.util.Arrays;

/**
 * What a picture looks like after being stored as a JPEG: baseline, YCbCr, 4:2:0, accurate integer
 * DCT, smooth chroma upsampling ({@code corruptions.md} section 3.10).
 *
 * <p>Gives the samples that libjpeg 6b and libjpeg-turbo decode, without the entropy coding between
 * encoder and decoder, which loses nothing. Owns its buffers and keeps them for the next picture of
 * the same size: one instance a thread.
 */
public final class JpegRoundTrip {
  private int width;
  private int height;
  private int quality;

  private Quantiser lumaQuantiser;
  private Quantiser chromaQuantiser;
  private final int[] block = new int[64];

  private int lumaStride;
  private int lumaRows;
  private int chromaStride;
  private int chromaRows;
  private int[] luma;
  private int[] blueDifference;
  private int[] redDifference;

  /** Full-width chroma rows, two of each when halving, the first of each when doubling. */
  private final int[][] blueRows = new int[2][];

  private final int[][] redRows = new int[2][];
  private int[] sums;

  /**
   * Stores and decodes.
   *
   * @param source samples are rounded and limited to 0..255. Not modified, unless it is {@code
   *     target}.
   * @param target of the same size; receives whole samples 0..255. Modified.
   * @param quality 1..100, as libjpeg counts it
   */
  public void apply(RgbImage source, RgbImage target, int quality) {
    if (!target.sameSizeAs(source)) {
      throw new IllegalArgumentException(
          "target (" + target.sizeText() + ") should be " + source.sizeText());
    }
    prepare(quality);
    prepare(source.width(), source.height());
    split(source);
    transform(luma, lumaStride, lumaRows, lumaQuantiser);
    transform(blueDifference, chromaStride, chromaRows, chromaQuantiser);
    transform(redDifference, chromaStride, chromaRows, chromaQuantiser);
    merge(target);
  }

  private void prepare(int newQuality) {
    if (newQuality != quality) {
      lumaQuantiser = new Quantiser(QuantTables.luminance(newQuality));
      chromaQuantiser = new Quantiser(QuantTables.chrominance(newQuality));
      quality = newQuality;
    }
  }

  private void prepare(int newWidth, int newHeight) {
    if (newWidth == width && newHeight == height) {
      return;
    }
    width = newWidth;
    height = newHeight;
    lumaStride = blocks(width) * 8;
    lumaRows = blocks(height) * 8;
    chromaStride = blocks((width + 1) / 2) * 8;
    chromaRows = blocks((height + 1) / 2) * 8;
    luma = new int[Math.multiplyExact(lumaStride, lumaRows)];
    blueDifference = new int[chromaStride * chromaRows];
    redDifference = new int[chromaStride * chromaRows];
    for (int i = 0; i < 2; i++) {
      blueRows[i] = new int[2 * chromaStride];
      redRows[i] = new int[2 * chromaStride];
    }
    sums = new int[chromaStride];
  }

  private static int blocks(int samples) {
    return (samples + 7) / 8;
  }

  /**
   * Fills the planes and repeats the last samples up to whole blocks. The quirk to keep: to the
   * right the chroma is repeated before it is halved, below it is repeated after.
   */
  private void split(RgbImage source) {
    int chromaHeight = (height + 1) / 2;
    for (int row = 0; row < chromaHeight; row++) {
      for (int i = 0; i < 2; i++) {
        int y = Math.min(2 * row + i, height - 1);
        YccColour.fromRgb(source, y * width, width, luma, y * lumaStride, blueRows[i], redRows[i]);
        repeatLast(luma, y * lumaStride, width, lumaStride);
        repeatLast(blueRows[i], 0, width, 2 * chromaStride);
        repeatLast(redRows[i], 0, width, 2 * chromaStride);
      }
      int to = row * chromaStride;
      ChromaSampling.halve(blueRows[0], blueRows[1], chromaStride, blueDifference, to);
      ChromaSampling.halve(redRows[0], redRows[1], chromaStride, redDifference, to);
    }
    repeatLastRow(luma, lumaStride, height, lumaRows);
    repeatLastRow(blueDifference, chromaStride, chromaHeight, chromaRows);
    repeatLastRow(redDifference, chromaStride, chromaHeight, chromaRows);
  }

  private static void repeatLast(int[] row, int from, int filled, int length) {
    Arrays.fill(row, from + filled, from + length, row[from + filled - 1]);
  }

  private static void repeatLastRow(int[] plane, int stride, int filled, int rows) {
    for (int y = filled; y < rows; y++) {
      System.arraycopy(plane, (filled - 1) * stride, plane, y * stride, stride);
    }
  }

  private void transform(int[] plane, int stride, int rows, Quantiser quantiser) {
    for (int y = 0; y < rows; y += 8) {
      for (int x = 0; x < stride; x += 8) {
        ForwardDct.transform(plane, y * stride + x, stride, block);
        quantiser.apply(block);
        InverseDct.transform(block, plane, y * stride + x, stride);
      }
    }
  }

  private void merge(RgbImage target) {
    for (int y = 0; y < height; y++) {
      upsample(blueDifference, y, blueRows[0]);
      upsample(redDifference, y, redRows[0]);
      YccColour.toRgb(luma, y * lumaStride, blueRows[0], redRows[0], width, target, y * width);
    }
  }

  private void upsample(int[] plane, int y, int[] out) {
    int count = (width + 1) / 2;
    int row = y / 2;
    if (count <= 2) {
      ChromaSampling.repeat(plane, row * chromaStride, count, out);
      return;
    }
    int beside = (y & 1) == 0 ? row - 1 : row + 1;
    int far = Math.clamp(beside, 0, (height + 1) / 2 - 1);
    ChromaSampling.doubleSmoothly(plane, row * chromaStride, far * chromaStride, count, sums, out);
  }
}
