package org.robustscope.corruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorruptionInfoTest {
  @ParameterizedTest
  @EnumSource(CorruptionType.class)
  void everyTypeIsDescribedCompletely(CorruptionType type) {
    CorruptionInfo info = CorruptionInfo.of(type);
    assertThat(info.title()).isNotBlank();
    assertThat(info.imitates()).endsWith(".");
    assertThat(info.steps()).hasSizeBetween(2, 5).allMatch(step -> step.endsWith("."));
    assertThat(info.formula()).contains("=");
    assertThat(info.source()).contains("Hendrycks & Dietterich 2019");
    assertThat(info.wholePictures()).endsWith(".");
    assertThat(info.draws().startsWith("None")).isNotEqualTo(type.isRandom());
    for (Variant variant : Variant.values()) {
      assertThat(info.values(variant)).hasSize(5).allMatch(text -> !text.isBlank());
      assertThat(info.parameters(variant, 3)).hasSameSizeAs(info.parameterNames());
    }
  }

  @Test
  void valuesReadAsInTheSpecification() {
    assertThat(CorruptionInfo.of(CorruptionType.GAUSSIAN_NOISE).values(Variant.V224))
        .containsExactly("0.08", "0.12", "0.18", "0.26", "0.38");
    assertThat(CorruptionInfo.of(CorruptionType.JPEG_COMPRESSION).values(Variant.V32))
        .containsExactly("80", "65", "58", "50", "40");
    assertThat(CorruptionInfo.of(CorruptionType.ELASTIC_TRANSFORM).values(Variant.FULL).getFirst())
        .isEqualTo("488, 170.8, 24.4");
    assertThat(CorruptionInfo.of(CorruptionType.SPATTER).values(Variant.V224).getLast())
        .isEqualTo("0.67, 0.4, 1, 0.65, 1.5, mud");
  }

  @Test
  void noTextIsLeftOver() {
    assertThat(ResourceBundle.getBundle("messages.corruption", Locale.ROOT).keySet())
        .allMatch(key ->
            key.equals("source")
                || Arrays.stream(CorruptionType.values())
                    .anyMatch(type -> key.startsWith(type.id() + ".")));
  }
}
