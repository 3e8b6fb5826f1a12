package org.robustscope.app.benchmark;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Messages;

/** The images of a cell: what was predicted and by how much. */
final class CellView extends VBox {
  private final CellModel model;
  private final MatrixWords words;
  private final Messages messages;
  private final Label title = new Label();
  private final Label summary = new Label();
  private final Label placeholder = new Label();
  private final TableView<OpenCell.Item> table = new TableView<>();
  private final CheckBox onlyWrong;

  CellView(CellModel model, MatrixWords words, Runnable close) {
    this.model = model;
    this.words = words;
    this.messages = words.messages();
    getStyleClass().add("cell-view");
    title.getStyleClass().add("cell-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    summary.getStyleClass().add("run-second");
    summary.setMinWidth(0);
    onlyWrong = new CheckBox(messages.text("cell.onlyWrong"));
    onlyWrong.setMinWidth(Region.USE_PREF_SIZE);
    onlyWrong.selectedProperty().bindBidirectional(model.onlyWrongProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button closing = new Button();
    closing.setGraphic(ActionControls.icon("mdi2c-close"));
    closing.getStyleClass().addAll("flat", "icon-only");
    closing.setTooltip(new Tooltip(messages.text("cell.close")));
    closing.setAccessibleText(messages.text("cell.close"));
    closing.setOnAction(_ -> close.run());
    HBox head = new HBox(title, summary, gap, onlyWrong, closing);
    head.getStyleClass().add("run-line");
    placeholder.setWrapText(true);
    placeholder.getStyleClass().add("placeholder");
    table.setId("cell-images");
    table.setPlaceholder(placeholder);
    table.setAccessibleText(messages.text("cell.table"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    columns();
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().setAll(head, table);
    table.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, close));
    table.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getClickCount() == 2) {
            model.explore(table.getSelectionModel().getSelectedItem());
          }
        });
    model.cellProperty().subscribe(this::refresh);
    model.onlyWrongProperty().subscribe(this::refresh);
  }

  private void press(KeyEvent event, Runnable close) {
    switch (event.getCode()) {
      case ENTER -> model.explore(table.getSelectionModel().getSelectedItem());
      case ESCAPE -> close.run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void columns() {
    TableColumn<OpenCell.Item, OpenCell.Item> mark = column("", 34, Function.identity());
    mark.setCellFactory(_ -> new Mark());
    mark.setSortable(false);
    mark.setResizable(false);
    table.getColumns().add(mark);
    table.getColumns().add(column("column.image", 210, it -> PictureFinder.fileName(it.key())));
    table.getColumns().add(column("column.truth", 130, OpenCell.Item::truth));
    table.getColumns().add(column("column.predicted", 130, OpenCell.Item::predicted));
    table
        .getColumns()
        .add(number("column.probability", 70, OpenCell.Item::probability, "%.1f", 100));
    table
        .getColumns()
        .add(number("column.margin", 84, it -> (double) it.kept().margin(), "%.2f", 1));
    TableColumn<OpenCell.Item, String> rank =
        column(
            "column.rank", 84, it -> it.rank() == 0 ? messages.text("rank.none") : "#" + it.rank());
    table.getColumns().add(rank);
  }

  private <T> TableColumn<OpenCell.Item, T> column(
      String key, double width, Function<OpenCell.Item, T> value) {
    TableColumn<OpenCell.Item, T> column =
        new TableColumn<>(key.isEmpty() ? "" : messages.text(key));
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 84));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    return column;
  }

  private TableColumn<OpenCell.Item, Double> number(
      String key,
      double width,
      Function<OpenCell.Item, Double> value,
      String format,
      double times) {
    TableColumn<OpenCell.Item, Double> column = column(key, width, value);
    column.getStyleClass().add("number-column");
    column.setCellFactory(_ ->
        new TableCell<>() {
          @Override
          protected void updateItem(Double item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : String.format(Locale.ROOT, format, times * item));
          }
        });
    return column;
  }

  /** Right or wrong, by sign and word. */
  private final class Mark extends TableCell<OpenCell.Item, OpenCell.Item> {
    @Override
    protected void updateItem(OpenCell.Item item, boolean empty) {
      super.updateItem(item, empty);
      boolean right = item != null && item.isRight();
      setGraphic(
          empty || item == null
              ? null
              : ActionControls.icon(right ? "mdi2c-check" : "mdi2c-close"));
      getStyleClass().removeAll("right-mark", "wrong-mark");
      getStyleClass().add(right ? "right-mark" : "wrong-mark");
      setAccessibleText(item == null ? "" : messages.text(right ? "mark.right" : "mark.wrong"));
    }
  }

  private void refresh() {
    OpenCell cell = model.cellProperty().get();
    if (cell == null) {
      table.getItems().clear();
      return;
    }
    title.setText(
        messages.text(
            "cell.of",
            words.title(cell.key().condition(), cell.run().plan().ofSequences()),
            cell.run().plan().entrants().get(cell.key().entrant()).title()));
    boolean some = !cell.items().isEmpty();
    summary.setText(
        some
            ? messages.text(
                "cell.summary", Figures.count(cell.wrong()), Figures.count(cell.items().size()))
            : "");
    onlyWrong.setVisible(some);
    OpenCell.Item selected = table.getSelectionModel().getSelectedItem();
    var items =
        cell.items().stream()
            .filter(it -> !model.onlyWrongProperty().get() || !it.isRight())
            .toList();
    placeholder.setText(some ? messages.text("cell.allRight") : cell.note());
    table.setItems(FXCollections.observableArrayList(items));
    items.stream()
        .filter(it -> selected != null && Objects.equals(it.key(), selected.key()))
        .findFirst()
        .ifPresent(table.getSelectionModel()::select);
  }

  /** Puts the keyboard on the list. */
  void focus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }
}
