package org.robustscope.app.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.util.Callback;
import org.robustscope.app.charts.NumberGrid.Cell;
import org.robustscope.app.charts.NumberGrid.Column;
import org.robustscope.app.charts.NumberGrid.Row;
import org.robustscope.app.common.Messages;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Mark;

/** The figure's numbers: what is selected here stands out there, and the other way round. */
final class NumberTable {
  private static final double ROW = 25;
  private static final double NAME = 230;
  private static final double ABOUT = 110;
  private static final double NUMBER = 84;

  /** Of a heading: around it, and about a bold letter. */
  private static final double PADDING = 34;

  private static final double LETTER = 7.8;

  /** By value; those without one are last whichever way the column is sorted up. */
  private static final Comparator<Cell> BY_VALUE =
      Comparator.comparingDouble(cell -> cell.value().orElse(Double.POSITIVE_INFINITY));

  private final TableView<Row> table;
  private final ChartsViewModel model;
  private final Messages messages;
  private List<Column> columns;
  private Map<String, Mark> marks = Map.of();
  private final Tooltip tip = new Tooltip();
  private boolean telling;

  NumberTable(TableView<?> unfilled, ChartsViewModel model, Messages messages) {
    @SuppressWarnings("unchecked")
    TableView<Row> filled = (TableView<Row>) unfilled;
    this.table = filled;
    this.model = model;
    this.messages = messages;
    table.setFixedCellSize(ROW);
    table.setAccessibleText(messages.text("table"));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    var empty = new Label(messages.text("table.empty"));
    empty.setWrapText(true);
    table.setPlaceholder(empty);
    model
        .shownProperty()
        .subscribe(shown -> {
          mark(shown.drawing().map(Drawing::marks).orElse(Map.of()));
          fill(shown.grid());
        });
    model.selectedProperty().subscribe(_ -> select());
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<Row>) _ -> selected());
  }

  /** Each model looks as in the figure. */
  private void mark(Map<String, Mark> shown) {
    if (!shown.equals(marks)) {
      marks = shown;
      table.refresh();
    }
  }

  private void fill(NumberGrid grid) {
    telling = true;
    if (!grid.columns().equals(columns)) {
      columns = grid.columns();
      List<TableColumn<Row, ?>> made = new ArrayList<>();
      made.add(text(messages.text("table.model"), NAME, Row::name, _ -> new NameCell()));
      made.add(
          text(messages.text("table.group"), ABOUT, Row::about, _ -> new TextCell("about-cell")));
      for (int i = 0; i < columns.size(); i++) {
        made.add(numbers(columns.get(i), i));
      }
      table.getColumns().setAll(made);
    }
    if (!table.getItems().equals(grid.rows())) {
      List<TableColumn<Row, ?>> sorted = List.copyOf(table.getSortOrder());
      table.setItems(FXCollections.observableArrayList(grid.rows()));
      table.getSortOrder().setAll(sorted);
      table.sort();
    }
    telling = false;
    select();
  }

  private static TableColumn<Row, String> text(
      String title,
      double width,
      Function<Row, String> value,
      Callback<TableColumn<Row, String>, TableCell<Row, String>> cells) {
    var column = new TableColumn<Row, String>(title);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(cells);
    return column;
  }

  private TableColumn<Row, Cell> numbers(Column shown, int place) {
    var column = new TableColumn<Row, Cell>();
    var title = new Label(shown.title());
    title.setOnMouseEntered(_ -> title.setTooltip(new Tooltip(shown.inFull())));
    column.setGraphic(title);
    column.setPrefWidth(Math.max(NUMBER, PADDING + LETTER * shown.title().length()));
    column.getStyleClass().add("number");
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue().cells().get(place)));
    column.setCellFactory(_ -> new NumberCell(tip));
    column.setComparator(BY_VALUE);
    return column;
  }

  private void selected() {
    if (!telling) {
      Set<String> ids = new HashSet<>();
      for (Row row : table.getSelectionModel().getSelectedItems()) {
        if (row != null && !row.id().isEmpty()) {
          ids.add(row.id());
        }
      }
      model.select(ids);
    }
  }

  private void select() {
    Set<String> wanted = model.selectedProperty().get();
    Set<String> now = new HashSet<>();
    table.getSelectionModel().getSelectedItems().forEach(row -> now.add(row.id()));
    if (telling || now.equals(wanted)) {
      return;
    }
    telling = true;
    table.getSelectionModel().clearSelection();
    int first = -1;
    for (int i = 0; i < table.getItems().size(); i++) {
      if (wanted.contains(table.getItems().get(i).id())) {
        table.getSelectionModel().select(i);
        first = first < 0 ? i : first;
      }
    }
    if (first >= 0) {
      table.scrollTo(first);
    }
    telling = false;
  }

  /** A model's name behind its mark in the figure. */
  private final class NameCell extends TextCell {
    private final MarkShape shape = new MarkShape();

    NameCell() {
      super("name-cell");
    }

    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      Row row = empty || getTableRow() == null ? null : getTableRow().getItem();
      Mark mark = row == null ? null : marks.get(row.id());
      if (mark != null) {
        shape.show(mark);
      }
      setGraphic(mark == null ? null : shape);
    }
  }

  private static class TextCell extends TableCell<Row, String> {
    TextCell(String style) {
      getStyleClass().add(style);
      setOnMouseEntered(_ ->
          setTooltip(getText() == null || getText().isEmpty() ? null : new Tooltip(getText())));
    }

    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
    }
  }

  /** Says what it is only when the pointer comes: a table has thousands of numbers. */
  private static final class NumberCell extends TableCell<Row, Cell> {
    private static final double WIDTH = 420;

    private final Tooltip tip;

    NumberCell(Tooltip shared) {
      tip = shared;
      tip.setWrapText(true);
      tip.setMaxWidth(WIDTH);
      getStyleClass().add("number");
      setOnMouseEntered(_ -> explain());
    }

    private void explain() {
      Cell cell = getItem();
      String text = isEmpty() || cell == null ? "" : cell.inFull();
      tip.setText(text);
      setTooltip(text.isEmpty() ? null : tip);
    }

    @Override
    protected void updateItem(Cell cell, boolean empty) {
      super.updateItem(cell, empty);
      getStyleClass().remove("missing");
      setTooltip(null);
      if (empty || cell == null) {
        setText(null);
        return;
      }
      setText(cell.text());
      if (cell.value().isEmpty()) {
        getStyleClass().add("missing");
      }
    }
  }
}
