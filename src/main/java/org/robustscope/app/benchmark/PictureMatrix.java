package org.robustscope.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.robustscope.app.common.Messages;
import org.robustscope.benchmark.CellKey;
import org.robustscope.benchmark.Condition;
import org.robustscope.benchmark.PictureSums;
import org.robustscope.benchmark.RunScores;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.metric.CorruptionScores;
import org.robustscope.metric.ErrorCount;
import org.robustscope.metric.Interval;
import org.robustscope.metric.Measure;

/** A run over pictures: clean, then the corruptions, a row for each severity. */
final class PictureMatrix {
  private final StoredRun run;
  private final MatrixWords words;
  private final Messages messages;
  private final RunScores scores;
  private final List<CorruptionType> types;
  private final List<Integer> severities;
  private final boolean clean;

  PictureMatrix(StoredRun run, MatrixWords words) {
    this.run = run;
    this.words = words;
    this.messages = words.messages();
    this.scores = RunScores.of(run);
    this.types = scores.types().stream().map(CorruptionType::ofId).toList();
    this.severities = scores.severities();
    this.clean = run.plan().conditions().contains(Condition.CLEAN);
  }

  Matrix matrix() {
    List<Matrix.Column> columns = new ArrayList<>();
    if (clean) {
      columns.add(words.cleanColumn());
    }
    types.forEach(type -> columns.add(words.column(type)));
    List<Matrix.Block> blocks = new ArrayList<>();
    for (int entrant = 0; entrant < run.plan().entrants().size(); entrant++) {
      blocks.add(types.isEmpty() ? cleanBlock(entrant) : block(entrant));
    }
    return new Matrix(columns, blocks);
  }

  private String title(int entrant) {
    return run.plan().entrants().get(entrant).title();
  }

  /** A run over clean pictures alone. */
  private Matrix.Block cleanBlock(int entrant) {
    ErrorCount top5 = scores.countTop5(entrant, Condition.CLEAN);
    Measure ece = scores.calibration(entrant, Condition.CLEAN).expectedError();
    List<Matrix.Row> rows =
        List.of(
            new Matrix.Row(
                messages.text("row.top1"), false, List.of(cell(entrant, Condition.CLEAN, 1))),
            sum("row.top5", top5.error()),
            sum("row.ece", ece));
    Measure error = scores.count(entrant, Condition.CLEAN).error();
    return new Matrix.Block(
        title(entrant), words.said(messages.text("name.clean"), error), error.isPresent(), rows);
  }

  private Matrix.Row sum(String key, Measure measure) {
    String name = messages.text(key);
    return new Matrix.Row(name, true, List.of(words.summary(name, measure, true)));
  }

  private Matrix.Block block(int entrant) {
    CorruptionScores figures = scores.scores(entrant);
    List<Matrix.Row> rows = new ArrayList<>();
    for (int severity : severities) {
      List<Matrix.Cell> cells = new ArrayList<>();
      if (clean) {
        boolean first = rows.isEmpty();
        cells.add(first ? cell(entrant, Condition.CLEAN, severities.size()) : Matrix.Cell.BLANK);
      }
      types.forEach(type -> cells.add(cell(entrant, Condition.of(type, severity), 1)));
      rows.add(new Matrix.Row(messages.text("row.severity", severity), false, cells));
    }
    rows.add(summary("row.mean", figures.errors()::meanError));
    if (figures.base().missing().isEmpty()) {
      rows.add(summary("row.ce", figures::ce));
    }
    return new Matrix.Block(
        title(entrant), headline(entrant, figures), figures.meanCe().isPresent(), rows);
  }

  private Matrix.Row summary(String key, Function<String, Measure> measure) {
    String name = messages.text(key);
    List<Matrix.Cell> cells = new ArrayList<>();
    if (clean) {
      cells.add(Matrix.Cell.BLANK);
    }
    for (CorruptionType type : types) {
      cells.add(
          words.summary(
              messages.text("sum.of", words.title(type), name), measure.apply(type.id()), true));
    }
    return new Matrix.Row(name, true, cells);
  }

  private String headline(int entrant, CorruptionScores figures) {
    StringBuilder text = new StringBuilder(words.said("mCE", figures.meanCe()));
    if (figures.meanCe().isPresent()) {
      scores
          .meanCeInterval(entrant)
          .ifPresent(interval ->
              text.append(' ')
                  .append(
                      messages.text(
                          "headline.interval",
                          Figures.percent(interval.low()),
                          Figures.percent(interval.high()))));
      text.append(messages.text("headline.base", figures.base().name()));
      text.append(messages.text("headline.next"))
          .append(words.said(messages.text("name.relative"), figures.relativeMeanCe()));
    }
    Measure mean = figures.errors().unnormalisedMean();
    if (mean.isPresent()) {
      text.append(messages.text("headline.next"))
          .append(words.said(messages.text("name.mean"), mean));
    }
    return text.toString();
  }

  private Matrix.Cell cell(int entrant, Condition condition, int rows) {
    int all = run.plan().shards();
    int parts = run.partsDone(condition);
    Optional<PictureSums> sums = scores.sums(entrant, condition);
    String name = messages.text("cell.of", words.title(condition, false), title(entrant));
    Optional<CellKey> key = Optional.of(new CellKey(entrant, condition));
    if (sums.isEmpty()) {
      return new Matrix.Cell(
          Matrix.State.EMPTY, Figures.NONE, -1, 0, messages.text("cell.empty", name), rows, key);
    }
    ErrorCount count = scores.count(entrant, condition);
    Measure error = count.error();
    int unreadable = sums.get().unreadable();
    Matrix.State state =
        parts < all
            ? Matrix.State.PARTIAL
            : unreadable > 0 ? Matrix.State.FAULTY : Matrix.State.DONE;
    return new Matrix.Cell(
        state,
        Figures.percent(error),
        error.number().orElse(-1),
        (double) parts / all,
        messages.text("cell.words", name, words(count)) + rest(parts, all, unreadable),
        rows,
        key);
  }

  private String words(ErrorCount count) {
    if (count.images() == 0) {
      return messages.text("cell.none");
    }
    Interval interval = count.interval(RunScores.CONFIDENCE);
    return messages.text(
        "cell.error",
        Figures.count(count.wrong()),
        Figures.count(count.images()),
        Figures.percent(count.error()),
        Figures.percent(interval.low()),
        Figures.percent(interval.high()));
  }

  private String rest(int parts, int all, int unreadable) {
    String text = "";
    if (parts < all) {
      text += "\n" + messages.text("cell.partial", parts, all);
    }
    if (unreadable > 0) {
      text +=
          "\n"
              + messages.text(
                  "cell.unreadable", unreadable, Figures.count(run.plan().data().items()));
    }
    return text;
  }
}
