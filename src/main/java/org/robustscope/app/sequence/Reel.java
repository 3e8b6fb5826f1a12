package org.robustscope.app.sequence;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequenceException;

/** The frames of a film as bytes, as far as they have been read. Safe from any thread. */
final class Reel {
  /** More would not fit beside models and pictures in the memory of a usual machine. */
  private static final long MOST_BYTES = 600_000_000;

  private final int width;
  private final int height;
  private final AtomicReferenceArray<byte[]> frames;

  Reel(FrameSource source, String title) throws SequenceException {
    width = source.width();
    height = source.height();
    long bytes = 3L * width * height * source.count();
    if (bytes > MOST_BYTES) {
      throw new SequenceException(
          title,
          String.format(
              Locale.ROOT,
              "%d frames of %dx%d (%d MB) should be at most %d MB to be played",
              source.count(),
              width,
              height,
              bytes / 1_000_000,
              MOST_BYTES / 1_000_000));
    }
    frames = new AtomicReferenceArray<>(source.count());
  }

  int count() {
    return frames.length();
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean has(int index) {
    return frames.get(index) != null;
  }

  /** Keeps a frame; not modified. */
  void put(int index, RgbImage frame) {
    byte[] bytes = new byte[3 * frame.size()];
    int at = 0;
    for (int c = 0; c < 3; c++) {
      float[] plane = frame.plane(c);
      for (int i = 0; i < frame.size(); i++) {
        bytes[at++] = (byte) (int) plane[i];
      }
    }
    frames.set(index, bytes);
  }

  /** Writes a frame that is here as opaque packed pixels. */
  void toPacked(int index, int[] argb) {
    byte[] bytes = frames.get(index);
    int size = width * height;
    for (int i = 0; i < size; i++) {
      argb[i] =
          0xff000000
              | (bytes[i] & 255) << 16
              | (bytes[size + i] & 255) << 8
              | bytes[2 * size + i] & 255;
    }
  }

  /**
   * Writes a frame that is here into a picture.
   *
   * @param result of this film's size. Modified.
   */
  void read(int index, RgbImage result) {
    byte[] bytes = frames.get(index);
    int at = 0;
    for (int c = 0; c < 3; c++) {
      float[] plane = result.plane(c);
      for (int i = 0; i < plane.length; i++) {
        plane[i] = bytes[at++] & 255;
      }
    }
  }

  /** A frame that is here, as a picture of its own. */
  RgbImage picture(int index) {
    RgbImage picture = new RgbImage(width, height);
    read(index, picture);
    return picture;
  }
}
