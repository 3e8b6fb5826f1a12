package org.robustscope.app.explore;

/**
 * A label's rank against the answer it is compared with.
 *
 * @param formerRank its rank there, 1 = first; 0 when it had none or nothing is compared
 */
public record RankChange(Kind kind, int formerRank) {
  /** What happened to the rank. */
  public enum Kind {
    /** Nothing to compare with. */
    NONE,
    SAME,
    ROSE,
    FELL,
    /** Was not within the top 5. */
    NEW,
    /** Was within the top 5 and is no more; the row is shown for its absence. */
    OUT
  }

  public static final RankChange NONE = new RankChange(Kind.NONE, 0);
  public static final RankChange NEW = new RankChange(Kind.NEW, 0);

  public static RankChange out(int formerRank) {
    return new RankChange(Kind.OUT, formerRank);
  }

  /**
   * The change from one rank to another.
   *
   * @param formerRank 1 = first; 0 when the label was not listed
   * @param rank 1 = first
   */
  public static RankChange between(int formerRank, int rank) {
    if (formerRank < 0 || rank < 1) {
      throw new IllegalArgumentException(
          "ranks (" + formerRank + ", " + rank + ") should be at least 0 and 1");
    }
    if (formerRank == 0) {
      return NEW;
    }
    int order = Integer.compare(formerRank, rank);
    return new RankChange(order == 0 ? Kind.SAME : order > 0 ? Kind.ROSE : Kind.FELL, formerRank);
  }
}
