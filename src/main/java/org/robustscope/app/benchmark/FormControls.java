package org.robustscope.app.benchmark;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Named;

/** The controls that the form of a new run is made of. */
final class FormControls {
  private final Messages messages;

  FormControls(Messages messages) {
    this.messages = messages;
  }

  /** Parts under a title. */
  VBox section(String key, Node... parts) {
    Label title = new Label(messages.text(key));
    title.getStyleClass().add("section-title");
    VBox section = new VBox(title);
    section.getStyleClass().add("section");
    section.getChildren().addAll(parts);
    return section;
  }

  /** Whether a node is there at all. */
  static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** A choice of one value. */
  <T> ComboBox<T> choice(String name, List<T> values, Function<T, String> title) {
    ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
    box.setAccessibleText(messages.text(name));
    box.setConverter(new Named<>(title));
    return box;
  }

  TextField field(StringProperty property, String name, String prompt) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(property);
    field.setAccessibleText(messages.text(name));
    field.setPromptText(messages.text(prompt));
    return field;
  }

  /** A field with a button that chooses what stands in it. */
  static Node folder(TextField field, Action choose) {
    HBox.setHgrow(field, Priority.ALWAYS);
    // A path is longer than the field.
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(field.textProperty());
    field.tooltipProperty().bind(field.textProperty().map(it -> it.isBlank() ? null : whole));
    HBox line = new HBox(field, ActionControls.iconButton(choose));
    line.getStyleClass().add("form-line");
    return line;
  }

  /** A box that puts a value into a set and takes it out. */
  static <T> CheckBox check(String title, ObservableSet<T> set, T value) {
    CheckBox box = new CheckBox(title);
    box.setMnemonicParsing(false);
    box.setSelected(set.contains(value));
    set.addListener((SetChangeListener<T>) change -> box.setSelected(set.contains(value)));
    box.setOnAction(_ -> {
      if (box.isSelected()) {
        set.add(value);
      } else {
        set.remove(value);
      }
    });
    return box;
  }
}
