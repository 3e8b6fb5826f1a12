package org.robustscope.app.benchmark;

import java.util.List;
import java.util.Optional;
import org.robustscope.benchmark.CellKey;
import org.robustscope.benchmark.StoredRun;

/**
 * A run as it is shown: a block for each model, a column for each corruption or perturbation.
 *
 * @param columns the same in all blocks
 * @param blocks in the plan's order
 */
record Matrix(List<Column> columns, List<Block> blocks) {
  Matrix {
    columns = List.copyOf(columns);
    blocks = List.copyOf(blocks);
  }

  static Matrix of(StoredRun run, MatrixWords words) {
    return run.plan().ofSequences()
        ? new SequenceMatrix(run, words).matrix()
        : new PictureMatrix(run, words).matrix();
  }

  /**
   * A column.
   *
   * @param name as short as the paper's tables have it
   * @param fullName for tooltips
   * @param group the columns beside each other with the same group stand together; may be empty
   */
  record Column(String name, String fullName, String group) {}

  /**
   * A model.
   *
   * @param headline the numbers of the whole benchmark, or why there is none
   * @param hasNumber whether the headline is a number
   */
  record Block(String title, String headline, boolean hasNumber, List<Row> rows) {
    Block {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param summary whether it is computed from others: it has no colours
   */
  record Row(String name, boolean summary, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /** How far a cell is. */
  enum State {
    /** Nothing belongs here. */
    BLANK,
    /** Nothing is counted yet. */
    EMPTY,
    /** Some parts are missing. */
    PARTIAL,
    /** All parts are there, but some items could not be read. */
    FAULTY,
    DONE
  }

  /**
   * A cell.
   *
   * @param text what stands in it
   * @param shade 0 to 1 on the colour scale; negative for none
   * @param share of the parts that are finished, 0 to 1
   * @param words all of it, for tooltips and screen readers
   * @param rows over how many rows it goes, 1 and more; those below are blank
   * @param key what it opens; empty for summaries
   */
  record Cell(
      State state,
      String text,
      double shade,
      double share,
      String words,
      int rows,
      Optional<CellKey> key) {
    static final Cell BLANK = new Cell(State.BLANK, "", -1, 0, "", 1, Optional.empty());

    /** A computed number, or why there is none. */
    static Cell summary(String text, String words) {
      return new Cell(State.DONE, text, -1, 1, words, 1, Optional.empty());
    }

    /** The same, marked as computed from a part. */
    Cell roughly() {
      return new Cell(state, "~" + text, shade, share, words, rows, key);
    }

    boolean isBlank() {
      return state == State.BLANK;
    }
  }

  /** The cell at a place. */
  Cell cell(MatrixPlace place) {
    return blocks.get(place.block()).rows().get(place.row()).cells().get(place.column());
  }

  boolean has(MatrixPlace place) {
    return place.block() < blocks.size()
        && place.row() < blocks.get(place.block()).rows().size()
        && place.column() < columns.size();
  }
}
