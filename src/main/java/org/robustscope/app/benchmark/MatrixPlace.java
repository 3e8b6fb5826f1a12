package org.robustscope.app.benchmark;

/** Where a cell stands. */
record MatrixPlace(int block, int row, int column) {
  static final MatrixPlace FIRST = new MatrixPlace(0, 0, 0);

  /** The place so many columns to the right, over blank cells, as far as the matrix goes. */
  MatrixPlace right(int by, Matrix matrix) {
    for (int next = column + by; next >= 0 && next < matrix.columns().size(); next += by) {
      MatrixPlace place = new MatrixPlace(block, row, next).up(matrix);
      if (!matrix.cell(place).isBlank()) {
        return place;
      }
    }
    return this;
  }

  /** The place so many rows below, over blank cells and into the next block. */
  MatrixPlace down(int by, Matrix matrix) {
    MatrixPlace next = this;
    do {
      int toRow = next.row + by;
      int toBlock = next.block;
      if (toRow < 0) {
        toBlock--;
        toRow = toBlock < 0 ? 0 : matrix.blocks().get(toBlock).rows().size() - 1;
      } else if (toRow >= matrix.blocks().get(toBlock).rows().size()) {
        toBlock++;
        toRow = 0;
      }
      next = new MatrixPlace(toBlock, toRow, column);
      if (toBlock < 0 || toBlock >= matrix.blocks().size()) {
        return this;
      }
    } while (next.up(matrix).equals(this) || matrix.cell(next.up(matrix)).isBlank());
    return next.up(matrix);
  }

  /** The cell that covers this place, when one above goes over several rows. */
  MatrixPlace up(Matrix matrix) {
    for (int above = row - 1; matrix.cell(this).isBlank() && above >= 0; above--) {
      MatrixPlace place = new MatrixPlace(block, above, column);
      if (matrix.cell(place).rows() > row - above) {
        return place;
      }
    }
    return this;
  }
}
