package org.robustscope.app.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.robustscope.model.Label;
import org.robustscope.model.Prediction;
import org.robustscope.model.Ranked;

/** A top-5 list, with what changed against another one. */
public final class Comparison {
  private static final int LISTED = 5;

  private Comparison() {}

  /**
   * The rows of an answer.
   *
   * @param other the answer to compare with, if any
   * @param reference the class index to highlight, if known
   */
  public static List<TopRow> rows(
      Prediction prediction, Optional<Prediction> other, OptionalInt reference) {
    List<TopRow> rows = new ArrayList<>();
    for (Ranked ranked : prediction.top(LISTED)) {
      Label label = ranked.label();
      rows.add(
          new TopRow(
              ranked.rank(),
              label.shortName(),
              detail(label),
              ranked.probability(),
              other.map(it -> change(it, ranked)).orElse(RankChange.NONE),
              reference.isPresent() && reference.getAsInt() == label.index()));
    }
    return rows;
  }

  private static RankChange change(Prediction other, Ranked ranked) {
    int former = other.rankOf(ranked.label().index());
    return RankChange.between(former <= LISTED ? former : 0, ranked.rank());
  }

  private static String detail(Label label) {
    return label.wnid().isEmpty() ? label.name() : label.name() + "\n" + label.wnid();
  }
}
