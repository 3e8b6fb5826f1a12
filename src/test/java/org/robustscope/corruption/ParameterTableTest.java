package org.robustscope.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Against the specification, section 4: cells that no golden picture covers, and the quirks. */
class ParameterTableTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gaussian_noise    | 0.13                           | 0.27
          shot_noise        | 20                             | 5
          impulse_noise     | 0.07                           | 0.18
          defocus_blur      | 5 0.5                          | 10 0.5
          glass_blur        | 1 3 1                          | 1.2 4 2
          motion_blur       | 17 6                           | 17 13
          zoom_blur         | 16 0.01                        | 13 0.02
          snow              | 0.2 0.3 2 0.5 12 4 0.7         | 0.55 0.3 4.5 0.85 12 8 0.65
          frost             | 0.8 0.6                        | 0.65 0.7
          fog               | 2 2                            | 2.5 1.6
          brightness        | 0.2                            | 0.4
          contrast          | 0.3                            | 0.1
          elastic_transform | 360 2 0.08 0.2                 | 360 0.07 0.01 0.02
          pixelate          | 0.4                            | 0.25
          jpeg_compression  | 16                             | 8
          speckle_noise     | 0.21                           | 0.46
          gaussian_blur     | 2.5                            | 4.5
          spatter           | 0.65 0.3 3.5 0.68 0.9 0        | 0.65 0.3 1.2 0.65 1.8 1
          saturate          | 0.1 0                          | 5 0.1
          """)
  void severities2And4Of299AreTheSpecifications(String type, String second, String fourth) {
    assertThat(cell(type, 2)).isEqualTo(second);
    assertThat(cell(type, 4)).isEqualTo(fourth);
  }

  private static String cell(String type, int severity) {
    return Arrays.stream(ParameterTable.of(CorruptionType.ofId(type), Variant.V299, severity))
        .mapToObj(value -> value == (int) value ? Integer.toString((int) value) : "" + value)
        .collect(Collectors.joining(" "));
  }

  @Test
  void elasticLengthsOf224AreMultiplesOf244() {
    assertThat(ParameterTable.of(CorruptionType.ELASTIC_TRANSFORM, Variant.V224, 1)[0])
        .as("the reference's own slip, part of the data set")
        .isEqualTo(244);
  }

  @ParameterizedTest
  @EnumSource(CorruptionType.class)
  void wholePicturesTakeTheValuesOf224(CorruptionType type) {
    for (int severity = 1; severity <= 5; severity++) {
      assertThat(ParameterTable.of(type, Variant.FULL, severity))
          .containsExactly(ParameterTable.of(type, Variant.V224, severity))
          .hasSameSizeAs(ParameterTable.names(type));
    }
  }

  @Test
  void severitiesAre1To5() {
    for (int severity : new int[] {0, 6}) {
      assertThatThrownBy(() -> ParameterTable.of(CorruptionType.FOG, Variant.V64, severity))
          .hasMessage("severity (" + severity + ") should be 1 to 5");
    }
  }
}
