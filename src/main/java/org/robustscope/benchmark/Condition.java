package org.robustscope.benchmark;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.perturbation.Perturbation;

/**
 * What was done to every picture of a cell: nothing, a corruption at a severity, or a perturbation
 * at a strength.
 *
 * @param type "clean", a corruption's id such as "fog", or a perturbation's without its strength,
 *     such as "shot_noise"
 * @param level 0 for clean, a severity of 1 to 5, or a strength of 1 to 3
 */
public record Condition(String type, int level) {
  private static final String CLEAN_TYPE = "clean";

  /** The pictures as they are, after the benchmark's crop. */
  public static final Condition CLEAN = new Condition(CLEAN_TYPE, 0);

  /** A corruption at a severity of 1 to 5. */
  public static Condition of(CorruptionType type, int severity) {
    if (severity < 1 || severity > 5) {
      throw new IllegalArgumentException("severity (" + severity + ") should be 1 to 5");
    }
    return new Condition(type.id(), severity);
  }

  /** A perturbation at its strength. */
  public static Condition of(Perturbation perturbation) {
    return new Condition(perturbation.type().id(), perturbation.strength());
  }

  @JsonIgnore
  public boolean isClean() {
    return type.equals(CLEAN_TYPE);
  }

  /**
   * The corruption, in an evaluation of pictures.
   *
   * @throws IllegalArgumentException for clean and for what is none
   */
  public CorruptionType corruption() {
    return CorruptionType.ofId(type);
  }

  /**
   * The perturbation, in an evaluation of sequences.
   *
   * @throws IllegalArgumentException when there is none of this name and strength
   */
  public Perturbation perturbation() {
    return Perturbation.parse(level == 1 ? type : type + "_" + level);
  }

  /** "clean", "fog/3", "shot_noise/2": as the published folders are. */
  @Override
  public String toString() {
    return isClean() ? type : type + "/" + level;
  }
}
