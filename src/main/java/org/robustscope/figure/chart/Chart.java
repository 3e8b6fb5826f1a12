package org.robustscope.figure.chart;

import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.table.FigureTable;

/** One kind of figure. */
interface Chart {

  /**
   * Lays the figure out.
   *
   * @throws FigureException when the data have nothing for it or it does not fit
   */
  Drawing draw(FigureData data, FigureSettings settings) throws FigureException;

  /**
   * The numbers behind the figure, in its order.
   *
   * @param title of the figure
   * @throws FigureException when the data have nothing for it
   */
  FigureTable table(String title, FigureData data, FigureSettings settings) throws FigureException;
}
