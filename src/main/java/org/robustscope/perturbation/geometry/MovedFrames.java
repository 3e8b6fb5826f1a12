package org.robustscope.perturbation.geometry;

import java.util.function.IntFunction;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameMaker;

/** Frames of a picture that moves behind its window: translate, rotate, tilt, scale, shear. */
public final class MovedFrames implements FrameMaker {
  private final WindowedPicture picture;
  private final IntFunction<Warp> movements;

  /**
   * @param movements gives each frame's; may give one object again, with another setting
   */
  public MovedFrames(WindowedPicture picture, IntFunction<Warp> movements) {
    this.picture = picture;
    this.movements = movements;
  }

  @Override
  public void make(int index, RgbImage result) {
    picture.show(movements.apply(index), result);
  }
}
