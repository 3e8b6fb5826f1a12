package org.robustscope.perturbation;

import org.robustscope.image.RgbImage;

/**
 * Frames that follow from the ones before them, through a running sum or the state of the random
 * generator: made in order as far as needed, and kept as bytes.
 */
final class KeptFrames extends MadeFrames {
  private final FrameMaker sequential;
  private byte[][] frames;
  private int made;

  KeptFrames(FrameMaker sequential, int count, int width, int height) {
    super(count, width, height);
    this.sequential = sequential;
    frames = new byte[count][];
  }

  @Override
  void write(int index, RgbImage result) {
    while (made <= index) {
      sequential.make(made, result);
      frames[made] = toBytes(result);
      made++;
    }
    fromBytes(frames[index], result);
  }

  @Override
  public void close() {
    super.close();
    frames = null;
  }

  private static byte[] toBytes(RgbImage image) {
    int size = image.size();
    byte[] bytes = new byte[3 * size];
    for (int c = 0; c < 3; c++) {
      float[] plane = image.plane(c);
      for (int i = 0; i < size; i++) {
        bytes[c * size + i] = (byte) (int) plane[i];
      }
    }
    return bytes;
  }

  private static void fromBytes(byte[] bytes, RgbImage image) {
    int size = image.size();
    for (int c = 0; c < 3; c++) {
      float[] plane = image.plane(c);
      for (int i = 0; i < size; i++) {
        plane[i] = bytes[c * size + i] & 255;
      }
    }
  }
}
