package org.robustscope.published;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.robustscope.metric.BenchmarkCorruptions;
import org.robustscope.metric.CorruptionBase;
import org.robustscope.metric.CorruptionErrors;
import org.robustscope.metric.CorruptionScores;
import org.robustscope.metric.Quantity;
import org.robustscope.metric.Quantity.Kind;

/** Reads imagenet_c_robustbench.csv together with its errors by severity. */
final class RobustBenchTable {
  private static final String NAME = "imagenet_c_robustbench";
  private static final String BASE = "AlexNet";
  private static final String STATUS = "verified";

  private final ModelNames names;
  private final SeverityTable severities;
  private final List<CsvRow> rows = CsvTable.shipped(NAME + ".csv");

  RobustBenchTable(ModelNames names, SeverityTable severities) {
    this.names = names;
    this.severities = severities;
  }

  List<ResultDraft> read() {
    CorruptionBase base = base();
    List<ResultDraft> drafts = new ArrayList<>();
    for (CsvRow row : rows) {
      drafts.add(draft(row, base));
    }
    return drafts;
  }

  private CorruptionBase base() {
    CsvRow row =
        rows.stream()
            .filter(one -> one.text("model").equals(BASE))
            .findFirst()
            .orElseThrow(() -> new TableException(NAME + ".csv: has no row " + BASE));
    return CorruptionBase.of(row.text("source"), errors(row));
  }

  private CorruptionErrors errors(CsvRow row) {
    String model = row.text("model");
    return new CorruptionErrors(
        model,
        row.optionalPercent("clean_error", 0, 100),
        severities.errors(model, SeverityTable.ROBUSTBENCH));
  }

  private ResultDraft draft(CsvRow row, CorruptionBase base) {
    var from = new Provenance(row.text("source"), STATUS, row.optional("note"), row.place());
    var draft =
        new ResultDraft(
            row.text("model"),
            row.text("architecture"),
            "as its name says",
            PublishedFamilies.ROBUSTBENCH,
            names.of(NAME, row, "model", row.text("architecture")),
            from);
    draft.put(
        Quantity.of(Kind.CLEAN_ERROR), OptionalDouble.of(row.percent("clean_error", 0, 100)), from);
    draft.put(
        Quantity.of(Kind.MEAN_CE),
        OptionalDouble.of(row.percent("mCE", 0, CorruptionTable.MOST_RATIO)),
        from);
    severities.addTo(draft, SeverityTable.ROBUSTBENCH);
    for (String type : BenchmarkCorruptions.FIFTEEN) {
      draft.put(
          Quantity.of(Kind.CE, type),
          OptionalDouble.of(row.percent("ce_" + type, 0, CorruptionTable.MOST_RATIO)),
          from);
    }
    Derived.addTo(draft, new CorruptionScores(errors(row), base), from);
    return draft;
  }
}
