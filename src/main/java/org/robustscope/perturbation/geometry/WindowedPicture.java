package org.robustscope.perturbation.geometry;

import org.robustscope.image.CropBox;
import org.robustscope.image.PillowResize;
import org.robustscope.image.RgbImage;

/**
 * A picture that moves behind a window in its centre: what frames of geometric perturbations show.
 * Content from outside the window moves in before black does.
 */
public final class WindowedPicture {
  private final RgbImage whole;
  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final PillowResize resize = new PillowResize();
  private RgbImage seen;

  /**
   * @param whole Not modified.
   * @param window whole pixels of that picture
   */
  public WindowedPicture(RgbImage whole, CropBox window) {
    this.whole = whole;
    left = (int) window.left();
    top = (int) window.top();
    width = (int) window.width();
    height = (int) window.height();
  }

  /** A picture without a window: frames show all of it. */
  public static WindowedPicture open(RgbImage whole) {
    return new WindowedPicture(whole, CropBox.whole(whole.width(), whole.height()));
  }

  public RgbImage whole() {
    return whole;
  }

  /**
   * Moves the picture and shows what is behind the window.
   *
   * @param result of any size: what is seen is resized (bilinear) to it. Modified.
   */
  public void show(Warp warp, RgbImage result) {
    if (result.width() == width && result.height() == height) {
      warp.apply(whole, result, left, top);
      return;
    }
    if (seen == null) {
      seen = new RgbImage(width, height);
    }
    warp.apply(whole, seen, left, top);
    resize.resize(seen, result, PillowResize.Filter.BILINEAR);
  }
}
