package org.robustscope.perturbation;

import org.robustscope.image.RgbImage;

/** Computes the frames of one sequence; owns its buffers. */
public interface FrameMaker {
  /**
   * Computes a frame.
   *
   * @param index from 0. A maker that is called sequential gets 0, 1, 2, ... once each; the others
   *     any index in any order.
   * @param result of the sequence's size. Modified: whole samples 0..255.
   */
  void make(int index, RgbImage result);
}
