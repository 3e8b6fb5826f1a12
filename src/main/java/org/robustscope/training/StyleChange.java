package org.robustscope.training;

import java.util.SplittableRandom;

/**
 * Gives every other picture the amplitude spectrum of another training picture and keeps its own
 * phases: shapes stay where they are, while contrast at each frequency and direction, grain and
 * overall colour become the other's. Owns its buffers.
 *
 * <p>After Chen et al. 2021 (amplitude-phase recombination), in the place of Stylized-ImageNet's
 * style transfer (Geirhos et al. 2019), whose network and paintings are not at hand here.
 */
final class StyleChange implements PictureChange {
  static final String HOW =
      "every picture with probability 1/2 gets, channel by channel, the amplitudes of the 32x32"
          + " Fourier spectrum of another random training picture and keeps its own phases; the"
          + " result is limited to 0..255; the other half stays clean";

  private final CifarImages styles;
  private final Fourier fourier = new Fourier(CifarImages.SIDE);
  private final float[] style = new float[CifarImages.PICTURE];
  private final float[] real = new float[CifarImages.PLANE];
  private final float[] imaginary = new float[CifarImages.PLANE];
  private final float[] amplitudes = new float[CifarImages.PLANE];

  StyleChange(CifarImages styles) {
    this.styles = styles;
  }

  @Override
  public void apply(float[] picture, SplittableRandom random) {
    if (random.nextBoolean()) {
      styles.read(random.nextInt(styles.count()), style);
      for (int c = 0; c < 3; c++) {
        recombine(picture, c * CifarImages.PLANE);
      }
    }
  }

  private void recombine(float[] picture, int plane) {
    spectrum(style, plane);
    for (int i = 0; i < amplitudes.length; i++) {
      amplitudes[i] = (float) Math.hypot(real[i], imaginary[i]);
    }
    spectrum(picture, plane);
    for (int i = 0; i < amplitudes.length; i++) {
      double own = Math.hypot(real[i], imaginary[i]);
      if (own > 0) {
        real[i] *= (float) (amplitudes[i] / own);
        imaginary[i] *= (float) (amplitudes[i] / own);
      } else {
        real[i] = amplitudes[i];
      }
    }
    fourier.inverse(real, imaginary);
    for (int i = 0; i < amplitudes.length; i++) {
      picture[plane + i] = Math.clamp(real[i], 0f, 255f);
    }
  }

  private void spectrum(float[] picture, int plane) {
    System.arraycopy(picture, plane, real, 0, real.length);
    java.util.Arrays.fill(imaginary, 0);
    fourier.forward(real, imaginary);
  }
}
