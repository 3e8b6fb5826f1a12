package org.robustscope.app.benchmark;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints a block: names, and each cell with its number and the signs of what it lacks. */
final class BlockPainter {
  private static final double SLANT = -45;
  private static final double NUMBER_SIZE = 11;
  private static final double NARROW_NUMBER_SIZE = 9.5;
  private static final double NAME_SIZE = 11;
  private static final double NARROW = 38;
  private static final double CORNER = 7;

  private final GraphicsContext g;
  private final BlockGeometry geometry;
  private final ErrorColours colours;
  private final Color empty;
  private final Color text;
  private final Color faint;
  private final Font names;
  private final Font numbers;

  BlockPainter(
      GraphicsContext g,
      BlockGeometry geometry,
      ErrorColours colours,
      Color empty,
      Color text,
      Color faint,
      String family) {
    this.g = g;
    this.geometry = geometry;
    this.colours = colours;
    this.empty = empty;
    this.text = text;
    this.faint = faint;
    this.names = Font.font(family, NAME_SIZE);
    this.numbers =
        Font.font(family, geometry.cellWidth() < NARROW ? NARROW_NUMBER_SIZE : NUMBER_SIZE);
  }

  void paint(List<Matrix.Column> columns, Matrix.Block block) {
    g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
    g.setTextBaseline(VPos.CENTER);
    paintGroups(columns);
    paintColumnNames(columns);
    for (int row = 0; row < block.rows().size(); row++) {
      Matrix.Row line = block.rows().get(row);
      g.setFont(names);
      g.setFill(faint);
      g.setTextAlign(TextAlignment.RIGHT);
      double middle = geometry.y(row) + BlockGeometry.CELL_HEIGHT / 2;
      g.fillText(line.name(), BlockGeometry.NAMES - 8, middle, BlockGeometry.NAMES - 8);
      for (int column = 0; column < line.cells().size(); column++) {
        Matrix.Cell cell = line.cells().get(column);
        if (!cell.isBlank()) {
          paint(cell, line.summary(), geometry.bounds(row, column));
        }
      }
    }
  }

  private void paintGroups(List<Matrix.Column> columns) {
    g.setFont(names);
    for (int from = 0; from < columns.size(); ) {
      int to = from + 1;
      while (to < columns.size() && !BlockGeometry.isNewGroup(columns, to)) {
        to++;
      }
      String group = columns.get(from).group();
      if (!group.isEmpty()) {
        double left = geometry.x(from);
        double right = geometry.x(to - 1) + geometry.cellWidth();
        g.setFill(faint);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(group, left, geometry.groupHeight() / 2 - 1, right - left);
        g.setStroke(faint.deriveColor(0, 1, 1, .45));
        g.setLineWidth(1);
        double y = Math.floor(geometry.groupHeight()) - 1.5;
        g.strokeLine(left, y, right, y);
      }
      from = to;
    }
  }

  private void paintColumnNames(List<Matrix.Column> columns) {
    g.setFont(names);
    g.setFill(text);
    for (int column = 0; column < columns.size(); column++) {
      String name = columns.get(column).name();
      double middle = geometry.x(column) + geometry.cellWidth() / 2;
      double bottom = geometry.namesHeight();
      if (geometry.isSlanted()) {
        g.save();
        g.translate(middle - 2, bottom - 5);
        g.rotate(SLANT);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(name, 0, 0);
        g.restore();
      } else {
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(name, middle, bottom - 9, geometry.cellWidth() + 2);
      }
    }
  }

  private void paint(Matrix.Cell cell, boolean summary, Rectangle2D box) {
    double x = box.getMinX();
    double y = box.getMinY();
    double w = box.getWidth();
    double h = box.getHeight();
    boolean shaded = cell.shade() >= 0;
    Color fill = shaded ? colours.fill(cell.shade()) : empty;
    Color ink = shaded ? ErrorColours.ink(fill) : cell.state() == Matrix.State.EMPTY ? faint : text;
    if (!summary) {
      g.setFill(fill);
      g.fillRoundRect(x, y, w, h, 3, 3);
    }
    if (cell.state() == Matrix.State.PARTIAL) {
      paintPart(x, y, w, h, cell.share(), ink);
    } else if (cell.state() == Matrix.State.FAULTY) {
      g.setFill(ink);
      g.fillPolygon(
          new double[] {x + w - CORNER - 1, x + w - 1, x + w - 1},
          new double[] {y + 1, y + 1, y + CORNER + 1},
          3);
    }
    if (cell.state() != Matrix.State.EMPTY) {
      g.setFont(numbers);
      g.setFill(ink);
      g.setTextAlign(TextAlignment.CENTER);
      double lift = cell.state() == Matrix.State.PARTIAL ? 1 : 0;
      g.fillText(cell.text(), x + w / 2, y + h / 2 - lift, w - 2);
    }
  }

  /** A dashed frame, and at its foot a bar as long as what is finished. */
  private void paintPart(double x, double y, double w, double h, double share, Color ink) {
    g.save();
    g.setStroke(ink);
    g.setLineWidth(1);
    g.setLineDashes(3, 2);
    g.strokeRoundRect(x + .5, y + .5, w - 1, h - 1, 3, 3);
    g.restore();
    g.setFill(ink);
    g.fillRect(x + 2, y + h - 4, (w - 4) * share, 2);
  }
}
