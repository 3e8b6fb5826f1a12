package org.robustscope.figure.chart;

import java.util.ArrayList;
import java.util.List;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.figure.table.FigureTable;
import org.robustscope.figure.table.FigureTable.Cell;
import org.robustscope.figure.table.FigureTable.Column;
import org.robustscope.figure.table.FigureTable.Row;

/** Tables of models by numbers, as most figures are made of. */
final class Tables {
  private Tables() {}

  /**
   * A line an entry, a column a number.
   *
   * @param notes those of the figure
   */
  static FigureTable of(
      String title,
      List<Slot> slots,
      List<Column> heads,
      List<Entry> entries,
      Chosen chosen,
      Sheet notes) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words("Model", "model"));
    columns.addAll(heads);
    List<List<Cell>> numbers = new ArrayList<>();
    for (Slot slot : slots) {
      numbers.add(Cell.alike(entries.stream().map(entry -> entry.get(slot)).toList()));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.words(entries.get(i).name()));
      for (List<Cell> column : numbers) {
        cells.add(column.get(i));
      }
      rows.add(new Row(cells));
    }
    List<String> all = new ArrayList<>();
    if (!chosen.mixed().isEmpty()) {
      all.add(chosen.mixed());
    }
    all.addAll(notes.notes());
    return new FigureTable(title, columns, rows, all);
  }

  /** A column for a number: its axis' title. */
  static Column head(Slot slot) {
    return slot instanceof Slot.Size
        ? new Column(slot.axisTitle(), slot.id(), "", true, false)
        : Column.ranked(slot.axisTitle(), slot.id(), "");
  }
}
