package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FingerprintGeometryTest {
  private static final List<FingerprintRow> ROWS = MadeUp.benchmarkRows();

  private static FingerprintGeometry grid(Orientation orientation) {
    return FingerprintGeometry.fit(orientation, ROWS, 50, 20, 300, 300);
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void everyCellIsHitAtItsMiddleAndCorners(Orientation orientation) {
    FingerprintGeometry grid = grid(orientation);
    for (int type = 0; type < ROWS.size(); type++) {
      for (int severity = 1; severity <= 5; severity++) {
        Rectangle2D box = grid.bounds(type, severity);
        FingerprintCell cell = new FingerprintCell(type, severity);
        assertThat(grid.at(box.getMinX(), box.getMinY())).contains(cell);
        assertThat(grid.at(box.getMaxX() - 0.1, box.getMaxY() - 0.1)).contains(cell);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void pointsOutsideAndInGroupGapsHitNothing(Orientation orientation) {
    FingerprintGeometry grid = grid(orientation);
    Rectangle2D lastNoise = grid.bounds(2, 1);
    Rectangle2D firstBlur = grid.bounds(3, 1);
    boolean vertical = orientation == Orientation.VERTICAL;
    double x = vertical ? firstBlur.getMinX() : firstBlur.getMinX() - 1;
    double y = vertical ? firstBlur.getMinY() - 1 : firstBlur.getMinY();
    assertThat(vertical ? lastNoise.getMaxY() : lastNoise.getMaxX()).isLessThan(vertical ? y : x);
    assertThat(grid.at(x, y)).isEmpty();
    assertThat(grid.at(49, 30)).isEmpty();
    assertThat(grid.at(60, 19)).isEmpty();
    assertThat(grid.at(1000, 1000)).isEmpty();
  }

  @Test
  void groupsAreCountedByTheirNames() {
    assertThat(FingerprintGeometry.gaps(ROWS)).isEqualTo(3);
  }

  @Test
  void gridFillsItsRoomButNoMore() {
    FingerprintGeometry grid = grid(Orientation.VERTICAL);
    assertThat(grid.typesLength()).isBetween(270.0, 300.0);
    assertThat(grid.severitiesLength()).isLessThanOrEqualTo(300);
  }

  @Test
  void arrowsWalkAlongTheGridAndStopAtItsEdge() {
    FingerprintCell corner = new FingerprintCell(0, 1);
    FingerprintGeometry tall = grid(Orientation.VERTICAL);
    FingerprintGeometry wide = grid(Orientation.HORIZONTAL);
    assertThat(tall.moved(corner, 1, 0)).isEqualTo(new FingerprintCell(0, 2));
    assertThat(tall.moved(corner, 0, 1)).isEqualTo(new FingerprintCell(1, 1));
    assertThat(wide.moved(corner, 1, 0)).isEqualTo(new FingerprintCell(1, 1));
    assertThat(wide.moved(corner, 0, 1)).isEqualTo(new FingerprintCell(0, 2));
    assertThat(tall.moved(corner, -1, -1)).isEqualTo(corner);
    FingerprintCell last = new FingerprintCell(14, 5);
    assertThat(wide.moved(last, 1, 1)).isEqualTo(last);
  }

  @Test
  void severityIsOneToFive() {
    assertThatThrownBy(() -> new FingerprintCell(0, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("severity (7) should be 1 to 5");
  }
}
