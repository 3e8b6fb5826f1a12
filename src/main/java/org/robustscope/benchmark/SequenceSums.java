package org.robustscope.benchmark;

import java.util.List;
import org.robustscope.metric.PairRule;

/**
 * Sums over sequences, for each distance of the frames that are compared. Immutable.
 *
 * @param sequences that were classified
 * @param unreadable that could not be read
 * @param strides the entry d - 1 is for frames d apart (the difficulty d); noise has only the
 *     first, in which every frame is compared with the clean one
 */
public record SequenceSums(int sequences, int unreadable, List<Stride> strides)
    implements CellSums {

  /**
   * Sums over sequences at one distance.
   *
   * @param sequences that are long enough to have a pair
   * @param pairs of frames, of all sequences
   * @param flips pairs whose prediction differs
   * @param flipProbability sum of the sequences' flip probabilities, in 2^-40
   * @param topFiveDistance sum of the sequences' mean top-5 distances, in 2^-40
   * @param zipfDistance sum of the sequences' mean Zipf distances, in 2^-40
   */
  public record Stride(
      int sequences,
      long pairs,
      long flips,
      long flipProbability,
      long topFiveDistance,
      long zipfDistance) {
    static final Stride NONE = new Stride(0, 0, 0, 0, 0, 0);

    Stride plus(Stride other) {
      return new Stride(
          sequences + other.sequences,
          pairs + other.pairs,
          flips + other.flips,
          flipProbability + other.flipProbability,
          topFiveDistance + other.topFiveDistance,
          zipfDistance + other.zipfDistance);
    }

    /** FP, the mean of the sequences' flip probabilities; NaN of no sequence. */
    public double meanFlipProbability() {
      return FixedPoint.toDouble(flipProbability) / sequences;
    }

    /** uT5D, the mean of the sequences' top-5 distances; NaN of no sequence. */
    public double meanTopFiveDistance() {
      return FixedPoint.toDouble(topFiveDistance) / sequences;
    }

    /** The mean of the sequences' Zipf distances; NaN of no sequence. */
    public double meanZipfDistance() {
      return FixedPoint.toDouble(zipfDistance) / sequences;
    }
  }

  public SequenceSums {
    strides = List.copyOf(strides);
  }

  /** Nothing counted yet. */
  static SequenceSums none(boolean noise) {
    int strides = noise ? 1 : PairRule.LARGEST_DIFFICULTY;
    return new SequenceSums(0, 0, java.util.Collections.nCopies(strides, Stride.NONE));
  }

  @Override
  public int done() {
    return sequences;
  }

  @Override
  public SequenceSums plus(CellSums given) {
    SequenceSums other = (SequenceSums) given;
    List<Stride> sums = new java.util.ArrayList<>();
    for (int i = 0; i < strides.size(); i++) {
      sums.add(strides.get(i).plus(other.strides.get(i)));
    }
    return new SequenceSums(sequences + other.sequences, unreadable + other.unreadable, sums);
  }
}
