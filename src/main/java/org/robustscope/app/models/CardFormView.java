package org.robustscope.app.models;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.Messages;
import org.robustscope.model.ModelCard;

/** The form of a proposed card. */
final class CardFormView extends VBox {
  private static final double FIELD = 260;

  private final Messages messages;
  private final GridPane grid = new GridPane();
  private final TextField name;

  CardFormView(AddModel add, AddedModels added, Messages messages) {
    this.messages = messages;
    getStyleClass().addAll("model-details", "card-form");
    name = text(add.form().name);
    fields(add.form());
    Label title = label(messages.text("add.heading", add.file().getFileName()), "title");
    VBox notes = new VBox(label(messages.text("add.notes"), "section-title"));
    notes.getStyleClass().add("notes");
    for (String note : add.notes()) {
      notes.getChildren().add(label("\u2022 " + note, "note"));
    }
    Label problem = label("", "problem");
    problem.textProperty().bind(add.problemProperty());
    shownWithText(problem);
    Label result = label("", "outcome");
    result.textProperty().bind(add.resultProperty());
    shownWithText(result);
    getChildren()
        .addAll(
            title,
            label(messages.text("add.about", add.cardFile()), "muted"),
            notes,
            buttons(add, added),
            problem,
            result,
            grid);
  }

  /** Begins at the first field; when it is shown for the first time, as soon as it is. */
  void focusFirst() {
    if (name.getScene() != null) {
      name.requestFocus();
      name.selectAll();
      return;
    }
    name.sceneProperty()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(ObservableValue<? extends Scene> scene, Scene before, Scene now) {
                scene.removeListener(this);
                Platform.runLater(() -> {
                  name.requestFocus();
                  name.selectAll();
                });
              }
            });
  }

  private void fields(CardForm form) {
    grid.getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
    row("name", name);
    row("architecture", text(form.architecture));
    row("inputName", text(form.inputName));
    TextField width = identified("width", number(form.width));
    HBox size = new HBox(width, new Label("\u00d7"), identified("height", number(form.height)));
    size.getStyleClass().add("form-line");
    row("size", size);
    row("layout", choice(form.layout, List.of(ModelCard.Layout.values())));
    row("channelOrder", choice(form.channelOrder, List.of(ModelCard.ChannelOrder.values())));
    row("scale", text(form.scale));
    row("mean", text(form.mean));
    row("std", text(form.std));
    row("shorterSide", number(form.shorterSide));
    CheckBox clahe = new CheckBox(messages.text("form.clahe.box"));
    clahe.selectedProperty().bindBidirectional(form.clahe);
    row("clahe", clahe);
    row("classes", number(form.classes));
    row("labels", text(form.labels));
    row("outputs", choice(form.outputs, List.of(ModelCard.Outputs.values())));
  }

  private void row(String key, Node field) {
    Label name = label(messages.text("form." + key), "muted");
    name.setLabelFor(field);
    if (field instanceof Control control) {
      identified(key, control);
    }
    grid.addRow(grid.getRowCount(), name, field);
    GridPane.setValignment(name, VPos.CENTER);
  }

  private <C extends Control> C identified(String key, C control) {
    control.setId("form-" + key);
    control.setAccessibleText(messages.text("form." + key));
    return control;
  }

  private static TextField text(StringProperty value) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(value);
    field.setPrefWidth(FIELD);
    field.setMaxWidth(FIELD);
    return field;
  }

  private static TextField number(StringProperty value) {
    TextField field = text(value);
    field.setPrefWidth(80);
    field.setMaxWidth(80);
    return field;
  }

  private static <T> ComboBox<T> choice(ObjectProperty<T> value, List<T> all) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(all);
    box.valueProperty().bindBidirectional(value);
    return box;
  }

  private Node buttons(AddModel add, AddedModels added) {
    Button tryOut = new Button(messages.text("add.try"));
    tryOut.setId("tryCard");
    tryOut.setOnAction(_ -> add.tryOut());
    Button save = new Button(messages.text("add.save"));
    save.getStyleClass().add("accent");
    save.setDefaultButton(true);
    save.setId("saveCard");
    save.setOnAction(_ -> added.save());
    Button cancel = new Button(messages.text("add.cancel"));
    cancel.setCancelButton(true);
    cancel.setId("cancelCard");
    cancel.setOnAction(_ -> added.cancel());
    tryOut.disableProperty().bind(add.busyProperty());
    save.disableProperty().bind(add.busyProperty());
    HBox buttons = new HBox(tryOut, save, cancel);
    buttons.getStyleClass().add("buttons");
    HBox.setHgrow(buttons, Priority.ALWAYS);
    return buttons;
  }

  private static void shownWithText(Label label) {
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
  }

  private static Label label(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
