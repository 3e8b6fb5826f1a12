package org.robustscope.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.robustscope.app.common.Messages;
import org.robustscope.benchmark.CellKey;
import org.robustscope.benchmark.Condition;
import org.robustscope.benchmark.SequenceScores;
import org.robustscope.benchmark.SequenceSums;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.metric.Measure;
import org.robustscope.metric.SequenceBase;
import org.robustscope.perturbation.Perturbation;

/** A run over sequences: a column for each perturbation; flip probability, rates, distances. */
final class SequenceMatrix {
  /** Flip probabilities above a half are as dark as can be. */
  private static final double SHADES = 2;

  private final StoredRun run;
  private final MatrixWords words;
  private final Messages messages;
  private final SequenceScores scores;
  private final List<Perturbation> perturbations;

  private interface Figure {
    Measure of(Perturbation perturbation);
  }

  SequenceMatrix(StoredRun run, MatrixWords words) {
    this.run = run;
    this.words = words;
    this.messages = words.messages();
    this.scores = SequenceScores.of(run);
    this.perturbations = scores.perturbations();
  }

  Matrix matrix() {
    List<Matrix.Block> blocks = new ArrayList<>();
    for (int entrant = 0; entrant < run.plan().entrants().size(); entrant++) {
      blocks.add(block(entrant));
    }
    return new Matrix(perturbations.stream().map(words::column).toList(), blocks);
  }

  private Matrix.Block block(int entrant) {
    List<Matrix.Row> rows = new ArrayList<>();
    rows.add(
        new Matrix.Row(
            messages.text("row.fp"),
            false,
            perturbations.stream().map(it -> cell(entrant, it)).toList()));
    Optional<SequenceBase> base = scores.base(entrant);
    if (base.isPresent()) {
      rows.add(summary("row.fr", it -> scores.flipRate(entrant, it), true));
    }
    rows.add(summary("row.ut5d", it -> scores.topFiveDistance(entrant, it, 1), false));
    if (base.isPresent()) {
      rows.add(summary("row.t5d", it -> scores.topFiveRate(entrant, it), true));
    }
    return new Matrix.Block(
        run.plan().entrants().get(entrant).title(),
        headline(entrant, base),
        scores.meanFlipRate(entrant).isPresent(),
        rows);
  }

  private Matrix.Row summary(String key, Figure figure, boolean percent) {
    String name = messages.text(key);
    List<Matrix.Cell> cells = new ArrayList<>();
    for (Perturbation perturbation : perturbations) {
      Matrix.Cell cell =
          words.summary(
              messages.text("sum.of", words.title(perturbation), name),
              figure.of(perturbation),
              percent);
      boolean whole = scores.isFinished(Condition.of(perturbation));
      cells.add(whole || cell.text().equals(Figures.NONE) ? cell : cell.roughly());
    }
    return new Matrix.Row(name, true, cells);
  }

  private String headline(int entrant, Optional<SequenceBase> base) {
    Measure rate = scores.meanFlipRate(entrant);
    StringBuilder text = new StringBuilder(words.said("mFR", rate));
    if (rate.isPresent()) {
      base.ifPresent(it -> text.append(messages.text("headline.base", it.name())));
      text.append(messages.text("headline.next"))
          .append(words.said("mT5D", scores.meanTopFiveRate(entrant)));
    }
    Measure mean = scores.meanFlipProbability(entrant);
    if (mean.isPresent()) {
      text.append(messages.text("headline.next"))
          .append(words.said(messages.text("name.meanFlips"), mean));
    }
    return text.toString();
  }

  private Matrix.Cell cell(int entrant, Perturbation perturbation) {
    Condition condition = Condition.of(perturbation);
    int all = run.plan().shards();
    int parts = run.partsDone(condition);
    String name =
        messages.text(
            "cell.of", words.title(perturbation), run.plan().entrants().get(entrant).title());
    Optional<CellKey> key = Optional.of(new CellKey(entrant, condition));
    Optional<SequenceSums> sums = scores.sums(entrant, condition);
    if (sums.isEmpty()) {
      return new Matrix.Cell(
          Matrix.State.EMPTY, Figures.NONE, -1, 0, messages.text("cell.empty", name), 1, key);
    }
    Measure flips = scores.flipProbability(entrant, perturbation, 1);
    int unreadable = sums.get().unreadable();
    String text =
        messages.text(
            "cell.words",
            name,
            messages.text(
                "cell.flips", Figures.percent(flips), Figures.count(sums.get().sequences())));
    if (parts < all) {
      text += "\n" + messages.text("cell.partial", parts, all);
    }
    if (unreadable > 0) {
      text +=
          "\n"
              + messages.text(
                  "cell.unreadableClips", unreadable, Figures.count(run.plan().data().items()));
    }
    return new Matrix.Cell(
        parts < all
            ? Matrix.State.PARTIAL
            : unreadable > 0 ? Matrix.State.FAULTY : Matrix.State.DONE,
        Figures.percent(flips),
        flips.number().isPresent() ? Math.min(1, SHADES * flips.orElseThrow()) : -1,
        (double) parts / all,
        text,
        1,
        key);
  }
}
