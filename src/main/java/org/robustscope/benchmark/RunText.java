package org.robustscope.benchmark;

/** What state a run is in, in words. */
public final class RunText {
  private RunText() {}

  /** "complete", "incomplete: 3 unreadable, ..." or "partial: 12 of 76 parts". */
  public static String state(StoredRun run) {
    if (run.isComplete()) {
      return "complete";
    }
    if (!run.isFinished()) {
      return "partial: %d of %d parts are finished".formatted(run.partsDone(), run.plan().parts());
    }
    return "incomplete: " + unreadable(run);
  }

  /** How many of how many items were unreadable, where it is most. */
  private static String unreadable(StoredRun run) {
    int worst = run.unreadable();
    int items = run.plan().data().items();
    String things = run.plan().ofSequences() ? "sequences" : "images";
    return "%d of %d %s were evaluated, %d could not be read%s"
        .formatted(
            items - worst,
            items,
            things,
            worst,
            isSameEverywhere(run, worst) ? "" : " in the worst cell");
  }

  private static boolean isSameEverywhere(StoredRun run, int worst) {
    return run.cells().values().stream().allMatch(it -> it.unreadable() == worst);
  }
}
