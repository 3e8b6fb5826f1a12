package org.robustscope.figure.chart;

import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.draw.Drawing;

/** One kind of figure. */
interface Chart {

  /**
   * Lays the figure out.
   *
   * @throws FigureException when the data have nothing for it or it does not fit
   */
  Drawing draw(FigureData data, FigureSettings settings) throws FigureException;
}
