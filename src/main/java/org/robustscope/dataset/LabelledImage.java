package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.Optional;
import org.robustscope.image.ImageReadException;
import org.robustscope.image.RgbImage;

/**
 * One picture of a set. Its pixels are read when they are asked for.
 *
 * @param index its place in the set it was asked from
 * @param key its path below the set's root with forward slashes; in arrays and batches the test
 *     set's index in five digits. The seed rule takes it, and pictures of different cells belong
 *     together by it.
 * @param label an index into the set's classes, never negative
 * @param file the picture's own file, when it has one
 * @param pixels where its samples come from
 */
public record LabelledImage(int index, String key, int label, Optional<Path> file, Pixels pixels) {

  /** Reads a picture; safe from many threads. */
  @FunctionalInterface
  public interface Pixels {
    /**
     * @return a new picture of whole samples 0..255
     * @throws ImageReadException naming the file and the reason
     */
    RgbImage read() throws ImageReadException;
  }

  /**
   * Reads the picture, anew at each call; safe from many threads.
   *
   * @return a picture of its own, upright, at the file's size, whole samples 0..255
   * @throws ImageReadException naming the file and the reason: unreadable, cut off, vanished
   */
  public RgbImage read() throws ImageReadException {
    return pixels.read();
  }
}
