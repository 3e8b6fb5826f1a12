package org.robustscope.published;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.robustscope.metric.Measure;
import org.robustscope.metric.Quantity;
import org.robustscope.metric.Quantity.Kind;

/** Reads enhancements.csv. */
final class EnhancementTable {
  private static final double MOST = 300;
  private static final String CHANGE = " change in percent";

  private static final Map<String, Kind> METRICS =
      Map.of(
          "clean error", Kind.CLEAN_ERROR,
          "mCE", Kind.MEAN_CE,
          "relative mCE", Kind.RELATIVE_MEAN_CE,
          "mFR", Kind.MEAN_FLIP_RATE,
          "mFP", Kind.MEAN_FLIP_PROBABILITY,
          "mT5D", Kind.MEAN_TOP5_RATE);

  private EnhancementTable() {}

  static List<Enhancement> read() {
    return CsvTable.shipped("enhancements.csv").stream().map(EnhancementTable::of).toList();
  }

  private static Enhancement of(CsvRow row) {
    String metric = row.text("metric");
    boolean change = metric.endsWith(CHANGE);
    Kind kind = METRICS.get(change ? metric.substring(0, metric.indexOf(CHANGE)) : metric);
    if (kind == null) {
      throw row.wrong("metric", "is no known metric");
    }
    double least = change ? -100 : 0;
    return new Enhancement(
        row.text("enhancement"),
        row.optional("model"),
        Quantity.of(kind),
        change,
        measure(row.optionalPercent("before", least, MOST), "before"),
        measure(row.optionalPercent("after", least, MOST), "after"),
        new Provenance(row.text("source"), row.text("status"), "", row.place()));
  }

  private static Measure measure(OptionalDouble number, String which) {
    return Measure.of(number, "the source gives no figure " + which);
  }
}
