package org.robustscope.perturbation;

import org.robustscope.corruption.Variant;
import org.robustscope.image.RgbImage;

/**
 * Makes the sequences of ImageNet-P: the one way in, for screen, files and evaluation. The same
 * call gives the same bytes on every machine and in every thread.
 */
public final class Sequences {
  private Sequences() {}

  /**
   * Opens a sequence. Nothing is computed before a frame is read, and then as little as it needs;
   * any frame costs little after those before it. Frames that depend on the ones before them are
   * kept, in bytes (31 frames of 224x224: 4.7 MB).
   *
   * @param seed 0 to 2^32 - 1; starts numpy's legacy generator for this sequence
   * @param prepared of {@link SequencePreparation#standard}. Not modified; kept, so it must not be
   *     modified while the source is open.
   * @throws IllegalArgumentException when seed or size is out of range, or the variant is full
   */
  public static FrameSource open(
      Perturbation perturbation, Variant variant, long seed, RgbImage prepared) {
    SequencePreparation.requireSize(prepared, variant);
    throw new UnsupportedOperationException("not there yet");
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
}
