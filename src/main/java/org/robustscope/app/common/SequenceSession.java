package org.robustscope.app.common;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.robustscope.corruption.Variant;
import org.robustscope.perturbation.PerturbationType;

/**
 * What stands on the Sequences screen, enough to bring it back.
 *
 * @param clip the video or the folder of frames; empty when the film is made of Explore's picture
 * @param clipFolder in which the clips before and after it are looked for
 * @param clipNoise whether the clip is compared with its first frame; empty for what its folder
 *     says
 * @param level 1 to 3: a noise's strength, another perturbation's difficulty
 * @param seed 0 to 4294967295
 * @param rate frames a second, 1 to 30
 * @param overlay where the top-5 lies, such as "over"
 */
public record SequenceSession(
    Optional<Path> clip,
    Optional<Path> clipFolder,
    Optional<Boolean> clipNoise,
    PerturbationType type,
    int level,
    Variant variant,
    long seed,
    int rate,
    boolean loop,
    String overlay) {
  private static final SequenceSession FIRST =
      new SequenceSession(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          PerturbationType.TILT,
          1,
          Variant.V224,
          0,
          5,
          true,
          "over");

  public SequenceSession {
    Objects.requireNonNull(type, "type");
    if (level < 1 || level > 3) {
      throw new IllegalArgumentException("level (" + level + ") should be 1 to 3");
    }
    if (seed < 0 || seed > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException("seed (" + seed + ") should be 0 to 4294967295");
    }
    if (rate < 1 || rate > 30) {
      throw new IllegalArgumentException("rate (" + rate + ") should be 1 to 30");
    }
    if (variant.isFull()) {
      throw new IllegalArgumentException("variant (full) should be 224, 299, 64 or 32");
    }
  }

  /** What a first start shows: tilt at five frames a second. */
  public static SequenceSession first() {
    return FIRST;
  }
}
