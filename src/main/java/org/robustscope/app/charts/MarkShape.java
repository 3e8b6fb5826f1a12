package org.robustscope.app.charts;

import java.awt.geom.PathIterator;
import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeType;
import org.robustscope.figure.draw.Mark;

/** A figure's mark of a model as a shape for lists: the same colour, marker and hollowness. */
final class MarkShape extends SVGPath {
  private static final double SIZE = 9;

  MarkShape() {
    setStrokeType(StrokeType.INSIDE);
    setMouseTransparent(true);
  }

  void show(Mark mark) {
    setContent(outline(mark));
    Color colour =
        Color.rgb(mark.colour().getRed(), mark.colour().getGreen(), mark.colour().getBlue());
    setFill(mark.hollow() ? Color.TRANSPARENT : colour);
    setStroke(mark.hollow() ? colour : null);
  }

  private static String outline(Mark mark) {
    StringBuilder path = new StringBuilder();
    double[] c = new double[6];
    PathIterator it = mark.shape().at(SIZE / 2, SIZE / 2, SIZE).getPathIterator(null);
    for (; !it.isDone(); it.next()) {
      switch (it.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> add(path, 'M', c, 2);
        case PathIterator.SEG_LINETO -> add(path, 'L', c, 2);
        case PathIterator.SEG_QUADTO -> add(path, 'Q', c, 4);
        case PathIterator.SEG_CUBICTO -> add(path, 'C', c, 6);
        default -> path.append('Z');
      }
    }
    return path.toString();
  }

  private static void add(StringBuilder path, char command, double[] c, int count) {
    path.append(command);
    for (int i = 0; i < count; i++) {
      path.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.2f", c[i]));
    }
  }
}
