package org.robustscope.figure.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.MarkerShape;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.figure.draw.Sheet.Align;
import org.robustscope.figure.draw.Wrap;

/** What colours, markers and lines stand for: keys in columns as wide as the widest. */
final class Legend {
  /** How a key looks. */
  sealed interface Key {}

  /** A marker, with a line through it when its series is one. */
  record Marker(Color colour, MarkerShape shape, boolean hollow, boolean line, double... dash)
      implements Key {}

  /** A patch of colour, hatched when it stands for what is partial. */
  record Patch(Color colour, boolean hatched) implements Key {}

  /** A line without a marker. */
  record Rule(Color colour) implements Key {}

  private record Row(Key key, List<String> lines) {}

  private final Style style;
  private final double width;
  private final double keyWidth;
  private final List<Row> rows = new ArrayList<>();

  Legend(Style style, double width, boolean lines) {
    this.style = style;
    this.width = width;
    this.keyWidth = (lines ? 2.4 : 1.0) * style.text();
  }

  Legend add(Key key, String name) {
    double room = width - keyWidth - style.gap();
    rows.add(new Row(key, Wrap.lines(name, room, Face.REGULAR, style.small())));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  private double cell() {
    double widest = 0;
    for (Row row : rows) {
      widest = Math.max(widest, Wrap.width(row.lines(), Face.REGULAR, style.small()));
    }
    return keyWidth + style.gap() + widest;
  }

  private int columns() {
    double between = 1.2 * style.text();
    int fit = (int) ((width + between) / (cell() + between));
    int columns = Math.clamp(fit, 1, Math.max(1, rows.size()));
    // As many lines, filled as evenly as they go.
    int lines = (rows.size() + columns - 1) / columns;
    return lines == 0 ? 1 : (rows.size() + lines - 1) / lines;
  }

  double height() {
    double sum = 0;
    for (double height : lineHeights()) {
      sum += height;
    }
    return sum;
  }

  private double[] lineHeights() {
    int columns = columns();
    double[] heights = new double[(rows.size() + columns - 1) / columns];
    for (int i = 0; i < rows.size(); i++) {
      int line = i / columns;
      heights[line] = Math.max(heights[line], rows.get(i).lines().size() * style.smallLine());
    }
    return heights;
  }

  void draw(Sheet sheet, double x, double top) {
    int columns = columns();
    double between =
        columns == 1 ? 0 : Math.min(1.6 * style.text(), (width - columns * cell()) / (columns - 1));
    double[] heights = lineHeights();
    double y = top;
    for (int i = 0; i < rows.size(); i++) {
      if (i > 0 && i % columns == 0) {
        y += heights[i / columns - 1];
      }
      draw(sheet, rows.get(i), x + (i % columns) * (cell() + between), y);
    }
  }

  private void draw(Sheet sheet, Row row, double x, double top) {
    double middle = top + style.smallLine() / 2;
    switch (row.key()) {
      case Marker marker -> {
        if (marker.line()) {
          sheet.line(
              x, middle, x + keyWidth, middle, marker.colour(), style.thick(), marker.dash());
        }
        var shape = marker.shape().at(x + keyWidth / 2, middle, style.marker());
        if (marker.hollow()) {
          sheet.fill(shape, style.ink().paper()).line(shape, marker.colour(), style.thin());
        } else {
          sheet.fill(shape, marker.colour());
        }
      }
      case Rule rule -> sheet.line(x, middle, x + keyWidth, middle, rule.colour(), style.thin());
      case Patch patch -> {
        var box =
            new Rectangle2D.Double(x, middle - 0.36 * style.text(), keyWidth, 0.72 * style.text());
        sheet.fill(box, patch.colour());
        if (patch.hatched()) {
          sheet.hatch(box, style.ink().paper(), 0.34 * style.text(), 1.3 * style.thin());
        }
      }
    }
    double y = middle;
    for (String line : row.lines()) {
      sheet.centred(
          line,
          x + keyWidth + style.gap(),
          y,
          Align.LEFT,
          style.small(),
          Face.REGULAR,
          style.ink().text());
      y += style.smallLine();
    }
  }
}
