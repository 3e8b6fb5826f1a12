package org.robustscope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.robustscope.benchmark.BundledRuns;
import org.robustscope.benchmark.Entrant;
import org.robustscope.benchmark.ResultsStore;
import org.robustscope.benchmark.StoreException;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.data.BundledData;
import org.robustscope.figure.data.Changes;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.PublishedData;
import org.robustscope.figure.data.RunData;
import org.robustscope.figure.data.Slot;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.published.Family;
import org.robustscope.published.PublishedResults;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which results a figure shows. */
final class FigureChoice {
  private static final String ALL = "all";
  private static final List<Slot> COMPARED =
      List.of(
          Slot.of(Kind.MEAN_CE),
          Slot.of(Kind.RELATIVE_MEAN_CE),
          Slot.of(Kind.CLEAN_ERROR),
          Slot.of(Kind.MEAN_FLIP_RATE));

  @Option(
      names = "--published",
      paramLabel = "FAMILY,...",
      split = ",",
      descriptionKey = "figure.published")
  private List<String> families = new ArrayList<>();

  @Option(names = "--results", paramLabel = "FILE", descriptionKey = "figure.results")
  private Path results;

  @Option(names = "--runs", paramLabel = "ID,...", split = ",", descriptionKey = "figure.runs")
  private List<String> runs = new ArrayList<>();

  @Option(names = "--base", paramLabel = "MODEL", descriptionKey = "figure.base")
  private String base;

