package org.robustscope.app.common;

import java.util.Objects;
import java.util.Optional;

/**
 * What stands on the screens, one part for each of them.
 *
 * @param benchmark empty for the form as it is at first
 */
public record Session(
    ExploreSession explore,
    SequenceSession sequence,
    ChartsSession charts,
    Optional<BenchmarkSession> benchmark) {
  private static final Session FIRST =
      new Session(
          ExploreSession.first(), SequenceSession.first(), ChartsSession.first(), Optional.empty());

  public Session {
    Objects.requireNonNull(explore, "explore");
    Objects.requireNonNull(sequence, "sequence");
    Objects.requireNonNull(charts, "charts");
    Objects.requireNonNull(benchmark, "benchmark");
  }

  /** The session of a first start. */
  public static Session first() {
    return FIRST;
  }

  public Session withExplore(ExploreSession part) {
    return new Session(part, sequence, charts, benchmark);
  }

  public Session withSequence(SequenceSession part) {
    return new Session(explore, part, charts, benchmark);
  }

  public Session withCharts(ChartsSession part) {
    return new Session(explore, sequence, part, benchmark);
  }

  public Session withBenchmark(BenchmarkSession part) {
    return new Session(explore, sequence, charts, Optional.of(part));
  }
}
