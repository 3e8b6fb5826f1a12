package org.robustscope.figure.draw;

import java.awt.Color;

/**
 * The colours of a figure that are not data.
 *
 * @param paper behind everything
 * @param text of labels
 * @param quiet of notes and tick labels
 * @param axis of axes and frames
 * @param grid of grid lines
 * @param mute of what is there but not meant: other models, missing cells
 */
public record Ink(Color paper, Color text, Color quiet, Color axis, Color grid, Color mute) {
  /** On paper: every exported figure. */
  public static final Ink LIGHT =
      new Ink(
          Color.WHITE,
          new Color(0x1a1a1a),
          new Color(0x4d4d4d),
          new Color(0x666666),
          new Color(0xe2e2e2),
          new Color(0xb3b3b3));

  /** On a dark screen. */
  public static final Ink DARK =
      new Ink(
          new Color(0x0d1117),
          new Color(0xe6edf3),
          new Color(0xaab4be),
          new Color(0x8b949e),
          new Color(0x2a313a),
          new Color(0x59626c));

  public boolean dark() {
    return paper.getRed() < 128;
  }
}