  @Option(
      names = "--models",
      paramLabel = "TEXT,...",
      split = ",",
      descriptionKey = "figure.models")
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--groups",
      paramLabel = "NAME,...",
      split = ",",
      descriptionKey = "figure.groups")
  private List<String> groups = new ArrayList<>();

  @Option(names = "--source", paramLabel = "TEXT", descriptionKey = "figure.source")
  private String source;

  @Option(names = "--baseline", paramLabel = "NAME", descriptionKey = "figure.baseline")
  private String baseline;

  /** The data that were asked for; without a choice those that suit the figure. */
  FigureData data(CommandSpec spec, FigureKind kind) {
    FigureData all = all(spec, kind);
    List<Entry> chosen = all.entries();
    chosen = byGroup(spec, chosen);
    chosen = bySource(spec, chosen);
    chosen = byName(spec, chosen);
    FigureData data = all.withEntries(chosen);
    return baseline == null ? data : against(spec, all, data);
  }

  private FigureData all(CommandSpec spec, FigureKind kind) {
    if (results != null || !runs.isEmpty()) {
      FigureData own = RunData.of(runs(spec), this::base);
      return families.isEmpty() ? own : own.with(published(spec, kind));
    }
    if (base != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--base: is of own runs (--results or --runs), published numbers have theirs");
    }
    return published(spec, kind);
  }

  private Optional<Integer> base(StoredRun run) {
    if (base == null) {
      return Optional.empty();
    }
    List<String> titles = run.plan().entrants().stream().map(Entrant::title).toList();
    if (!titles.contains(base)) {
      throw new CannotRunException(
          "--base: no model %s in run %s, whose results would normalise; there are %s"
              .formatted(base, run.id(), String.join(", ", titles)));
    }
    return Optional.of(titles.indexOf(base));
  }

  private List<StoredRun> runs(CommandSpec spec) {
    Path file = results == null ? ResultsStore.ofUser() : results;
    try (ResultsStore store = ResultsStore.openToRead(file)) {
      List<StoredRun> all = store.runs();
      if (all.isEmpty()) {
        throw new CannotRunException(file + ": there is no run in it");
      }
      if (runs.isEmpty()) {
        return all;
      }
      List<StoredRun> chosen = new ArrayList<>();
      for (String id : runs) {
        chosen.add(StoredRuns.find(store, id));
      }
      return chosen;
    } catch (StoreException e) {
      throw new CannotRunException("--results: " + e.getMessage(), e);
    }
  }

  private FigureData published(CommandSpec spec, FigureKind kind) {
    PublishedResults published = new PublishedResults();
    PublishedData data = new PublishedData(published);
    if (!families.isEmpty()) {
      FigureData tables = data.of(families(spec, published));
      return isBundledWanted() ? BundledData.of(BundledRuns.read()).with(tables) : tables;
    }
    return switch (kind) {
      case SEVERITY, SEVERITY_HEATMAP -> data.bySeverity();
      case FLIP_RATES -> data.perturbations();
      default -> data.paper();
    };
  }

  private boolean isBundledWanted() {
    return families.stream().anyMatch(BundledData.ID::equalsIgnoreCase);
  }

  /** The published ones: what ships of the bundled family stands apart, all does not mean it. */
  private List<Family> families(CommandSpec spec, PublishedResults published) {
    Set<Family> chosen = new LinkedHashSet<>();
    for (String id : families) {
      if (id.equalsIgnoreCase(ALL)) {
        chosen.addAll(published.families());
      } else if (!id.equalsIgnoreCase(BundledData.ID)) {
        chosen.add(
            published
                .family(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                    unknown(
                        spec,
                        "--published",
                        id,
                        "all or some of",
                        Stream.concat(
                                published.families().stream().map(Family::id),
                                Stream.of(BundledData.ID))
                            .toList())));
      }
    }
    return List.copyOf(chosen);
  }

  private List<Entry> byGroup(CommandSpec spec, List<Entry> entries) {
    if (groups.isEmpty()) {
      return entries;
    }
    Set<Entry> chosen = new LinkedHashSet<>();
    for (String group : groups) {
      List<Entry> of =
          entries.stream().filter(entry -> entry.group().equalsIgnoreCase(group)).toList();
      if (of.isEmpty()) {
        List<String> known = entries.stream().map(Entry::group).distinct().toList();
        throw unknown(spec, "--groups", group, "some of", known);
      }
      chosen.addAll(of);
    }
    return entries.stream().filter(chosen::contains).toList();
  }

  private List<Entry> bySource(CommandSpec spec, List<Entry> entries) {
    if (source == null) {
      return entries;
    }
    List<Entry> of =
        entries.stream().filter(entry -> PublishedData.comesFrom(entry, source)).toList();
    if (of.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--source: no number comes from (" + source + ")");
    }
    return of;
  }

  private List<Entry> byName(CommandSpec spec, List<Entry> entries) {
    if (models.isEmpty()) {
      return entries;
    }
    Set<Entry> chosen = new LinkedHashSet<>();
    for (String text : models) {
      List<Entry> of = named(entries, text);
      if (of.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "--models: ("
                + text
                + ") is in no name of the "
                + entries.size()
                + " results that are chosen");
      }
      chosen.addAll(of);
    }
    return List.copyOf(chosen);
  }

  /** Those of exactly this name or id; else those whose name contains the text. */
  static List<Entry> named(List<Entry> entries, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<Entry> exact =
        entries.stream()
            .filter(entry ->
                entry.name().toLowerCase(Locale.ROOT).equals(wanted) || entry.id().equals(wanted))
            .toList();
    return exact.isEmpty()
        ? entries.stream()
            .filter(entry -> entry.name().toLowerCase(Locale.ROOT).contains(wanted))
            .toList()
        : exact;
  }

  private FigureData against(CommandSpec spec, FigureData all, FigureData chosen) {
    List<Entry> bases = named(all.entries(), baseline);
    if (bases.size() != 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--baseline: ("
              + baseline
              + ") should name one result, not "
              + bases.size()
              + bases.stream()
                  .limit(3)
                  .map(Entry::name)
                  .collect(Collectors.joining(", ", bases.isEmpty() ? "" : ": ", "")));
    }
    return new FigureData(
        chosen.entries(),
        Changes.against(bases.getFirst(), chosen.entries(), COMPARED),
        chosen.reliabilities());
  }

  private static ParameterException unknown(
      CommandSpec spec, String option, String value, String or, List<String> known) {
    return new ParameterException(
        spec.commandLine(),
        option + ": (" + value + ") should be " + or + " " + String.join(", ", known));
  }
}
