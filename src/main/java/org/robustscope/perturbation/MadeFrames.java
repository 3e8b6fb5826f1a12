package org.robustscope.perturbation;

import org.robustscope.image.RgbImage;

/** A sequence that this program computes. */
abstract class MadeFrames implements FrameSource {
  private final int count;
  private final int width;
  private final int height;
  private boolean closed;

  MadeFrames(int count, int width, int height) {
    this.count = count;
    this.width = width;
    this.height = height;
  }

  /** Writes a frame whose index and size are right. */
  abstract void write(int index, RgbImage result);

  @Override
  public final int count() {
    return count;
  }

  @Override
  public final int width() {
    return width;
  }

  @Override
  public final int height() {
    return height;
  }

  @Override
  public final void read(int index, RgbImage result) {
    if (closed) {
      throw new IllegalStateException("the sequence is closed");
    }
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException("frame (" + index + ") should be 0 to " + (count - 1));
    }
    if (result.width() != width || result.height() != height) {
      throw new IllegalArgumentException(
          "size (" + result.sizeText() + ") should be " + width + "x" + height);
    }
    write(index, result);
  }

  @Override
  public void close() {
    closed = true;
  }
}
