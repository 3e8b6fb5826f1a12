package org.robustscope.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.robustscope.metric.AlexNetSequences;
import org.robustscope.metric.Measure;
import org.robustscope.metric.Quantity;
import org.robustscope.metric.Quantity.Kind;

/** Reads imagenet_p.csv and, for the few networks that have it, imagenet_p_detail.csv. */
final class SequenceTable {
  private static final String NAME = "imagenet_p";
  private static final double MOST_DISTANCE = 18;
  private static final String NO_DISTANCE_BASE =
      "no top-5 distance of AlexNet was published, so that nothing normalises it";

  private final ModelNames names;

  SequenceTable(ModelNames names) {
    this.names = names;
  }

  List<ResultDraft> read() {
    List<ResultDraft> drafts = new ArrayList<>();
    Map<String, ResultDraft> byMethod = new LinkedHashMap<>();
    for (CsvRow row : CsvTable.shipped(NAME + ".csv")) {
      ResultDraft draft = draft(row);
      drafts.add(draft);
      byMethod.put(draft.method, draft);
    }
    for (CsvRow row : CsvTable.shipped(NAME + "_detail.csv")) {
      ResultDraft draft = byMethod.get(row.text("model"));
      if (draft == null) {
        throw row.wrong("model", "should be a method of " + NAME + ".csv");
      }
      addDetail(draft, row);
    }
    return drafts;
  }

  private ResultDraft draft(CsvRow row) {
    var from =
        new Provenance(row.text("source"), row.text("status"), row.optional("note"), row.place());
    var draft =
        new ResultDraft(
            row.text("method"),
            row.text("architecture"),
            "as its name says",
            PublishedFamilies.PERTURBATIONS,
            names.of(NAME, row, "method", row.text("architecture")),
            from);
    draft.put(Quantity.of(Kind.CLEAN_ERROR), row.optionalPercent("clean_error", 0, 100), from);
    draft.put(
        Quantity.of(Kind.MEAN_FLIP_RATE),
        row.optionalPercent("mFR", 0, CorruptionTable.MOST_RATIO),
        from);
    draft.put(
        Quantity.of(Kind.MEAN_TOP5_RATE),
        row.optionalPercent("mT5D", 0, CorruptionTable.MOST_RATIO),
        from);
    for (String type : AlexNetSequences.BENCHMARK) {
      draft.put(
          Quantity.of(Kind.FLIP_PROBABILITY, type), row.optionalNumber("fp_" + type, 0, 1), from);
      draft.put(
          Quantity.of(Kind.FLIP_RATE, type),
          row.optionalPercent("fr_" + type, 0, CorruptionTable.MOST_RATIO),
          from);
    }
    return draft;
  }

  private static void addDetail(ResultDraft draft, CsvRow row) {
    String type = row.text("perturbation");
    if (!AlexNetSequences.BASE.flipProbability().containsKey(type)) {
      throw row.wrong("perturbation", "is no known perturbation");
    }
    var from =
        new Provenance(row.text("source"), row.text("status"), row.optional("note"), row.place());
    draft.put(
        Quantity.of(Kind.FLIP_PROBABILITY, type),
        row.optionalNumber("flip_probability", 0, 1),
        from);
    draft.put(
        Quantity.of(Kind.FLIP_RATE, type),
        row.optionalPercent("flip_rate", 0, CorruptionTable.MOST_RATIO),
        from);
    draft.put(
        Quantity.of(Kind.TOP5_DISTANCE, type), row.optionalNumber("uT5D", 0, MOST_DISTANCE), from);
    draft.putDerived(Quantity.of(Kind.TOP5_RATE, type), Measure.missing(NO_DISTANCE_BASE), from);
    draft.putDerived(Quantity.of(Kind.MEAN_TOP5_RATE), Measure.missing(NO_DISTANCE_BASE), from);
  }
}
