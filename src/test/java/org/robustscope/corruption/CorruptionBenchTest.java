package org.robustscope.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.image.RgbImage;

class CorruptionBenchTest {
  @Test
  void everyTypeAskedForGetsAMedianASeverity() {
    List<CorruptionType> types = List.of(CorruptionType.FOG, CorruptionType.CONTRAST);
    List<CorruptionBench.Row> rows =
        CorruptionBench.run(
            Variant.V32, new RgbImage(32, 32), FrostTextures.shipped(), types, 1_000_000);
    assertThat(rows).extracting(CorruptionBench.Row::type).isEqualTo(types);
    assertThat(rows).allSatisfy(row -> assertThat(row.medians()).hasSize(5).allMatch(ms -> ms > 0));
  }

  @Test
  void aTypesFigureIsTheMeanAndTheTotalTheGeometricMean() {
    CorruptionBench.Row slow =
        new CorruptionBench.Row(CorruptionType.SNOW, List.of(2.0, 4.0, 6.0, 10.0, 18.0));
    CorruptionBench.Row fast =
        new CorruptionBench.Row(CorruptionType.FROST, List.of(0.5, 0.5, 0.5, 0.5, 0.5));
    assertThat(slow.milliseconds()).isEqualTo(8);
    assertThat(CorruptionBench.geometricMean(List.of(slow, fast))).isCloseTo(2, within(1e-12));
  }
}
