package org.robustscope.figure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.robustscope.figure.table.FigureTable.Cell;
import org.robustscope.figure.table.FigureTable.Row;

/** A table as comma-separated values. */
final class CsvTable {
  private CsvTable() {}

  static String text(FigureTable table) {
    StringBuilder out = new StringBuilder();
    List<String> head = new ArrayList<>();
    table.columns().forEach(column -> head.add(column.id()));
    head.add("family");
    head.add("source");
    head.add("partial");
    line(out, head);
    for (Row row : table.rows()) {
      List<String> fields = new ArrayList<>();
      row.cells().forEach(cell -> fields.add(field(cell)));
      fields.add(String.join("; ", FigureTable.families(row)));
      fields.add(String.join("; ", FigureTable.sources(row)));
      fields.add(partial(row));
      line(out, fields);
    }
    return out.toString();
  }

  private static String partial(Row row) {
    return row.cells().stream()
        .filter(Cell::isPartial)
        .map(cell -> cell.datum().get().origin().partial().orElse(""))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String field(Cell cell) {
    if (cell.datum().isEmpty()) {
      return cell.text().equals("–") ? "" : cell.text();
    }
    return cell.isNumber() ? plain(cell.datum().get().number()) : "";
  }

  /** All digits that matter: nothing is measured finer than a millionth. */
  private static String plain(double value) {
    double rounded = Math.rint(value * 1e6) / 1e6;
    return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15
        ? Long.toString((long) rounded)
        : Double.toString(rounded);
  }

  private static void line(StringBuilder out, List<String> fields) {
    out.append(fields.stream().map(CsvTable::quoted).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String quoted(String field) {
    // A leading sign makes some spreadsheets read a name as a formula.
    String safe = !field.isEmpty() && "=@".indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    return safe.matches("(?s).*[\",\r\n].*") || !safe.equals(safe.strip())
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
