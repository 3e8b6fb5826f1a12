package org.robustscope.perturbation;

import org.robustscope.corruption.Variant;
import org.robustscope.image.Framing;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * Makes the sequences of ImageNet-P: the one way in, for screen, files and evaluation. The same
 * call gives the same bytes on every machine and in every thread.
 */
public final class Sequences {
  private Sequences() {}

  /**
   * Opens a sequence: crops the picture, and computes nothing before a frame is read. Frames that
   * follow from the ones before them (noise, zoom_blur, spatter) are made in order as far as needed
   * and kept as bytes (31 frames of 224x224: 4.7 MB); the others are made when they are read.
   *
   * <p>Frames have the variant's size, but for motion_blur at 64, which the benchmark did not crop:
   * its shorter side is 64.
   *
   * @param seed 0 to 2^32 - 1; starts numpy's legacy generator for this sequence
   * @param prepared of {@link SequencePreparation#standard}. Not modified; kept, so it must not be
   *     modified while the source is open.
   * @throws IllegalArgumentException when seed or size is out of range, or the variant is full
   */
  public static FrameSource open(
      Perturbation perturbation, Variant variant, long seed, RgbImage prepared) {
    SequencePreparation.requireSize(prepared, variant);
    LegacyRandom random = new LegacyRandom(seed);
    FrameMaker maker = new FrameMakers(perturbation, variant, prepared).create(random);
    PerturbationType type = perturbation.type();
    int count = frameCount(type, variant);
    int[] size = frameSize(type, variant, prepared);
    return FrameMakers.isSequential(type)
        ? new KeptFrames(maker, count, size[0], size[1])
        : new FreeFrames(maker, count, size[0], size[1]);
  }

  /**
   * How many frames a sequence has: 31, but 41 for translate (224 and 299), and fewer in places for
   * 32.
   *
   * @throws IllegalArgumentException for the variant full
   */
  public static int frameCount(PerturbationType type, Variant variant) {
    return (int) SequenceTable.of(Perturbation.of(type), variant)[0];
  }

  private static int[] frameSize(PerturbationType type, Variant variant, RgbImage prepared) {
    int side = variant.side();
    return type == PerturbationType.MOTION_BLUR && variant == Variant.V64
        ? Framing.shorterSideSize(prepared.width(), prepared.height(), side)
        : new int[] {side, side};
  }
}
