package org.robustscope.training;

/**
 * The operations of {@link AugMixChange}: those of AutoAugment that no type of ImageNet-C is like
 * (Hendrycks et al. 2020, section 3). Where a picture is moved, black comes in.
 */
enum MixOperation {
  /** Each channel's samples stretched to 0..255. */
  AUTOCONTRAST {
    @Override
    void apply(float[] picture, double level, float[] scratch) {
      for (int from = 0; from < picture.length; from += CifarImages.PLANE) {
        stretch(picture, from);
      }
    }
  },

  /** Each channel's levels distributed evenly. */
  EQUALIZE {
    @Override
    void apply(float[] picture, double level, float[] scratch) {
      for (int from = 0; from < picture.length; from += CifarImages.PLANE) {
        equalize(picture, from);
      }
    }
  },

  /** The upper bits alone: 4, less one for each 2.5 of the level. */
  POSTERIZE {
    @Override
    void apply(float[] picture, double level, float[] scratch) {
      int bits = 4 - (int) (Math.abs(level) * 4 / LEVELS);
      int mask = 0xFF << (8 - bits);
      for (int i = 0; i < picture.length; i++) {
        picture[i] = Math.round(picture[i]) & mask;
      }
    }
  },

  /** Turned about the centre, 3 degrees a level. */
  ROTATE {
    @Override
    void apply(float[] picture, double level, float[] scratch) {
      double angle = Math.toRadians((int) (level * 30 / LEVELS));
      double cos = Math.cos(angle);
      double sin = Math.sin(angle);
      move(picture, scratch, new double[] {cos, sin, 0, -sin, cos, 0});
    }
  },

  /** The brightest samples turned round: from 256 less 25.6 a level on. */
  SOLARIZE {
    @Override
    void apply(float[] picture, double level, float[] scratch) {
      int threshold = 256 - (int) (Math.abs(level) * 256 / LEVELS);
      for (int i = 0; i < picture.length; i++) {
        picture[i] = picture[i] < threshold ? picture[i] : 255 - picture[i];
      }
    }
  },

  /** 0.03 pixel sideways a row and level. */
  SHEAR_X {
    @Override
    void apply(float[] picture, double level, float[] scratch) {
      move(picture, scratch, new double[] {1, level * 0.3 / LEVELS, 0, 0, 1, 0});
    }
  },

  /** 0.03 pixel up or down a column and level. */
  SHEAR_Y {
    @Override
    void apply(float[] picture, double level, float[] scratch) {
      move(picture, scratch, new double[] {1, 0, 0, level * 0.3 / LEVELS, 1, 0});
    }
  },

  /** Whole pixels sideways, a thirtieth of the side a level. */
  TRANSLATE_X {
    @Override
    void apply(float[] picture, double level, float[] scratch) {
      move(picture, scratch, new double[] {1, 0, pixels(level), 0, 1, 0});
    }
  },

  /** Whole pixels up or down, a thirtieth of the side a level. */
  TRANSLATE_Y {
    @Override
    void apply(float[] picture, double level, float[] scratch) {
      move(picture, scratch, new double[] {1, 0, 0, 0, 1, pixels(level)});
    }
  };

  private static final double LEVELS = 10;
  private static final int SIDE = CifarImages.SIDE;

  /**
   * @param picture Modified: three planes of 32x32, 0..255 before and after.
   * @param level -10 to 10; what has no direction takes its absolute value
   * @param scratch Modified: of the picture's length.
   */
  abstract void apply(float[] picture, double level, float[] scratch);

  private static void stretch(float[] picture, int from) {
    float least = 255;
    float most = 0;
    for (int i = from; i < from + CifarImages.PLANE; i++) {
      least = Math.min(least, picture[i]);
      most = Math.max(most, picture[i]);
    }
    if (most > least) {
      for (int i = from; i < from + CifarImages.PLANE; i++) {
        picture[i] = (picture[i] - least) * 255 / (most - least);
      }
    }
  }

  /** By the cumulated histogram, such that the darkest level becomes about 0, the brightest 255. */
  private static void equalize(float[] picture, int from) {
    int[] histogram = new int[256];
    int brightest = 0;
    for (int i = from; i < from + CifarImages.PLANE; i++) {
      int level = Math.round(picture[i]);
      histogram[level]++;
      brightest = Math.max(brightest, level);
    }
    float step = (CifarImages.PLANE - histogram[brightest]) / 255f;
    if (step == 0) {
      return;
    }
    float[] curve = new float[256];
    float below = 0;
    for (int level = 0; level < 256; level++) {
      curve[level] = Math.min(255, Math.round(below / step));
      below += histogram[level];
    }
    for (int i = from; i < from + CifarImages.PLANE; i++) {
      picture[i] = curve[Math.round(picture[i])];
    }
  }

  private static int pixels(double level) {
    return (int) (level * SIDE / 3 / LEVELS);
  }

  /**
   * Looks for each pixel's sample at another place, between pixels bilinearly.
   *
   * @param map a, b, c, d, e, f: of (x, y) from the centre the place is (ax + by + c, dx + ey + f)
   */
  private static void move(float[] picture, float[] scratch, double[] map) {
    System.arraycopy(picture, 0, scratch, 0, picture.length);
    double centre = (SIDE - 1) / 2.0;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double u = centre + map[0] * (x - centre) + map[1] * (y - centre) + map[2];
        double v = centre + map[3] * (x - centre) + map[4] * (y - centre) + map[5];
        int left = (int) Math.floor(u);
        int top = (int) Math.floor(v);
        float right = (float) (u - left);
        float low = (float) (v - top);
        for (int plane = 0; plane < picture.length; plane += CifarImages.PLANE) {
          float above = between(scratch, plane, left, top, right);
          float below = low == 0 ? 0 : between(scratch, plane, left, top + 1, right);
          picture[plane + y * SIDE + x] = above + low * (below - above);
        }
      }
    }
  }

  private static float between(float[] samples, int plane, int x, int y, float right) {
    if (y < 0 || y >= SIDE) {
      return 0;
    }
    int row = plane + y * SIDE;
    float a = x >= 0 && x < SIDE ? samples[row + x] : 0;
    float b = x + 1 >= 0 && x + 1 < SIDE ? samples[row + x + 1] : 0;
    return a + right * (b - a);
  }
}
