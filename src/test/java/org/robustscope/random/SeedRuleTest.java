package org.robustscope.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeedRuleTest {
  /** Expected numbers from Python's hashlib. */
  @Test
  void eachImageTypeAndSeverityHasItsOwnSeed() {
    SeedRule rule = new SeedRule(SeedMode.IMAGE, 0);
    assertThat(rule.seedOf("n01440764/a.JPEG", "fog", 3)).isEqualTo(3852336379L);
    assertThat(rule.seedOf("n01440764\\a.JPEG", "fog", 3)).isEqualTo(3852336379L);
    assertThat(new SeedRule(SeedMode.IMAGE, 4294967295L).seedOf("a b.png", "gaussian_noise", 5))
        .isEqualTo(3638256117L);
  }

  @Test
  void modeCallGivesTheRunsSeedToEveryCall() {
    SeedRule rule = new SeedRule(SeedMode.CALL, 42);
    assertThat(rule.seedOf("a.png", "fog", 1)).isEqualTo(42);
    assertThat(rule.seedOf("b.png", "snow", 5)).isEqualTo(42);
  }

  @Test
  void seedsAre32Bits() {
    assertThatThrownBy(() -> new SeedRule(SeedMode.CALL, 1L << 32))
        .hasMessage("seed (4294967296) should be 0 to 4294967295");
  }
}
