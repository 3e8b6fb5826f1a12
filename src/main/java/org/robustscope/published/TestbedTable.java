package org.robustscope.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.robustscope.metric.BenchmarkCorruptions;
import org.robustscope.metric.CorruptionBase;
import org.robustscope.metric.CorruptionErrors;
import org.robustscope.metric.CorruptionScores;
import org.robustscope.metric.Quantity;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.metric.SeverityErrors;

/** Reads imagenet_c_testbed.csv: mean errors of 200 networks by another protocol. */
final class TestbedTable {
  private static final String NAME = "imagenet_c_testbed";
  private static final String BASE = "alexnet";
  private static final String STATUS = "verified";
  private static final String NORMALISED = "errors verified; normalised by whom it was collected";

  private final ModelNames names;
  private final Map<String, String> notes;
  private final List<CsvRow> rows = CsvTable.shipped(NAME + ".csv");

  /**
   * The table with remarks on some of its rows.
   *
   * @param notes by label
   */
  TestbedTable(ModelNames names, Map<String, String> notes) {
    this.names = names;
    this.notes = notes;
  }

  List<ResultDraft> read() {
    CorruptionBase base =
        rows.stream()
            .filter(row -> row.text("model").equals(BASE))
            .findFirst()
            .map(row -> CorruptionBase.of(row.text("source"), errors(row)))
            .orElseThrow(() -> new TableException(NAME + ".csv: has no row " + BASE));
    List<ResultDraft> drafts = new ArrayList<>();
    for (CsvRow row : rows) {
      drafts.add(draft(row, base));
    }
    return drafts;
  }

  private static CorruptionErrors errors(CsvRow row) {
    Map<String, SeverityErrors> byType = new TreeMap<>();
    for (String type : BenchmarkCorruptions.FIFTEEN) {
      byType.put(type, SeverityErrors.ofMean(row.percent("err_" + type, 0, 100)));
    }
    return new CorruptionErrors(
        row.text("model"), OptionalDouble.of(row.percent("clean_error", 0, 100)), byType);
  }

  private ResultDraft draft(CsvRow row, CorruptionBase base) {
    ModelNames.Name name = names.of(NAME, row, "model", "");
    String note = notes.getOrDefault(name.label().orElse(""), "");
    var from = new Provenance(row.text("source"), STATUS, note, row.place());
    var normalised = new Provenance(row.text("source"), NORMALISED, note, row.place());
    CorruptionErrors errors = errors(row);
    var draft =
        new ResultDraft(
            row.text("model"), "", "as its name says", PublishedFamilies.TESTBED, name, from);
    draft.put(Quantity.of(Kind.CLEAN_ERROR), errors.clean(), from);
    put(draft, Kind.MEAN_CE, row, "mCE_testbed_alexnet", normalised);
    put(draft, Kind.MIXED_MEAN_CE, row, "mCE_paper_alexnet", normalised);
    for (String type : BenchmarkCorruptions.FIFTEEN) {
      draft.put(Quantity.of(Kind.MEAN_ERROR, type), errors.meanError(type).number(), from);
    }
    Derived.addTo(draft, new CorruptionScores(errors, base), from);
    return draft;
  }

  private static void put(
      ResultDraft draft, Kind kind, CsvRow row, String column, Provenance from) {
    draft.put(
        Quantity.of(kind),
        OptionalDouble.of(row.percent(column, 0, CorruptionTable.MOST_RATIO)),
        from);
  }
}
