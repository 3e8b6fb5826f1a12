package org.robustscope.app.common;

import java.util.Objects;

/** What stands on the screens, one part for each of them. */
public record Session(ExploreSession explore, SequenceSession sequence) {
  private static final Session FIRST = new Session(ExploreSession.first(), SequenceSession.first());

  public Session {
    Objects.requireNonNull(explore, "explore");
    Objects.requireNonNull(sequence, "sequence");
  }

  /** The session of a first start. */
  public static Session first() {
    return FIRST;
  }

  public Session withExplore(ExploreSession part) {
    return new Session(part, sequence);
  }

  public Session withSequence(SequenceSession part) {
    return new Session(explore, part);
  }
}
