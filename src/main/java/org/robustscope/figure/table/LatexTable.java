package org.robustscope.figure.table;

import java.util.ArrayList;
import java.util.List;
import org.robustscope.figure.table.FigureTable.Cell;
import org.robustscope.figure.table.FigureTable.Column;

/** A table for LaTeX with the package booktabs. */
final class LatexTable {
  private LatexTable() {}

  static String text(FigureTable table) {
    StringBuilder out = new StringBuilder();
    out.append("% Needs \\usepackage{booktabs}.\n");
    table
        .sources()
        .forEach(source -> out.append("% Source: ").append(comment(source)).append('\n'));
    out.append("\\begin{table}\n  \\centering\n  \\caption{")
        .append(escaped(table.title()))
        .append(". ")
        .append(caption(table))
        .append("}\n  \\begin{tabular}{");
    table.columns().forEach(column -> out.append(column.number() ? 'r' : 'l'));
    out.append("}\n    \\toprule\n");
    groups(out, table.columns());
    List<String> head = new ArrayList<>();
    table.columns().forEach(column -> head.add(escaped(column.title())));
    out.append("    ").append(String.join(" & ", head)).append(" \\\\\n    \\midrule\n");
    for (int row = 0; row < table.rows().size(); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < table.columns().size(); column++) {
        cells.add(cell(table, row, column));
      }
      out.append("    ").append(String.join(" & ", cells)).append(" \\\\\n");
    }
    return out.append("    \\bottomrule\n  \\end{tabular}\n\\end{table}\n").toString();
  }

  private static String caption(FigureTable table) {
    List<String> sentences = new ArrayList<>();
    boolean ranked = table.columns().stream().anyMatch(Column::ranked);
    if (ranked && table.rows().size() > 1) {
      sentences.add("The best of each column is bold.");
    }
    if (table.hasPartial()) {
      sentences.add("$^\\dagger$Partial: the run is not complete.");
    }
    table.notes().forEach(note -> sentences.add(escaped(note)));
    return String.join(" ", sentences);
  }

  private static void groups(StringBuilder out, List<Column> columns) {
    if (columns.stream().allMatch(column -> column.group().isEmpty())) {
      return;
    }
    List<String> heads = new ArrayList<>();
    StringBuilder rules = new StringBuilder();
    for (int from = 0; from < columns.size(); ) {
      String group = columns.get(from).group();
      int to = from + 1;
      while (!group.isEmpty() && to < columns.size() && columns.get(to).group().equals(group)) {
        to++;
      }
      heads.add(
          group.isEmpty() ? "" : "\\multicolumn{" + (to - from) + "}{c}{" + escaped(group) + "}");
      if (!group.isEmpty()) {
        rules.append("\\cmidrule(lr){").append(from + 1).append('-').append(to).append('}');
      }
      from = to;
    }
    out.append("    ")
        .append(String.join(" & ", heads))
        .append(" \\\\\n    ")
        .append(rules)
        .append('\n');
  }

  private static String cell(FigureTable table, int row, int column) {
    Cell cell = table.rows().get(row).cells().get(column);
    String text = escaped(cell.text());
    if (table.isBest(row, column)) {
      text = "\\textbf{" + text + "}";
    }
    return cell.isPartial() ? text + "$^\\dagger$" : text;
  }

  /** A comment must not end early. */
  private static String comment(String text) {
    return text.replaceAll("\\R", " ");
  }

  /** A text whose special characters print as themselves. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '\\' -> out.append("\\textbackslash{}");
            case '~' -> out.append("\\textasciitilde{}");
            case '^' -> out.append("\\textasciicircum{}");
            case '<' -> out.append("\\textless{}");
            case '>' -> out.append("\\textgreater{}");
            case '|' -> out.append("\\textbar{}");
            case '&', '%', '$', '#', '_', '{', '}' -> out.append('\\').appendCodePoint(c);
            case '–' -> out.append("--");
            case '−' -> out.append("$-$");
            case '·' -> out.append("$\\cdot$");
            case '×' -> out.append("$\\times$");
            case '→' -> out.append("$\\to$");
            case '\n', '\r', '\t' -> out.append(' ');
            default -> {
              if (!Character.isISOControl(c)) {
                out.appendCodePoint(c);
              }
            }
          }
        });
    return out.toString();
  }
}
