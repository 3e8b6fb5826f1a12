package org.robustscope.app.explore;

import org.robustscope.image.RgbImage;

/**
 * A cell's picture. Nobody modifies it once it is made.
 *
 * @param argb the same picture as packed pixels
 */
record Rendering(Subject subject, Cell cell, RgbImage picture, int[] argb) {
  static Rendering of(Subject subject, Cell cell, RgbImage picture) {
    int[] argb = new int[picture.size()];
    picture.toPacked(argb);
    return new Rendering(subject, cell, picture, argb);
  }
}
