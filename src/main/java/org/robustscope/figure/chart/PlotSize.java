package org.robustscope.figure.chart;

import java.util.OptionalDouble;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.draw.Drawing;

/** Makes a figure as large as its plot area is to be: what surrounds it is known once laid out. */
final class PlotSize {
  private static final int ROUNDS = 6;
  private static final double NEAR = 0.05;

  private PlotSize() {}

  static Drawing draw(Chart chart, FigureData data, FigureSettings settings)
      throws FigureException {
    if (!settings.plotArea()) {
      return chart.draw(data, settings);
    }
    double width = settings.width() + 8 * settings.fontSize();
    OptionalDouble height = settings.height();
    if (height.isPresent()) {
      height = OptionalDouble.of(height.getAsDouble() + 8 * settings.fontSize());
    }
    Drawing drawing = null;
    for (int round = 0; round < ROUNDS; round++) {
      drawing =
          chart.draw(
              data, settings.withPlotArea(false).withSize(width, height, settings.mayGrow()));
      double wider = settings.width() - drawing.plot().getWidth();
      double taller =
          settings.height().isPresent()
              ? settings.height().getAsDouble() - drawing.plot().getHeight()
              : 0;
      if (Math.abs(wider) < NEAR && Math.abs(taller) < NEAR) {
        return drawing;
      }
      width += wider;
      if (height.isPresent()) {
        height = OptionalDouble.of(height.getAsDouble() + taller);
      }
    }
    return drawing;
  }
}
