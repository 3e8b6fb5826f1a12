package org.robustscope.perturbation.geometry;

import org.robustscope.image.RgbImage;

/** A movement of a picture, of whose result a part is computed. */
public interface Warp {
  /**
   * Computes a part of the moved picture.
   *
   * @param picture Not modified.
   * @param part another picture. Modified: whole samples 0..255; black where nothing was.
   * @param left where the part begins in the moved picture, which is as large as the picture
   * @param top likewise
   */
  void apply(RgbImage picture, RgbImage part, int left, int top);
}
