package org.robustscope.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The means over the pairs of one sequence (Hendrycks and Dietterich 2019, section 4.2). A data
 * set's figure is the mean of its sequences' ({@link #mean}), each of which counts once.
 *
 * @param pairs how many pairs the means are over, 1 and more
 * @param flips how many of them changed the prediction
 * @param flipProbability FP, 0 to 1
 * @param topFiveDistance uT5D, the top-5 distance that no base has normalised, 0 to 18
 * @param zipfDistance what the reference's program calls Zipf distance, 0 and more
 */
public record SequenceStability(
    int pairs, int flips, double flipProbability, double topFiveDistance, double zipfDistance) {

  /**
   * The means over all pairs.
   *
   * @throws IllegalArgumentException when the rule makes no pair of so few frames
   */
  public static SequenceStability of(List<Ranking> frames, PairRule rule) {
    var sum = new Sum();
    for (int frame = 0; frame < frames.size(); frame++) {
      OptionalInt earlier = rule.earlier(frame);
      if (earlier.isPresent()) {
        sum.add(FramePair.of(frames.get(earlier.getAsInt()), frames.get(frame)));
      }
    }
    return sum.mean();
  }

  /**
   * The means over the given pairs.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static SequenceStability of(List<FramePair> pairs) {
    var sum = new Sum();
    pairs.forEach(sum::add);
    return sum.mean();
  }

  /**
   * The means as they grow: entry i is over the first i + 1 pairs, so that the last is that of the
   * whole.
   */
  public static List<SequenceStability> running(List<FramePair> pairs) {
    var sum = new Sum();
    List<SequenceStability> all = new ArrayList<>(pairs.size());
    for (FramePair pair : pairs) {
      sum.add(pair);
      all.add(sum.mean());
    }
    return List.copyOf(all);
  }

  /**
   * The figure of a set of sequences: the mean over the pairs comes first, then the mean over the
   * sequences. Pairs and flips are added up.
   *
   * @throws IllegalArgumentException when there is no sequence
   */
  public static SequenceStability mean(List<SequenceStability> sequences) {
    if (sequences.isEmpty()) {
      throw new IllegalArgumentException("sequences: there should be at least one");
    }
    int pairs = 0;
    int flips = 0;
    double flipProbability = 0;
    double topFive = 0;
    double zipf = 0;
    for (SequenceStability one : sequences) {
      pairs += one.pairs;
      flips += one.flips;
      flipProbability += one.flipProbability;
      topFive += one.topFiveDistance;
      zipf += one.zipfDistance;
    }
    int count = sequences.size();
    return new SequenceStability(
        pairs, flips, flipProbability / count, topFive / count, zipf / count);
  }

  private static final class Sum {
    private int pairs;
    private int flips;
    private long topFive;
    private double zipf;

    void add(FramePair pair) {
      pairs++;
      flips += pair.flip() ? 1 : 0;
      topFive += pair.topFiveDistance();
      zipf += pair.zipfDistance();
    }

    SequenceStability mean() {
      if (pairs == 0) {
        throw new IllegalArgumentException("frames: too few, there is no pair to compare");
      }
      return new SequenceStability(
          pairs, flips, (double) flips / pairs, (double) topFive / pairs, zipf / pairs);
    }
  }
}
