package org.robustscope.corruption.spatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.random.LegacyRandom;

class ChamferDistanceTest {
  private final ChamferDistance chamfer = new ChamferDistance();

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "1, 0, 1",
    "0, 3, 3",
    "1, 1, 1.4",
    "2, 2, 2.8",
    "2, 1, 2.1969",
    "1, 2, 2.1969",
    "3, 1, 3.1969",
    "3, 2, 3.5969",
    "4, 2, 4.3938",
    "-3, 1, 3.1969",
    "-2, -4, 4.3938"
  })
  void distancesAreTheShortestWayOfSteps(int dx, int dy, float expected) {
    boolean[] marked = new boolean[121];
    marked[5 * 11 + 5] = true;
    float[] result = new float[121];
    chamfer.measure(marked, result, 11, 11, 20);
    assertThat(result[(5 + dy) * 11 + 5 + dx]).isCloseTo(expected, within(1e-4f));
  }

  @Test
  void distancesEndAtTheLimit() {
    boolean[] marked = new boolean[40];
    marked[0] = true;
    float[] result = new float[40];
    chamfer.measure(marked, result, 40, 1, 20);
    assertThat(result[19]).isEqualTo(19);
    assertThat(result[20]).isEqualTo(20);
    assertThat(result[39]).isEqualTo(20);
  }

  @Test
  void withNothingMarkedAllIsAtTheLimit() {
    float[] result = new float[30];
    chamfer.measure(new boolean[30], result, 6, 5, 20);
    assertThat(result).containsOnly(20);
  }

  @ParameterizedTest
  @CsvSource({"23, 17, 3", "17, 23, 40", "1, 9, 1", "9, 1, 2", "30, 30, 1"})
  void twoPassesEqualSearchingUntilNothingChanges(int width, int height, int marks) {
    LegacyRandom random = new LegacyRandom(1);
    boolean[] marked = new boolean[width * height];
    for (int i = 0; i < marks; i++) {
      marked[random.randint(0, marked.length)] = true;
    }
    float[] result = new float[marked.length];
    chamfer.measure(new boolean[1600], new float[1600], 40, 40, 9);
    chamfer.measure(marked, result, width, height, 1000);
    assertThat(result).containsExactly(slow(marked, width, height), within(1e-6f));
  }

  private static float[] slow(boolean[] marked, int width, int height) {
    long[] distance = new long[marked.length];
    Arrays.fill(distance, Integer.MAX_VALUE);
    for (int i = 0; i < marked.length; i++) {
      distance[i] = marked[i] ? 0 : distance[i];
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int to = 0; to < marked.length; to++) {
        for (int from = 0; from < marked.length; from++) {
          int dx = Math.abs(from % width - to % width);
          int dy = Math.abs(from / width - to / width);
          long step =
              dx + dy == 1 ? 65536 : dx == 1 && dy == 1 ? 91750 : dx * dy == 2 ? 143976 : 1L << 40;
          if (distance[from] + step < distance[to]) {
            distance[to] = distance[from] + step;
            changed = true;
          }
        }
      }
    }
    float[] result = new float[marked.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = distance[i] / 65536f;
    }
    return result;
  }
}
