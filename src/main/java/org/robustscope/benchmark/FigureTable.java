package org.robustscope.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.robustscope.metric.CorruptionScores;
import org.robustscope.metric.Interval;
import org.robustscope.metric.Measure;
import org.robustscope.perturbation.Perturbation;

/**
 * A run's figures as one table, a model a row: what goes into a paper, in CSV, LaTeX and Markdown.
 * Shares and ratios are in percent; a figure that there is none of is empty in CSV and a dash
 * elsewhere; {@link #notes} say why, and what the numbers are of.
 */
public final class FigureTable {
  private static final int DECIMALS = 1;

  /** How much of a run a table holds. */
  public enum Detail {
    /** Clean error and what is over all types, each with its interval where there is one. */
    SUMMARY,
    /** What a type has over all severities, too. */
    TYPES,
    /** Every cell. */
    SEVERITIES
  }

  private final List<String> header;
  private final List<List<Cell>> rows;
  private final List<String> notes;

  /**
   * A cell of the table.
   *
   * @param text of cells that are no number, else empty
   */
  private record Cell(String text, OptionalDouble number) {
    static Cell of(String text) {
      return new Cell(text, OptionalDouble.empty());
    }

    static Cell percent(Measure measure) {
      return new Cell("", measure.map(it -> 100 * it).number());
    }

    static Cell number(OptionalDouble number) {
      return new Cell("", number);
    }
  }

  private FigureTable(List<String> header, List<List<Cell>> rows, List<String> notes) {
    this.header = header;
    this.rows = rows;
    this.notes = notes;
  }

  /** The table of a run, with every cell. */
  public static FigureTable of(StoredRun run) {
    return run.plan().ofSequences()
        ? sequences(SequenceScores.of(run), Detail.SEVERITIES)
        : corruptions(RunScores.of(run), Detail.SEVERITIES);
  }

  /**
   * The table of a run over pictures, with CE over the base that the scores have. Low and high are
   * bounds of 95 % confidence: Wilson's of the clean error, those of full correlation of the means.
   */
  public static FigureTable corruptions(RunScores scores, Detail detail) {
    List<String> header =
        new ArrayList<>(List.of("model", "clean error", "clean error low", "clean error high"));
    for (String type : types(scores, detail)) {
      if (detail == Detail.SEVERITIES) {
        scores.severities().forEach(severity -> header.add(type + " " + severity));
      }
      header.add(type + " mean");
      header.add(type + " CE");
    }
    header.addAll(
        List.of(
            "mCE",
            "mCE low",
            "mCE high",
            "relative mCE",
            "mean of 15",
            "mean of 15 low",
            "mean of 15 high",
            "mean of 19"));
    List<List<Cell>> rows = new ArrayList<>();
    Notes notes = new Notes(scores.run());
    for (int i = 0; i < scores.run().plan().entrants().size(); i++) {
      rows.add(corruptions(scores, detail, i));
      String model = scores.run().plan().entrants().get(i).title();
      CorruptionScores figures = scores.scores(i);
      notes.missing(model, "no mCE: ", figures.meanCe());
      notes.missing(model, "no relative mCE: ", figures.relativeMeanCe());
      if (figures.meanCe().isPresent()) {
        notes.add(model, "CE over " + figures.base().name() + ", " + figures.base().source());
      }
    }
    return new FigureTable(header, rows, notes.lines());
  }

  /** What is said under a table; what holds for every model is said once. */
  private static final class Notes {
    private final StoredRun run;
    private final Map<String, List<String>> models = new LinkedHashMap<>();

    Notes(StoredRun run) {
      this.run = run;
    }

    void add(String model, String text) {
      models.computeIfAbsent(text, _ -> new ArrayList<>()).add(model);
    }

    void missing(String model, String before, Measure measure) {
      measure.reason().ifPresent(reason -> add(model, before + reason));
    }

    List<String> lines() {
      List<String> lines = new ArrayList<>(List.of(subject(run)));
      boolean several = run.plan().entrants().size() > 1;
      models.forEach((text, of) -> {
        boolean all = several && of.size() == run.plan().entrants().size();
        lines.add((all ? "all models" : String.join(", ", of)) + ": " + text);
      });
      return lines;
    }
  }

  private static String subject(StoredRun run) {
    return "%s, %s, %d %s a cell (%s), run %s"
        .formatted(
            run.plan().title(),
            RunText.state(run),
            run.plan().data().items(),
            run.plan().ofSequences() ? "sequences" : "images",
            run.plan().subset().text(),
            run.id());
  }

  private static List<String> types(RunScores scores, Detail detail) {
    return detail == Detail.SUMMARY ? List.of() : scores.types();
  }

