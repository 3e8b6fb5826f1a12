package org.robustscope.app.charts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.robustscope.app.charts.NumberGrid.Cell;
import org.robustscope.app.charts.NumberGrid.Known;
import org.robustscope.app.charts.NumberGrid.Row;
import org.robustscope.app.common.Messages;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.Slot;

/** The table below the figure as text: CSV, LaTeX for the package booktabs, or Markdown. */
final class GridText {
  private static final String LATEX_SPECIAL = "&%$#_{}";

  private final NumberGrid grid;
  private final List<String> heads = new ArrayList<>();

  private GridText(NumberGrid grid, Messages messages) {
    this.grid = grid;
    heads.add(messages.text("table.model"));
    heads.add(messages.text("table.group"));
    grid.columns().forEach(column -> heads.add(column.inFull()));
  }

  /**
   * A table as text.
   *
   * @param extension csv, tex or md
   */
  static String of(NumberGrid grid, String extension, Messages messages) {
    var text = new GridText(grid, messages);
    return switch (extension) {
      case "csv" -> text.csv();
      case "tex" -> text.latex();
      case "md" -> text.markdown();
      default -> throw new IllegalArgumentException("table (" + extension + ") is of no kind");
    };
  }

  /** RFC 4180; numbers with all digits, missing ones empty; the sources behind them. */
  private String csv() {
    List<String> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(heads);
    head.add("family");
    head.add("source");
    lines.add(csv(head));
    for (Row row : grid.rows()) {
      List<String> fields = new ArrayList<>(List.of(row.name(), row.about()));
      for (Cell cell : row.cells()) {
        OptionalDouble value = cell.value();
        fields.add(value.isPresent() ? Double.toString(rounded(value.getAsDouble())) : "");
      }
      fields.add(all(row, datum -> datum.origin().family().title()));
      fields.add(all(row, datum -> datum.origin().source()));
      lines.add(csv(fields));
    }
    return String.join("\r\n", lines) + "\r\n";
  }

  /** Without the noise of binary fractions: 76.7, not 76.70000000000002. */
  private static double rounded(double value) {
    double scale = 1e9;
    return Math.rint(value * scale) / scale;
  }

  private static String all(Row row, Function<Datum, String> part) {
    Set<String> parts = new LinkedHashSet<>();
    for (Cell cell : row.cells()) {
      if (cell instanceof Known(Datum datum) && datum.isPresent()) {
        parts.add(part.apply(datum));
      }
    }
    return String.join("; ", parts);
  }

  private static String csv(List<String> fields) {
    return fields.stream()
        .map(field ->
            field.matches("(?s).*[\",\r\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field)
        .collect(Collectors.joining(","));
  }

  private String latex() {
    var out = new StringBuilder("% Needs \\usepackage{booktabs}.\n\\begin{tabular}{ll");
    out.append("r".repeat(grid.columns().size())).append("}\n\\toprule\n");
    out.append(line(heads.stream().map(GridText::latex).toList())).append("\\midrule\n");
    for (Row row : grid.rows()) {
      List<String> fields = new ArrayList<>(List.of(latex(row.name()), latex(row.about())));
      for (int i = 0; i < row.cells().size(); i++) {
        String text = latex(row.cells().get(i).text());
        fields.add(isBest(row, i) ? "\\textbf{" + text + "}" : text);
      }
      out.append(line(fields));
    }
    return out.append("\\bottomrule\n\\end{tabular}\n").toString();
  }

  private static String line(List<String> fields) {
    return String.join(" & ", fields) + " \\\\\n";
  }

  private static String latex(String text) {
    var out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (LATEX_SPECIAL.indexOf(c) >= 0) {
            out.append('\\').appendCodePoint(c);
          } else {
            out.append(
                switch (c) {
                  case '\\' -> "\\textbackslash{}";
                  case '~' -> "\\textasciitilde{}";
                  case '^' -> "\\textasciicircum{}";
                  case '–' -> "--";
                  case '−' -> "$-$";
                  case '·' -> "$\\cdot$";
                  default -> Character.toString(c);
                });
          }
        });
    return out.toString();
  }

  private String markdown() {
    var out = new StringBuilder(bar(heads));
    List<String> rule = new ArrayList<>(List.of("---", "---"));
    grid.columns().forEach(_ -> rule.add("---:"));
    out.append(bar(rule));
    for (Row row : grid.rows()) {
      List<String> fields = new ArrayList<>(List.of(row.name(), row.about()));
      for (int i = 0; i < row.cells().size(); i++) {
        String text = row.cells().get(i).text();
        fields.add(isBest(row, i) ? "**" + text + "**" : text);
      }
      out.append(bar(fields.stream().map(GridText::markdown).toList()));
    }
    return out.toString();
  }

  private static String bar(List<String> fields) {
    return "| " + String.join(" | ", fields) + " |\n";
  }

  private static String markdown(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("_", "\\_");
  }

  /** Whether a cell prints what the lowest of its column does: lower is better for all metrics. */
  private boolean isBest(Row row, int column) {
    if (!(row.cells().get(column) instanceof Known(Datum datum))
        || !datum.isPresent()
        || !(datum.slot() instanceof Slot.Metric)
        || row.id().isEmpty()
        || grid.rows().size() < 2) {
      return false;
    }
    Cell best =
        grid.rows().stream()
            .map(it -> it.cells().get(column))
            .filter(cell -> cell.value().isPresent())
            .min(NumberTable.BY_VALUE)
            .orElseThrow();
    return best.text().equals(row.cells().get(column).text());
  }
}
