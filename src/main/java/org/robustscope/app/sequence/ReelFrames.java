package org.robustscope.app.sequence;

import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;

/**
 * The frames of a reel for a writer.
 *
 * @param reel whose frames are all there
 */
record ReelFrames(Reel reel) implements FrameSource {
  @Override
  public int count() {
    return reel.count();
  }

  @Override
  public int width() {
    return reel.width();
  }

  @Override
  public int height() {
    return reel.height();
  }

  @Override
  public void read(int index, RgbImage result) {
    reel.read(index, result);
  }

  @Override
  public void close() {}
}
