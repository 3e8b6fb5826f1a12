package org.robustscope.app.charts;

import java.util.Optional;
import org.robustscope.figure.draw.Drawing;

/**
 * What stands at the right: a figure, or why there is none, and the numbers below.
 *
 * @param mixing whether the figure was refused only because families would be mixed
 */
record Shown(Optional<Drawing> drawing, String problem, boolean mixing, NumberGrid grid) {
  static final Shown NOTHING = new Shown(Optional.empty(), "", false, NumberGrid.EMPTY);
}