  private static List<Cell> corruptions(RunScores scores, Detail detail, int entrant) {
    CorruptionScores figures = scores.scores(entrant);
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(scores.run().plan().entrants().get(entrant).title()));
    row.add(Cell.percent(figures.errors().cleanError()));
    bounds(row, scores.cleanInterval(entrant));
    for (String type : types(scores, detail)) {
      if (detail == Detail.SEVERITIES) {
        for (int severity : scores.severities()) {
          row.add(Cell.percent(figures.errors().error(type, severity)));
        }
      }
      row.add(Cell.percent(figures.errors().meanError(type)));
      row.add(Cell.percent(figures.ce(type)));
    }
    row.add(Cell.percent(figures.meanCe()));
    bounds(row, scores.meanCeInterval(entrant));
    row.add(Cell.percent(figures.relativeMeanCe()));
    row.add(Cell.percent(figures.errors().unnormalisedMean()));
    bounds(row, scores.unnormalisedMeanInterval(entrant));
    row.add(Cell.percent(figures.errors().unnormalisedMeanOfNineteen()));
    return row;
  }

  private static void bounds(List<Cell> row, Optional<Interval> interval) {
    row.add(Cell.number(percent(interval.map(Interval::low))));
    row.add(Cell.number(percent(interval.map(Interval::high))));
  }

  private static OptionalDouble percent(Optional<Double> share) {
    return share.map(it -> OptionalDouble.of(100 * it)).orElse(OptionalDouble.empty());
  }

  /** The table of a run over sequences, with FR and T5D over the base that the scores have. */
  public static FigureTable sequences(SequenceScores scores, Detail detail) {
    List<Perturbation> perturbations =
        detail == Detail.SUMMARY ? List.of() : scores.perturbations();
    List<String> header = new ArrayList<>(List.of("model"));
    for (Perturbation perturbation : perturbations) {
      for (String figure : List.of("FP", "FR", "uT5D", "T5D")) {
        header.add(perturbation.id() + " " + figure);
      }
    }
    header.addAll(List.of("mFP", "mFR", "mT5D"));
    List<List<Cell>> rows = new ArrayList<>();
    Notes notes = new Notes(scores.run());
    for (int i = 0; i < scores.run().plan().entrants().size(); i++) {
      List<Cell> row = new ArrayList<>();
      String model = scores.run().plan().entrants().get(i).title();
      row.add(Cell.of(model));
      for (Perturbation perturbation : perturbations) {
        row.add(Cell.percent(scores.flipProbability(i, perturbation, 1)));
        row.add(Cell.percent(scores.flipRate(i, perturbation)));
        row.add(Cell.number(scores.topFiveDistance(i, perturbation, 1).number()));
        row.add(Cell.percent(scores.topFiveRate(i, perturbation)));
      }
      row.add(Cell.percent(scores.meanFlipProbability(i)));
      row.add(Cell.percent(scores.meanFlipRate(i)));
      row.add(Cell.percent(scores.meanTopFiveRate(i)));
      rows.add(row);
      notes.missing(model, "no mFR: ", scores.meanFlipRate(i));
      notes.missing(model, "no mT5D: ", scores.meanTopFiveRate(i));
      if (scores.meanFlipRate(i).isPresent()) {
        scores
            .base(i)
            .ifPresent(
                base -> notes.add(model, "FR and T5D over " + base.name() + ", " + base.source()));
      }
    }
    return new FigureTable(header, rows, notes.lines());
  }

  /** What the numbers are of, and why there are none where there are none. */
  public List<String> notes() {
    return notes;
  }

  /** Comma-separated, with full precision, the notes in front as lines that begin with #. */
  public String csv() {
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> text.append("# ").append(note).append('\n'));
    line(text, header.stream().map(FigureTable::csv).toList(), ",", "");
    for (List<Cell> row : rows) {
      line(
          text,
          row.stream()
              .map(cell ->
                  cell.number().isPresent()
                      ? Double.toString(cell.number().getAsDouble())
                      : csv(cell.text()))
              .toList(),
          ",",
          "");
    }
    return text.toString();
  }

  private static String csv(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Rows and columns change places in what people read: a model a column. */
  private List<List<String>> readable() {
    List<List<String>> lines = new ArrayList<>();
    for (int column = 0; column < header.size(); column++) {
      List<String> line = new ArrayList<>(List.of(column == 0 ? "" : header.get(column)));
      for (List<Cell> row : rows) {
        Cell cell = row.get(column);
        line.add(
            cell.number().isPresent()
                ? String.format(Locale.ROOT, "%." + DECIMALS + "f", cell.number().getAsDouble())
                : cell.text().isEmpty() ? "-" : cell.text());
      }
      lines.add(line);
    }
    return lines;
  }

  /** A table of Markdown, a model a column. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    List<List<String>> lines = readable();
    line(text, lines.getFirst().stream().map(FigureTable::markdown).toList(), " | ", "| ");
    line(
        text,
        lines.getFirst().stream().map(it -> it.isEmpty() ? "---" : "---:").toList(),
        " | ",
        "| ");
    lines.stream()
        .skip(1)
        .forEach(it -> line(text, it.stream().map(FigureTable::markdown).toList(), " | ", "| "));
    notes.forEach(note -> text.append('\n').append(markdown(note)).append('\n'));
    return text.toString();
  }

  private static String markdown(String text) {
    return text.replaceAll("([\\\\`*_|<>\\[\\]])", "\\\\$1");
  }

  /** A tabular of LaTeX with booktabs' rules, a model a column; notes as comments. */
  public String latex() {
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> text.append("% ").append(note).append('\n'));
    text.append("\\begin{tabular}{l").append("r".repeat(rows.size())).append("}\n\\toprule\n");
    List<List<String>> lines = readable();
    for (int i = 0; i < lines.size(); i++) {
      text.append(String.join(" & ", lines.get(i).stream().map(FigureTable::latex).toList()));
      text.append(" \\\\\n").append(i == 0 ? "\\midrule\n" : "");
    }
    return text.append("\\bottomrule\n\\end{tabular}\n").toString();
  }

  private static String latex(String text) {
    return text.equals("-") ? "--" : text.replaceAll("([&%$#_{}])", "\\\\$1");
  }

  private static void line(StringBuilder text, List<String> cells, String between, String before) {
    text.append(before).append(String.join(between, cells));
    text.append(before.isEmpty() ? "" : " |").append('\n');
  }
}
