package org.robustscope.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.robustscope.metric.BenchmarkCorruptions;
import org.robustscope.metric.Quantity;
import org.robustscope.metric.SeverityErrors;

/** Reads per_severity_error.csv: errors by model, corruption and severity. */
final class SeverityTable {
  static final String FULL = "full 50,000 images";
  static final String ROBUSTBENCH = "RobustBench 5,000-image subset";
  private static final String STATUS = "verified";

  private final Map<String, Map<String, List<Cell>>> cells = new LinkedHashMap<>();

  SeverityTable(List<CsvRow> rows) {
    for (CsvRow row : rows) {
      String protocol = row.text("protocol");
      if (!protocol.equals(FULL) && !protocol.equals(ROBUSTBENCH)) {
        throw row.wrong("protocol", "should be " + FULL + " or " + ROBUSTBENCH);
      }
      cells
          .computeIfAbsent(protocol, none -> new LinkedHashMap<>())
          .computeIfAbsent(row.text("model"), none -> new ArrayList<>())
          .add(Cell.of(row));
    }
  }

  /** Puts a model's cells into its draft. */
  void addTo(ResultDraft draft, String protocol) {
    for (Cell cell : cells(draft.method, protocol)) {
      draft.put(
          Quantity.error(cell.type, cell.severity), OptionalDouble.of(cell.error), cell.provenance);
    }
  }

  /** A model's errors by corruption; none where the table does not have it. */
  Map<String, SeverityErrors> errors(String model, String protocol) {
    Map<String, Map<Integer, Double>> byType = new TreeMap<>();
    for (Cell cell : cells(model, protocol)) {
      byType.computeIfAbsent(cell.type, none -> new TreeMap<>()).put(cell.severity, cell.error);
    }
    Map<String, SeverityErrors> errors = new TreeMap<>();
    byType.forEach((type, bySeverity) -> errors.put(type, SeverityErrors.of(bySeverity)));
    return errors;
  }

  private List<Cell> cells(String model, String protocol) {
    return cells.getOrDefault(protocol, Map.of()).getOrDefault(model, List.of());
  }

  private record Cell(String type, int severity, double error, Provenance provenance) {
    static Cell of(CsvRow row) {
      String type = row.text("corruption");
      if (!BenchmarkCorruptions.NINETEEN.contains(type)) {
        throw row.wrong("corruption", "is no known corruption");
      }
      return new Cell(
          type,
          (int) row.number("severity", 1, SeverityErrors.SEVERITIES),
          row.percent("error_pct", 0, 100),
          new Provenance(row.text("source"), STATUS, "", row.place()));
    }
  }
}
