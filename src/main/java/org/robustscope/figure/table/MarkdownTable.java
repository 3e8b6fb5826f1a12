package org.robustscope.figure.table;

import java.util.ArrayList;
import java.util.List;
import org.robustscope.figure.table.FigureTable.Cell;
import org.robustscope.figure.table.FigureTable.Column;

/** A table as Markdown's pipe table, sources below it. */
final class MarkdownTable {
  private MarkdownTable() {}

  static String text(FigureTable table) {
    StringBuilder out = new StringBuilder();
    List<String> head = new ArrayList<>();
    List<String> rule = new ArrayList<>();
    for (Column column : table.columns()) {
      head.add(escaped(column.title()));
      rule.add(column.number() ? "---:" : "---");
    }
    line(out, head);
    line(out, rule);
    for (int row = 0; row < table.rows().size(); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < table.columns().size(); column++) {
        Cell cell = table.rows().get(row).cells().get(column);
        String text = escaped(cell.text());
        text = table.isBest(row, column) ? "**" + text + "**" : text;
        cells.add(cell.isPartial() ? text + " (partial)" : text);
      }
      line(out, cells);
    }
    out.append('\n');
    table.notes().forEach(note -> out.append(escaped(note)).append("\n\n"));
    if (!table.sources().isEmpty()) {
      out.append("Sources: ").append(escaped(String.join("; ", table.sources()))).append(".\n");
    }
    return out.toString();
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1").replaceAll("\\R", " ");
  }
}
