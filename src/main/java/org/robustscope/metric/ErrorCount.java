package org.robustscope.metric;

/**
 * How many of a number of images were wrong.
 *
 * @param images 0 and more
 * @param wrong 0 to images
 */
public record ErrorCount(long images, long wrong) {
  public static final ErrorCount NONE = new ErrorCount(0, 0);

  public ErrorCount {
    if (images < 0 || wrong < 0 || wrong > images) {
      throw new IllegalArgumentException("wrong (" + wrong + ") should be 0 to images, " + images);
    }
  }

  /** The share of images that were wrong, 0 to 1; missing when there was none. */
  public Measure error() {
    return images == 0
        ? Measure.missing("no image was counted")
        : Measure.of((double) wrong / images);
  }

  /** Wilson's interval of {@link #error}, 0 to 1 when there was no image. */
  public Interval interval(double confidence) {
    return Interval.wilson(wrong, images, confidence);
  }

  /** Both counts added. */
  public ErrorCount plus(ErrorCount other) {
    return new ErrorCount(images + other.images, wrong + other.wrong);
  }
}
