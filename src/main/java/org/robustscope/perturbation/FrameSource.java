package org.robustscope.perturbation;

import org.robustscope.image.RgbImage;

/**
 * The frames of one sequence in order: made, read from a video, or kept. All frames have one size.
 *
 * <p>Any frame may be read at any time and again; the same index gives the same samples. What a
 * frame costs is paid when it is read first, so who wants to cancel does so between frames. Serves
 * one thread at a time.
 */
public interface FrameSource extends AutoCloseable {
  /** How many frames there are, at least 1. */
  int count();

  /** Width of every frame in pixels. */
  int width();

  /** Height of every frame in pixels. */
  int height();

  /**
   * Writes a frame into a picture.
   *
   * @param index 0 to {@link #count()} - 1
   * @param result of this source's size. Modified: whole samples 0..255.
   * @throws SequenceException when the frame cannot be had
   * @throws IllegalArgumentException when index or size is not what is asked for
   * @throws IllegalStateException when the source is closed
   */
  void read(int index, RgbImage result) throws SequenceException;

  /** Gives up what the frames need; closing again does nothing. */
  @Override
  void close();
}
