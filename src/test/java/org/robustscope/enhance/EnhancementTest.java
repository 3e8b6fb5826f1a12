package org.robustscope.enhance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.robustscope.image.RgbImage;

class EnhancementTest {

  @ParameterizedTest
  @EnumSource
  void isFoundByItsId(Enhancement enhancement) {
    assertThat(Enhancement.ofId(enhancement.id())).isEqualTo(enhancement);
  }

  @ParameterizedTest
  @EnumSource
  void hasWords(Enhancement enhancement) {
    assertThat(enhancement.title()).isNotBlank();
    assertThat(enhancement.description()).endsWith(".");
  }

  @Test
  void anUnknownIdIsRefusedWithThoseThatThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Enhancement.ofId("retinex"))
        .withMessage("enhancement (retinex) should be none or clahe");
  }

  @Test
  void noneGivesTheVeryPicture() {
    RgbImage image = Formula.noise(9, 9);
    assertThat(Enhancement.NONE.newEnhancer().apply(image)).isSameAs(image);
  }

  @Test
  void claheTakesTheStandardSettings() {
    RgbImage image = Formula.slopes(32, 32);
    RgbImage expected = new Clahe(new ClaheSettings(8, 2)).apply(image);
    assertThat(Enhancement.CLAHE.newEnhancer().apply(image).sameSamplesAs(expected)).isTrue();
  }
}
