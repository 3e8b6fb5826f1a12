package org.robustscope.app.common;

import java.util.Objects;

/** What stands on the screens, one part for each of them. */
public record Session(ExploreSession explore) {
  private static final Session FIRST = new Session(ExploreSession.first());

  public Session {
    Objects.requireNonNull(explore, "explore");
  }

  /** The session of a first start. */
  public static Session first() {
    return FIRST;
  }

  public Session withExplore(ExploreSession part) {
    return new Session(part);
  }
}
