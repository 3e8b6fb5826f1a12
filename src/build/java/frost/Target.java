/**
 * What a texture of ours is to have in common with its model of the benchmark: a few numbers, no
 * pixels.
 *
 * <p>Source: measured on frost1.png ... frost6.jpg of hendrycks/robustness (ImageNet-C), decoded,
 * with the same measures as in {@link Spectrum}. Grey is 0.299 R + 0.587 G + 0.114 B.
 *
 * @param mean of red, green, blue
 * @param deviation of red, green, blue
 * @param bands root mean square of grey in the octaves 1/4 and above, 1/8-1/4, ... 1/128-1/64
 *     cycles a pixel
 * @param slope of log power over log frequency, see {@link Spectrum#slope}
 * @param quantiles grey levels of {@link #SHARES}
 * @param tint how much of the red and blue deviation is a hue that goes its own way (ours)
 */
record Target(
    int width,
    int height,
    double[] mean,
    double[] deviation,
    double[] bands,
    double slope,
    double[] quantiles,
    double[] tint) {
  static final double[] SHARES = {0, .01, .05, .25, .5, .75, .95, .99, 1};

  static Target of(int texture) {
    return switch (texture) {
      case 1 ->
          new Target(
              900,
              600,
              new double[] {77.67, 149.12, 165.74},
              new double[] {26.91, 16.48, 15.33},
              new double[] {6.79, 5.78, 3.73, 3.14, 4.06, 5.83},
              -1.57,
              new double[] {81, 95, 102, 116, 128, 141, 163, 177, 220},
              new double[] {4.5, -3.5});
      case 2, 3 ->
          new Target(
              560,
              315,
              new double[] {200.79, 205.38, 214.48},
              new double[] {21.37, 22.09, 22.57},
              new double[] {7.47, 7.97, 7.61, 6.92, 5.18, 4.5},
              -1.93,
              new double[] {56, 140, 165, 193, 208, 220, 235, 244, 254},
              new double[] {0.8, -0.8});
      case 4 ->
          new Target(
              527,
              350,
              new double[] {137.62, 152.77, 165.18},
              new double[] {28.48, 28.49, 29.86},
              new double[] {13.46, 13.21, 10.02, 7.82, 5.46, 3.78},
              -1.51,
              new double[] {22, 81, 102, 132, 150, 167, 196, 231, 254},
              new double[] {2, -2});
      case 5 ->
          new Target(
              660,
              495,
              new double[] {112.38, 123.37, 134.75},
              new double[] {44.42, 43.26, 41.66},
              new double[] {15.95, 14.29, 14.04, 13.72, 13.34, 9.43},
              -1.86,
              new double[] {23, 43, 58, 89, 117, 149, 202, 237, 255},
              new double[] {0.8, -0.8});
      case 6 ->
          new Target(
              485,
              323,
              new double[] {71.44, 95.41, 104.50},
              new double[] {35.23, 42.72, 47.36},
              new double[] {12.18, 12.72, 11.39, 10.5, 9.78, 15.93},
              -2.00,
              new double[] {1, 17, 29, 56, 87, 119, 159, 185, 252},
              new double[] {4, -4});
      default -> throw new IllegalArgumentException("texture (" + texture + ") should be 1 to 6");
    };
  }
}
