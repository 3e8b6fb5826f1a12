package org.robustscope.corruption;

/**
 * What one call of a corruption needs to know: the variant, the severity and the parameters that
 * follow from the two.
 *
 * @param severity 1 to 5
 * @param parameters the row of {@link ParameterTable}. Not modified.
 */
public record Setting(Variant variant, int severity, double[] parameters) {
  /**
   * The setting of a published cell.
   *
   * @throws IllegalArgumentException when severity is not 1 to 5
   */
  public static Setting of(CorruptionType type, Variant variant, int severity) {
    return new Setting(variant, severity, ParameterTable.of(type, variant, severity));
  }

  /** The parameter at a place, counted from 0. */
  public double parameter(int place) {
    return parameters[place];
  }
}
