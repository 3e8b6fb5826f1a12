package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.robustscope.testing.FxToolkit;

@ExtendWith(FxToolkit.class)
final class FingerprintGridTest {
  private static final int WIDTH = 220;
  private static final int HEIGHT = 360;

  private final FingerprintGrid grid = FxToolkit.onFx(FingerprintGrid::new);
  private final List<FingerprintCell> chosen = new ArrayList<>();
  private Scene scene;

  @BeforeEach
  void layOut() {
    FxToolkit.runOnFx(() -> {
      grid.setRows(MadeUp.benchmarkRows());
      grid.onSelectProperty().set(chosen::add);
    });
    scene = Controls.scene(grid, WIDTH, HEIGHT);
  }

  /** A point of a cell, found as a click would find it. */
  private double[] pointOf(FingerprintCell cell) {
    for (int y = 0; y < HEIGHT; y += 2) {
      for (int x = 0; x < WIDTH; x += 2) {
        if (grid.cellAt(x, y).filter(cell::equals).isPresent()) {
          return new double[] {x + 3, y + 3};
        }
      }
    }
    throw new AssertionError(cell + " is nowhere");
  }

  @Test
  void clickChoosesTheCell() {
    FingerprintCell cell = new FingerprintCell(9, 4);
    double[] point = pointOf(cell);
    Controls.click(grid, point[0], point[1], 1);
    assertThat(chosen).containsExactly(cell);
    Controls.click(grid, 1, 1, 1);
    assertThat(chosen).hasSize(1);
  }

  @Test
  void arrowsAndEnterChooseFromTheSelectedCellOn() {
    FxToolkit.runOnFx(() -> grid.selectedProperty().set(new FingerprintCell(2, 2)));
    Controls.press(grid, KeyCode.DOWN);
    Controls.press(grid, KeyCode.RIGHT);
    assertThat(chosen).isEmpty();
    assertThat(grid.getAccessibleText()).isEqualTo("Defocus blur, severity 3: no model");
    Controls.press(grid, KeyCode.ENTER);
    assertThat(chosen).containsExactly(new FingerprintCell(3, 3));
  }

  @Test
  void newStandingRepaintsItsCellAndNoOther() {
    FxToolkit.runOnFx(() -> grid.fill(Standing.TOP1));
    BufferedImage before = Controls.shoot(scene);
    FxToolkit.runOnFx(() -> grid.setStanding(3, 5, Standing.GONE));
    BufferedImage after = Controls.shoot(scene);
    Set<FingerprintCell> changed = new HashSet<>();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        if (before.getRGB(x, y) != after.getRGB(x, y)) {
          changed.add(grid.cellAt(x, y).orElseThrow());
        }
      }
    }
    assertThat(changed).containsExactly(new FingerprintCell(3, 5));
  }

  @Test
  void everyStandingIsToldWithoutColour() {
    Set<String> signs = new HashSet<>();
    FingerprintCell cell = new FingerprintCell(7, 3);
    for (Standing standing : Standing.values()) {
      FxToolkit.runOnFx(() -> grid.setStanding(cell.type(), cell.severity(), standing));
      signs.add(shape(cell));
    }
    // Pending is a dot, failed an exclamation mark; nobody asked is blank.
    assertThat(signs).hasSize(Standing.values().length);
  }

  /** Which of a cell's pixels differ from its own corner region: the sign's shape. */
  private String shape(FingerprintCell cell) {
    BufferedImage shot = Controls.shoot(scene);
    double[] at = pointOf(cell);
    int left = (int) at[0];
    int top = (int) at[1];
    int ground = shot.getRGB(left, top);
    StringBuilder shape = new StringBuilder();
    for (int y = top; y < top + 12; y++) {
      for (int x = left; x < left + 12; x++) {
        shape.append(distance(shot.getRGB(x, y), ground) > 60 ? '#' : '.');
      }
    }
    return shape.toString();
  }

  private static int distance(int a, int b) {
    return Math.abs((a >> 16 & 255) - (b >> 16 & 255))
        + Math.abs((a >> 8 & 255) - (b >> 8 & 255))
        + Math.abs((a & 255) - (b & 255));
  }

  @Test
  void newRowsForgetTheOldCells() {
    FxToolkit.runOnFx(() -> {
      grid.setStanding(0, 1, Standing.GONE);
      grid.setRows(MadeUp.benchmarkRows().subList(0, 3));
    });
    assertThat(grid.standing(0, 1)).isEqualTo(Standing.UNKNOWN);
    assertThat(grid.rows()).hasSize(3);
  }
}
