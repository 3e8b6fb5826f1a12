package org.robustscope.perturbation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.robustscope.corruption.Variant;

class SequenceBenchTest {
  @Test
  void everyPerturbationAskedForIsMeasured() throws SequenceException {
    List<Perturbation> asked =
        List.of(Perturbation.parse("translate"), Perturbation.parse("shot_noise_3"));
    List<SequenceBench.Row> rows =
        SequenceBench.run(Variant.V32, SequencePictures.slopes(32, 32), asked, 1_000_000);
    assertThat(rows).extracting(SequenceBench.Row::perturbation).isEqualTo(asked);
    assertThat(rows).extracting(SequenceBench.Row::frames).containsExactly(16, 31);
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row.frameMilliseconds()).isPositive();
          assertThat(row.slowestMilliseconds()).isGreaterThanOrEqualTo(row.frameMilliseconds());
          assertThat(row.sequenceMilliseconds()).isGreaterThan(row.slowestMilliseconds());
        });
  }
}
