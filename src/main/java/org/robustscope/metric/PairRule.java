package org.robustscope.metric;

import java.util.OptionalInt;

/**
 * Which frames of a sequence are compared: frames so many apart, or, for noise, every frame with
 * the clean first one (Hendrycks and Dietterich 2019, section 4.2).
 *
 * @param withFirst whether every frame is compared with frame 0
 * @param stride how far apart the frames of a pair are otherwise, 1 to 3; 1 where frame 0 is meant
 */
public record PairRule(boolean withFirst, int stride) {
  public static final int LARGEST_DIFFICULTY = 3;

  public PairRule {
    if (stride < 1 || stride > LARGEST_DIFFICULTY) {
      throw new IllegalArgumentException("difficulty (" + stride + ") should be 1 to 3");
    }
    if (withFirst && stride != 1) {
      throw new IllegalArgumentException("stride (" + stride + ") should be 1 for noise");
    }
  }

  /** Noise: the frames are independent draws on one picture, of which frame 0 is clean. */
  public static PairRule noise() {
    return new PairRule(true, 1);
  }

  /**
   * All others: frames {@code difficulty} apart, of all starts, which gives frames - difficulty
   * pairs.
   *
   * @param difficulty 1 to 3
   */
  public static PairRule apart(int difficulty) {
    return new PairRule(false, difficulty);
  }

  /**
   * The frame that a frame is compared with.
   *
   * @param frame 0 and up
   * @return none for the first frames, which begin no pair as the later one
   */
  public OptionalInt earlier(int frame) {
    if (withFirst) {
      return frame == 0 ? OptionalInt.empty() : OptionalInt.of(0);
    }
    return frame < stride ? OptionalInt.empty() : OptionalInt.of(frame - stride);
  }

  /** How many pairs a sequence of so many frames has, 0 and up. */
  public int pairs(int frames) {
    return Math.max(0, frames - stride);
  }
}
