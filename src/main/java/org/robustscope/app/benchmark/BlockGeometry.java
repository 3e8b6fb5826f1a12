package org.robustscope.app.benchmark;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Where the cells of a block are, in pixels from the top left of its drawing. */
final class BlockGeometry {
  static final double NAMES = 50;
  static final double CELL_HEIGHT = 21;
  static final double GAP = 1;
  static final double GROUP_GAP = 7;
  static final double SUMMARY_GAP = 4;
  static final double NARROWEST = 30;
  static final double WIDEST = 62;
  private static final double STRAIGHT_NAMES = 50;
  private static final double SLANTED_HEIGHT = 46;
  private static final double STRAIGHT_HEIGHT = 19;
  private static final double GROUP_HEIGHT = 17;

  private final Matrix.Block block;
  private final double[] x;
  private final double cellWidth;
  private final double top;

  /**
   * Fits a block into a width, as far as cells may be narrow.
   *
   * @param columns of the matrix
   */
  BlockGeometry(List<Matrix.Column> columns, Matrix.Block block, double width) {
    this.block = block;
    int groups = 0;
    for (int i = 1; i < columns.size(); i++) {
      groups += isNewGroup(columns, i) ? 1 : 0;
    }
    double room = width - NAMES - groups * GROUP_GAP - columns.size() * GAP - SLANTED_HEIGHT / 2;
    cellWidth = Math.floor(Math.clamp(room / columns.size(), NARROWEST, WIDEST));
    x = new double[columns.size() + 1];
    x[0] = NAMES;
    for (int i = 1; i <= columns.size(); i++) {
      boolean gap = i < columns.size() && isNewGroup(columns, i);
      x[i] = x[i - 1] + cellWidth + GAP + (gap ? GROUP_GAP : 0);
    }
    boolean grouped = columns.stream().anyMatch(it -> !it.group().isEmpty());
    top = (grouped ? GROUP_HEIGHT : 0) + (isSlanted() ? SLANTED_HEIGHT : STRAIGHT_HEIGHT);
  }

  static boolean isNewGroup(List<Matrix.Column> columns, int column) {
    return !columns.get(column).group().equals(columns.get(column - 1).group());
  }

  /** Whether the columns are too narrow for their names. */
  boolean isSlanted() {
    return cellWidth < STRAIGHT_NAMES;
  }

  double groupHeight() {
    return top - (isSlanted() ? SLANTED_HEIGHT : STRAIGHT_HEIGHT);
  }

  double namesHeight() {
    return top;
  }

  double cellWidth() {
    return cellWidth;
  }

  double x(int column) {
    return x[column];
  }

  double width() {
    return x[x.length - 1] + (isSlanted() ? SLANTED_HEIGHT / 2 : 0);
  }

  double height() {
    return y(block.rows().size());
  }

  /** The top of a row; summaries stand a little apart. */
  double y(int row) {
    double y = top + row * (CELL_HEIGHT + GAP);
    for (int i = 1; i <= row && i < block.rows().size(); i++) {
      y += isFirstSummary(i) ? SUMMARY_GAP : 0;
    }
    return y;
  }

  private boolean isFirstSummary(int row) {
    return block.rows().get(row).summary() && !block.rows().get(row - 1).summary();
  }

  Rectangle2D bounds(int row, int column) {
    int rows = block.rows().get(row).cells().get(column).rows();
    return new Rectangle2D(x[column], y(row), cellWidth, rows * (CELL_HEIGHT + GAP) - GAP);
  }

  /** The row and column at a point, as a place in block 0. */
  Optional<MatrixPlace> at(double px, double py) {
    for (int row = 0; row < block.rows().size(); row++) {
      for (int column = 0; column < x.length - 1; column++) {
        boolean blank = block.rows().get(row).cells().get(column).isBlank();
        if (!blank && bounds(row, column).contains(px, py)) {
          return Optional.of(new MatrixPlace(0, row, column));
        }
      }
    }
    return Optional.empty();
  }
}
