package org.robustscope.perturbation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.robustscope.corruption.Variant;

class PerturbationInfoTest {
  private static final List<Variant> DEFINED =
      List.of(Variant.V224, Variant.V299, Variant.V64, Variant.V32);

  @ParameterizedTest
  @EnumSource(PerturbationType.class)
  void everyTypeIsDescribedCompletely(PerturbationType type) {
    PerturbationInfo info = PerturbationInfo.of(type);
    assertThat(info.title()).isNotBlank();
    assertThat(info.imitates()).endsWith(".");
    assertThat(info.change()).endsWith(".");
    assertThat(info.formula()).contains("=");
    assertThat(info.source()).contains("Hendrycks & Dietterich 2019");
    assertThat(info.draws().startsWith("None")).isNotEqualTo(type.isRandom());
    assertThat(info.parameterNames()).hasSameSizeAs(SequenceTable.names(type));
    for (Variant variant : DEFINED) {
      assertThat(info.parameters(1, variant)).hasSameSizeAs(info.parameterNames());
    }
  }

  @Test
  void framesAreNamedByWhatChanges() {
    assertThat(frames("tilt", 0, 15, 18)).containsExactly("−15°", "0°", "+3°");
    assertThat(frames("translate", 0, 20, 40)).containsExactly("−20 px", "0 px", "+20 px");
    assertThat(frames("motion_blur", 0, 30)).containsExactly("−120°", "0°");
    assertThat(frames("snow", 0, 30)).containsExactly("−150°", "−30°");
    assertThat(frames("scale", 0, 1, 24, 30)).containsExactly("×0.4", "×0.425", "×1", "×1.15");
    assertThat(frames("brightness", 0, 30)).containsExactly("−0.3", "+0.3");
    assertThat(frames("gaussian_blur", 0, 30)).containsExactly("σ 0.25", "σ 1.3");
    assertThat(frames("zoom_blur", 0, 30)).containsExactly("up to ×1", "up to ×1.12");
    assertThat(frames("shot_noise_2", 0, 1)).containsExactly("clean", "120 photons");
    assertThat(frames("spatter", 4)).containsExactly("step 4");
  }

  private static List<String> frames(String id, int... indices) {
    Perturbation perturbation = Perturbation.parse(id);
    return Arrays.stream(indices)
        .mapToObj(i -> PerturbationInfo.frame(perturbation, Variant.V224, i))
        .toList();
  }

  @Test
  void titlesNameTheStrengthOfNoise() {
    assertThat(PerturbationInfo.title(Perturbation.parse("shot_noise_2")))
        .isEqualTo("Shot noise, strength 2");
    assertThat(PerturbationInfo.title(Perturbation.parse("tilt"))).isEqualTo("Tilt");
  }

  @Test
  void parametersReadAsInTheSpecification() {
    assertThat(PerturbationInfo.of(PerturbationType.SNOW).parameters(1, Variant.V64))
        .containsExactly("31", "0.05", "0.28", "2", "0.5", "10", "2.5", "0.85", "4", "−150");
    assertThat(PerturbationInfo.of(PerturbationType.SHOT_NOISE).parameters(3, Variant.V32))
        .containsExactly("31", "200");
  }

  @Test
  void noTextIsLeftOver() {
    Set<String> common = Set.of("source", "strength", "clean");
    assertThat(ResourceBundle.getBundle("messages.perturbation", Locale.ROOT).keySet())
        .allMatch(key ->
            common.contains(key)
                || Arrays.stream(PerturbationType.values())
                    .anyMatch(type -> key.startsWith(type.id() + ".")));
  }
}
