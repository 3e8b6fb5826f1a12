package org.robustscope.app.common;

import java.util.Objects;

/** What stands on the screens, one part for each of them. */
public record Session(ExploreSession explore, SequenceSession sequence, ChartsSession charts) {
  private static final Session FIRST =
      new Session(ExploreSession.first(), SequenceSession.first(), ChartsSession.first());

  public Session {
    Objects.requireNonNull(explore, "explore");
    Objects.requireNonNull(sequence, "sequence");
    Objects.requireNonNull(charts, "charts");
  }

  /** The session of a first start. */
  public static Session first() {
    return FIRST;
  }

  public Session withExplore(ExploreSession part) {
    return new Session(part, sequence, charts);
  }

  public Session withSequence(SequenceSession part) {
    return new Session(explore, part, charts);
  }

  public Session withCharts(ChartsSession part) {
    return new Session(explore, sequence, part);
  }
}
