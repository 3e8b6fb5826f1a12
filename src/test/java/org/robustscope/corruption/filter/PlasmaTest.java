package org.robustscope.corruption.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.random.LegacyRandom;

class PlasmaTest {
  @ParameterizedTest
  @CsvSource({"2, 2", "4, 3", "32, 1.75", "128, 1.4"})
  void equalsAddingShiftedGridsAsTheSpecificationHasIt(int side, double decay) {
    Plasma plasma = new Plasma();
    plasma.grow(64, 2, new LegacyRandom(9));
    plasma.grow(side, decay, new LegacyRandom(3));
    assertThat(plasma.side()).isEqualTo(side);
    assertThat(Arrays.copyOf(plasma.values(), side * side))
        .containsExactly(slow(side, decay, new LegacyRandom(3)));
  }

  @Test
  void valuesGoFrom0To1AndAllDrawsAreTaken() {
    LegacyRandom random = new LegacyRandom(1);
    Plasma plasma = new Plasma();
    plasma.grow(16, 2, random);
    double[] values = Arrays.copyOf(plasma.values(), 256);
    assertThat(Arrays.stream(values).min()).hasValue(0);
    assertThat(Arrays.stream(values).max()).hasValue(1);
    LegacyRandom same = new LegacyRandom(1);
    same.fillUniform(new double[255], 255);
    assertThat(random.next32()).isEqualTo(same.next32());
  }

  @Test
  void sidesArePowersOfTwo() {
    assertThatThrownBy(() -> new Plasma().grow(48, 2, new LegacyRandom()))
        .hasMessage("side (48) should be a power of two from 2 to 16384");
  }

  private static double[] slow(int side, double decay, LegacyRandom random) {
    double[][] map = new double[side][side];
    double amplitude = 100;
    for (int step = side; step >= 2; step /= 2) {
      int cells = side / step;
      int half = step / 2;
      double[][] corners = every(map, step, 0, 0);
      double[][] vertical = add(corners, shifted(corners, 1, 0));
      double[][] centres = noise(add(vertical, shifted(vertical, 0, 1)), amplitude, random);
      put(map, step, half, half, centres);
      double[][] tops =
          noise(
              add(
                  add(centres, shifted(centres, cells - 1, 0)),
                  add(corners, shifted(corners, 0, 1))),
              amplitude,
              random);
      put(map, step, 0, half, tops);
      double[][] lefts =
          noise(
              add(
                  add(centres, shifted(centres, 0, cells - 1)),
                  add(corners, shifted(corners, 1, 0))),
              amplitude,
              random);
      put(map, step, half, 0, lefts);
      amplitude /= decay;
    }
    double[] flat = Arrays.stream(map).flatMapToDouble(Arrays::stream).toArray();
    double min = Arrays.stream(flat).min().orElseThrow();
    double max = Arrays.stream(flat).map(v -> v - min).max().orElseThrow();
    return Arrays.stream(flat).map(v -> (v - min) / max).toArray();
  }

  private static double[][] every(double[][] map, int step, int row, int column) {
    int cells = map.length / step;
    double[][] taken = new double[cells][cells];
    for (int i = 0; i < cells; i++) {
      for (int j = 0; j < cells; j++) {
        taken[i][j] = map[row + i * step][column + j * step];
      }
    }
    return taken;
  }

  private static void put(double[][] map, int step, int row, int column, double[][] values) {
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values.length; j++) {
        map[row + i * step][column + j * step] = values[i][j];
      }
    }
  }

  /** Cell (i, j) is the old (i + up, j + left), round the torus. */
  private static double[][] shifted(double[][] grid, int up, int left) {
    int cells = grid.length;
    double[][] moved = new double[cells][cells];
    for (int i = 0; i < cells; i++) {
      for (int j = 0; j < cells; j++) {
        moved[i][j] = grid[(i + up) % cells][(j + left) % cells];
      }
    }
    return moved;
  }

  private static double[][] add(double[][] a, double[][] b) {
    double[][] sums = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        sums[i][j] = a[i][j] + b[i][j];
      }
    }
    return sums;
  }

  private static double[][] noise(double[][] sums, double amplitude, LegacyRandom random) {
    for (double[] row : sums) {
      for (int j = 0; j < row.length; j++) {
        row[j] = row[j] / 4 + amplitude * random.uniform(-amplitude, amplitude);
      }
    }
    return sums;
  }
}
