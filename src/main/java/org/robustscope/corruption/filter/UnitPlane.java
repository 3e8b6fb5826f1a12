package org.robustscope.corruption.filter;

/**
 * Whole planes between samples 0..255 and doubles in [0, 1] (specification, section 1). Loops
 * without calls or branches, which C2 turns into SIMD.
 */
public final class UnitPlane {
  private UnitPlane() {}

  /**
   * Divides by 255.
   *
   * @param samples whole samples 0..255. Not modified.
   * @param unit at least as long. Modified.
   */
  public static void fromSamples(float[] samples, double[] unit) {
    for (int i = 0; i < samples.length; i++) {
      unit[i] = samples[i] / 255.0;
    }
  }

  /**
   * Clips to [0, 1], multiplies by 255 and drops the fraction.
   *
   * @param unit at least as long as samples. Not modified.
   * @param samples whole samples 0..255. Modified.
   */
  public static void toSamples(double[] unit, float[] samples) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (int) (Math.min(1.0, Math.max(0.0, unit[i])) * 255.0);
    }
  }
}
