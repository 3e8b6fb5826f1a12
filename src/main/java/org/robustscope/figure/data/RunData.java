package org.robustscope.figure.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.robustscope.benchmark.EvaluationPlan;
import org.robustscope.benchmark.RunText;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.published.Family;

/**
 * The results of one's own runs as figures take them. Runs on the same pictures, made in the same
 * way, are one family; none is of a published family, whose pictures they need not have seen.
 */
public final class RunData {
  private static final String GROUP = "Own runs";

  private RunData() {}

  /** All models of runs, in their order; numbers of runs that are not complete say so. */
  public static FigureData of(List<StoredRun> runs) {
    return of(runs, _ -> Optional.empty());
  }

  /**
   * The same, over models of the runs.
   *
   * @param bases the place of the model that normalises a run's numbers; empty for the benchmark's
   *     own base
   */
  public static FigureData of(List<StoredRun> runs, Function<StoredRun, Optional<Integer>> bases) {
    List<Entry> entries = new ArrayList<>();
    List<Reliability> reliabilities = new ArrayList<>();
    for (StoredRun run : runs) {
      RunRows rows =
          bases.apply(run).map(base -> RunRows.over(run, base)).orElseGet(() -> RunRows.of(run));
      for (int entrant = 0; entrant < run.plan().entrants().size(); entrant++) {
        String id = "run/" + run.id() + "/" + entrant;
        String name = name(runs, run, entrant);
        Origin origin = origin(run, rows.base(entrant));
        entries.add(
            new Entry(id, name, GROUP, origin.family(), rows.numbers(entrant, name, origin)));
        reliabilities.addAll(rows.reliabilities(entrant, id, name, origin));
      }
    }
    return new FigureData(entries, List.of(), reliabilities);
  }

  /** The model's name, and the run's id where another run has a model of that name. */
  private static String name(List<StoredRun> runs, StoredRun run, int entrant) {
    String title = run.plan().entrants().get(entrant).title();
    boolean twice =
        runs.stream()
            .filter(other -> other != run)
            .flatMap(other -> other.plan().entrants().stream())
            .anyMatch(other -> other.title().equals(title));
    return twice ? title + " (" + run.id().substring(0, 6) + ")" : title;
  }

  private static Origin origin(StoredRun run, String base) {
    EvaluationPlan plan = run.plan();
    String pictures =
        plan.data().items()
            + (plan.ofSequences() ? " sequences" : " images")
            + " a condition ("
            + plan.subset().text()
            + ")";
    Family family =
        new Family(
            familyId(plan, base),
            plan.title() + ", own runs on " + pictures,
            plan.kind().title(),
            base,
            pictures,
            "measured here on " + pictures + ".");
    String status = RunText.state(run);
    return new Origin(
        family,
        "own run " + run.id() + source(run),
        "measured",
        plan.making().isPresent() ? "made from clean images on this machine" : "",
        "run " + run.id(),
        run.isComplete() ? Optional.empty() : Optional.of(status));
  }

  private static String source(StoredRun run) {
    return run.sessions().isEmpty() ? "" : ", " + run.sessions().getLast().provenance().program();
  }

  /** Equal where the pictures are, how they were made, and what normalises. */
  private static String familyId(EvaluationPlan plan, String base) {
    int hash =
        List.of(
                plan.benchmark(),
                plan.variant(),
                plan.making().map(Object::toString).orElse(""),
                plan.data().digest(),
                plan.data().items(),
                plan.subset().text(),
                base)
            .hashCode();
    return "own-%08x".formatted(hash);
  }
}
