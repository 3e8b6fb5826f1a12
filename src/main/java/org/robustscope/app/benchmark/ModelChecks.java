package org.robustscope.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.Messages;

/** The models that can be chosen. */
final class ModelChecks extends ScrollPane {
  private static final double LIST_HEIGHT = 154;
  private static final double LINE_HEIGHT = 37;

  private final BenchmarkViewModel model;
  private final SetupModel setup;
  private final Messages messages;
  private final VBox models = new VBox();

  ModelChecks(BenchmarkViewModel model, Messages messages) {
    this.model = model;
    this.setup = model.setup();
    this.messages = messages;
    models.getStyleClass().add("model-checks");
    setContent(models);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("check-scroll");
    setMinHeight(Region.USE_PREF_SIZE);
    setup.listingProperty().subscribe(_ -> showModels());
    model.modelsListedProperty().subscribe(_ -> showModels());
  }

  private void showModels() {
    List<Node> lines = new ArrayList<>();
    for (RunModel line : setup.listingProperty().get().models()) {
      CheckBox box = FormControls.check(line.title(), setup.chosen(), line.id());
      box.setTooltip(new Tooltip(line.model().file() + "\n" + line.note()));
      Label note = new Label(line.note());
      note.getStyleClass().add("check-note");
      lines.add(new VBox(box, note));
    }
    if (lines.isEmpty()) {
      Label none =
          new Label(
              messages.text(model.modelsListedProperty().get() ? "models.none" : "models.looking"));
      none.getStyleClass().add("found");
      none.setWrapText(true);
      lines.add(none);
    }
    models.getChildren().setAll(lines);
    boolean none = setup.listingProperty().get().models().isEmpty();
    setPrefHeight(Math.min(LIST_HEIGHT, none ? 2 * LINE_HEIGHT : LINE_HEIGHT * lines.size() + 8));
  }
}
