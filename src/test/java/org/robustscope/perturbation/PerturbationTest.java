package org.robustscope.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PerturbationTest {
  @Test
  void thereAreTenOfTheBenchmarkAndTwentyWithAllStrengths() {
    assertThat(PerturbationType.benchmark()).hasSize(10);
    assertThat(Perturbation.benchmark())
        .extracting(Perturbation::id)
        .containsExactly(
            "gaussian_noise",
            "shot_noise",
            "motion_blur",
            "zoom_blur",
            "snow",
            "brightness",
            "translate",
            "rotate",
            "tilt",
            "scale");
    assertThat(Perturbation.all()).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void idsAreThePublishedFolders() {
    assertThat(new Perturbation(PerturbationType.SHOT_NOISE, 3).id()).isEqualTo("shot_noise_3");
    assertThat(Perturbation.all())
        .allSatisfy(p -> assertThat(Perturbation.parse(p.id())).isEqualTo(p));
  }

  @Test
  void otherNamesAndStrengthsAreRefusedWithWhatIsAllowed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Perturbation.parse("tilt_2"))
        .withMessageContaining("perturbation (tilt_2) should be one of gaussian_noise, gaussian_");
    assertThatIllegalArgumentException().isThrownBy(() -> Perturbation.parse("gaussian_noise_1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Perturbation(PerturbationType.SNOW, 2))
        .withMessage("strength (2) of snow should be 1: only noise has more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Perturbation(PerturbationType.SHOT_NOISE, 4))
        .withMessage("strength (4) of shot_noise should be 1 to 3");
  }
}
