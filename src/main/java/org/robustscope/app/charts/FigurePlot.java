package org.robustscope.app.charts;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Painter;
import org.robustscope.figure.draw.Spot;

/** A laid out figure as JFreeChart's canvas shows it, its numbers as entities. */
final class FigurePlot extends Plot {
  private transient Drawing drawing;

  /** What the pointer can be on. */
  static final class SpotEntity extends ChartEntity {
    private final transient Spot spot;

    SpotEntity(Shape area, Spot spot) {
      super(area);
      this.spot = spot;
    }

    Spot spot() {
      return spot;
    }

    /** Made when it is asked for: there may be thousands of numbers. */
    @Override
    public String getToolTipText() {
      return spot.inFull();
    }
  }

  FigurePlot() {
    setBackgroundPaint(null);
    setOutlineVisible(false);
  }

  /** Shows a figure; null shows nothing. */
  void show(Drawing newDrawing) {
    drawing = newDrawing;
    fireChangeEvent();
  }

  @Override
  public String getPlotType() {
    return "Figure";
  }

  @Override
  public void draw(
      Graphics2D g,
      Rectangle2D area,
      Point2D anchor,
      PlotState parentState,
      PlotRenderingInfo info) {
    if (drawing == null) {
      return;
    }
    AffineTransform before = g.getTransform();
    g.translate(area.getX(), area.getY());
    Painter.paint(drawing, g);
    g.setTransform(before);
    if (info != null) {
      info.setPlotArea(area);
      Rectangle2D plot = drawing.plot();
      info.setDataArea(
          new Rectangle2D.Double(
              area.getX() + plot.getX(),
              area.getY() + plot.getY(),
              plot.getWidth(),
              plot.getHeight()));
      if (info.getOwner() != null && info.getOwner().getEntityCollection() != null) {
        addEntities(area, info.getOwner().getEntityCollection());
      }
    }
  }

  private void addEntities(Rectangle2D area, EntityCollection entities) {
    AffineTransform shift = AffineTransform.getTranslateInstance(area.getX(), area.getY());
    for (Spot spot : drawing.spots()) {
      Shape shape =
          area.getX() == 0 && area.getY() == 0
              ? spot.shape()
              : shift.createTransformedShape(spot.shape());
      entities.add(new SpotEntity(shape, spot));
    }
  }
}
