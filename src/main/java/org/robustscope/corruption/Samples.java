package org.robustscope.corruption;

/** How 8-bit samples become numbers in [0, 1] and come back (specification, section 1). */
public final class Samples {
  private static final double[] UNIT = new double[256];
  private static final float[] UNIT_FLOAT = new float[256];

  static {
    for (int v = 0; v < 256; v++) {
      UNIT[v] = v / 255.0;
      UNIT_FLOAT[v] = v / 255.0f;
    }
  }

  private Samples() {}

  /** v/255 in double, of a whole sample 0..255. */
  public static double toUnit(float sample) {
    return UNIT[(int) sample];
  }

  /** v/255 in float32, of a whole sample 0..255. */
  public static float toUnitFloat(float sample) {
    return UNIT_FLOAT[(int) sample];
  }

  /** Clips to [0, 1] and turns into a whole sample 0..255 by dropping the fraction. */
  public static float fromUnit(double value) {
    return (int) (Math.min(1.0, Math.max(0.0, value)) * 255.0);
  }

  /** The same with float32 arithmetic. */
  public static float fromUnit(float value) {
    return (int) (Math.min(1.0f, Math.max(0.0f, value)) * 255.0f);
  }
}
