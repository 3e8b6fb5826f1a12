package org.robustscope.app.models;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.ActionControls;

/** Draws a line of the list. */
final class ModelCell extends TreeCell<ModelLine> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private final ModelText text;
  private final Label title = new Label();
  private final Label summary = new Label();
  private final HBox marks = new HBox();
  private final HBox line;

  ModelCell(ModelText text) {
    this.text = text;
    getStyleClass().add("model-cell");
    title.getStyleClass().add("model-title");
    summary.getStyleClass().add("model-summary");
    VBox words = new VBox(title, summary);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    marks.getStyleClass().add("marks");
    marks.setMinWidth(Region.USE_PREF_SIZE);
    line = new HBox(words, marks);
    line.getStyleClass().add("model-line");
    // Otherwise the longest title makes the list scroll sideways.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ModelLine item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    pseudoClassStateChanged(HEADING, item instanceof ModelLine.Heading);
    switch (item) {
      case null -> setGraphic(null);
      case ModelLine.Heading heading -> show(heading);
      case ModelLine.Entry entry -> show(entry.model());
    }
  }

  private void show(ModelLine.Heading heading) {
    title.setText(text.group(heading.group()));
    show(heading.count() == 0 ? text.emptyGroup(heading.group()) : "");
    marks.getChildren().setAll(new Label(Integer.toString(heading.count())));
    setGraphic(line);
    setAccessibleText(text.group(heading.group()) + ", " + heading.count());
  }

  private void show(StockModel model) {
    title.setText(model.title());
    show(text.summary(model));
    marks.getChildren().clear();
    if (!model.problem().isEmpty()) {
      marks.getChildren().setAll(ActionControls.icon("mdi2a-alert-circle-outline"));
    } else if (model.received() > 0) {
      marks.getChildren().setAll(ActionControls.icon("mdi2p-progress-download"));
    }
    setGraphic(line);
    setAccessibleText(model.title() + ", " + text.state(model) + ", " + text.summary(model));
  }

  private void show(String second) {
    summary.setText(second);
    summary.setVisible(!second.isEmpty());
    summary.setManaged(!second.isEmpty());
  }
}
