package org.robustscope.published;

import java.util.List;
import java.util.OptionalDouble;
import org.robustscope.metric.AlexNetCorruptions;
import org.robustscope.metric.BenchmarkCorruptions;
import org.robustscope.metric.CorruptionScores;
import org.robustscope.metric.Quantity;
import org.robustscope.metric.Quantity.Kind;

/** Reads alexnet_error.csv into the paper's AlexNet. */
final class AlexNetTable {
  private AlexNetTable() {}

  static void addTo(ResultDraft alexNet, List<CsvRow> rows, SeverityTable severities) {
    Provenance last = null;
    for (CsvRow row : rows) {
      String type = row.text("corruption");
      last = new Provenance(row.text("source"), row.text("status"), "", row.place());
      OptionalDouble error = row.optionalPercent("error_pct", 0, 100);
      if (type.equals("clean")) {
        alexNet.put(Quantity.of(Kind.CLEAN_ERROR), error, last);
      } else if (BenchmarkCorruptions.NINETEEN.contains(type)) {
        alexNet.put(Quantity.of(Kind.MEAN_ERROR, type), error, last);
      } else {
        throw row.wrong("corruption", "is no known corruption");
      }
    }
    severities.addTo(alexNet, SeverityTable.FULL);
    // The program's own table of the same numbers, which a test holds equal to this one.
    Derived.addTo(
        alexNet,
        new CorruptionScores(AlexNetCorruptions.BASE.errors(), AlexNetCorruptions.BASE),
        last);
  }
}
