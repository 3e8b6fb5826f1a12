package org.robustscope.perturbation;

import org.robustscope.image.RgbImage;

/** Frames that stand by themselves: made whenever they are read. */
final class FreeFrames extends MadeFrames {
  private final FrameMaker maker;

  FreeFrames(FrameMaker maker, int count, int width, int height) {
    super(count, width, height);
    this.maker = maker;
  }

  @Override
  void write(int index, RgbImage result) {
    maker.make(index, result);
  }
}
