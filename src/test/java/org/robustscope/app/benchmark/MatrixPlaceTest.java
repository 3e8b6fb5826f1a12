package org.robustscope.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MatrixPlaceTest {
  private static final Matrix.Cell TALL =
      new Matrix.Cell(Matrix.State.DONE, "1", .1, 1, "tall", 2, Optional.empty());
  private static final Matrix.Cell ONE =
      new Matrix.Cell(Matrix.State.DONE, "2", .1, 1, "one", 1, Optional.empty());

  /** Two blocks: a cell over two rows beside two cells, and a row of sums that starts blank. */
  private static final Matrix MATRIX =
      new Matrix(
          List.of(new Matrix.Column("a", "a", ""), new Matrix.Column("b", "b", "g")),
          List.of(block(), block()));

  private static Matrix.Block block() {
    return new Matrix.Block(
        "model",
        "",
        false,
        List.of(
            new Matrix.Row("1", false, List.of(TALL, ONE)),
            new Matrix.Row("2", false, List.of(Matrix.Cell.BLANK, ONE)),
            new Matrix.Row("mean", true, List.of(Matrix.Cell.BLANK, ONE))));
  }

  private static MatrixPlace at(int block, int row, int column) {
    return new MatrixPlace(block, row, column);
  }

  @Test
  void leftOfALowerRowIsTheCellThatCoversIt() {
    assertThat(at(0, 1, 1).right(-1, MATRIX)).isEqualTo(at(0, 0, 0));
  }

  @Test
  void nothingIsLeftOfASumWithoutClean() {
    assertThat(at(0, 2, 1).right(-1, MATRIX)).isEqualTo(at(0, 2, 1));
  }

  @Test
  void belowATallCellIsTheNextBlock() {
    assertThat(at(0, 0, 0).down(1, MATRIX)).isEqualTo(at(1, 0, 0));
    assertThat(at(1, 0, 0).down(-1, MATRIX)).isEqualTo(at(0, 0, 0));
  }

  @Test
  void theEndsHold() {
    assertThat(at(0, 0, 1).down(-1, MATRIX)).isEqualTo(at(0, 0, 1));
    assertThat(at(1, 2, 1).down(1, MATRIX)).isEqualTo(at(1, 2, 1));
    assertThat(at(0, 0, 1).right(1, MATRIX)).isEqualTo(at(0, 0, 1));
  }

  @Test
  void pointsAndPlacesAgreeAtEveryWidth() {
    for (double width : new double[] {0, 120, 300, 900}) {
      BlockGeometry geometry =
          new BlockGeometry(MATRIX.columns(), MATRIX.blocks().getFirst(), width);
      var box = geometry.bounds(2, 1);
      assertThat(geometry.at(box.getMinX() + 2, box.getMinY() + 2)).contains(at(0, 2, 1));
      var tall = geometry.bounds(0, 0);
      assertThat(geometry.at(tall.getMinX() + 2, tall.getMaxY() - 2)).contains(at(0, 0, 0));
      assertThat(geometry.at(tall.getMinX() + 2, box.getMinY() + 2)).isEmpty();
    }
  }
}
