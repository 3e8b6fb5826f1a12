package org.robustscope.figure.data;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.robustscope.benchmark.BundledRuns;
import org.robustscope.benchmark.Entrant;
import org.robustscope.benchmark.EvaluationPlan;
import org.robustscope.benchmark.Provenance;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.published.Family;

/**
 * The results of the bundled family that ship with the program, as figures take them: a family of
 * each benchmark, apart from the published ones and from one's own runs. A model's results of
 * CIFAR-10-C and -P are one row.
 */
public final class BundledData {
  /** The family's name on the command line. */
  public static final String ID = "bundled";

  private static final List<Slot> COMPARED =
      List.of(Slot.of(Kind.CLEAN_ERROR), Slot.of(Kind.MEAN_CE), Slot.of(Kind.MEAN_FLIP_RATE));

  private final BundledRuns bundled;

  private BundledData(BundledRuns bundled) {
    this.bundled = bundled;
  }

  /** All of them, models in the index' order; nothing in a program that was built without. */
  public static FigureData of(BundledRuns bundled) {
    return new BundledData(bundled).all();
  }

  private FigureData all() {
    List<Entry> entries = new ArrayList<>();
    List<Reliability> reliabilities = new ArrayList<>();
    for (BundledRuns.Model model : bundled.models()) {
      Entry row = null;
      for (BundledRuns.Run run : bundled.runs()) {
        Optional<Integer> entrant = run.entrant(model.name());
        if (entrant.isPresent()) {
          RunRows rows = RunRows.over(run.run(), run.entrant(bundled.base()).orElseThrow());
          Origin origin = origin(run, rows.base(entrant.get()), entrant.get());
          Entry entry = entry(model, rows.numbers(entrant.get(), model.name(), origin), origin);
          row = row == null ? entry : row.joined(entry);
          reliabilities.addAll(rows.reliabilities(entrant.get(), entry.id(), model.name(), origin));
        }
      }
      if (row != null) {
        entries.add(row);
      }
    }
    return new FigureData(entries, changes(entries), reliabilities);
  }

  private static Entry entry(BundledRuns.Model model, Map<Slot, Datum> numbers, Origin origin) {
    Map<Slot, Datum> data = new LinkedHashMap<>(numbers);
    size(data, Slot.Size.PARAMETERS, model.name(), model.parameters(), 1e6, origin);
    size(data, Slot.Size.GFLOPS, model.name(), model.multiplyAdds(), 1e9, origin);
    return new Entry(id(model.name()), model.name(), model.group(), origin.family(), data);
  }

  private static void size(
      Map<Slot, Datum> data,
      Slot.Size size,
      String model,
      OptionalLong number,
      double unit,
      Origin origin) {
    Origin card =
        new Origin(
            origin.family(),
            "the model's card",
            "measured",
            "",
            "models/" + model + ".json",
            Optional.empty());
    data.put(
        size,
        number.isPresent()
            ? Datum.of(size, model, number.getAsLong() / unit, card)
            : Datum.missing(size, model, "the model's card does not say it", card));
  }

  private static String id(String model) {
    return ID + "/" + model;
  }

  /** What distinguishes an enhanced model from the one whose weights it began with. */
  private List<Change> changes(List<Entry> entries) {
    Map<String, Entry> byId = new LinkedHashMap<>();
    entries.forEach(entry -> byId.put(entry.id(), entry));
    List<Change> changes = new ArrayList<>();
    for (Slot slot : COMPARED) {
      for (BundledRuns.Model model : bundled.models()) {
        Entry before = byId.get(id(model.of()));
        Entry after = byId.get(id(model.name()));
        if (before != null && after != null) {
          Changes.between(model.enhancement(), model.of(), before, after, slot)
              .ifPresent(changes::add);
        }
      }
    }
    return changes;
  }

  private static Origin origin(BundledRuns.Run bundled, String base, int entrant) {
    StoredRun run = bundled.run();
    EvaluationPlan plan = run.plan();
    Entrant model = plan.entrants().get(entrant);
    Provenance how = run.sessions().getLast().provenance();
    String date = DateTimeFormatter.ISO_LOCAL_DATE.format(run.created().atOffset(ZoneOffset.UTC));
    String pictures = count(plan) + " a condition, of " + how.dataDescription();
    String benchmark = plan.kind().title();
    Family family =
        new Family(
            plan.ofSequences() ? ID + "-p" : ID,
            benchmark + ", bundled, " + count(plan),
            benchmark,
            base,
            pictures,
            "measured here on " + count(plan) + " of 32 pixels over the bundled " + base + ".");
    return new Origin(
        family,
        "RobustScope's bundled family, measured here on "
            + date
            + " with "
            + how.program()
            + ": "
            + bundled.command(),
        "measured",
        "made "
            + how.preprocessing()
            + "; seeds: "
            + how.seedRule()
            + "; "
            + how.cores()
            + " cores, "
            + how.engines(),
        bundled.file() + ", run " + run.id() + ", model sha256 " + model.sha256(),
        Optional.empty());
  }

  private static String count(EvaluationPlan plan) {
    return String.format(
        Locale.ROOT, "%,d %s", plan.data().items(), plan.ofSequences() ? "sequences" : "images");
  }
}
