package org.robustscope.app.models;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.robustscope.app.common.DeviceNames;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.model.DeviceReport;

/** Where models run: what is asked for, what is used, and why they differ. */
final class DeviceBar {
  private final ModelsViewModel model;
  private final SettingsStore settings;
  private final Messages messages;
  private final ComboBox<String> choice = new ComboBox<>();
  private final Label used = new Label();

  DeviceBar(ModelsViewModel model, SettingsStore settings, Messages messages) {
    this.model = model;
    this.settings = settings;
    this.messages = messages;
    choice.setId("device");
    choice.setConverter(new DeviceNames(messages));
    choice.setAccessibleText(messages.text("device.choice"));
    choice.setTooltip(new Tooltip(messages.text("device.tip")));
    used.getStyleClass().add("toolbar-label");
    refresh();
    choice.setOnAction(_ -> {
      if (choice.getValue() != null) {
        model.chooseDevice(choice.getValue());
      }
    });
    model.work().deviceProperty().subscribe(this::show);
  }

  /** The settings may have been changed elsewhere. */
  void refresh() {
    String now = settings.current().device();
    choice.getItems().setAll(DeviceNames.choices(now));
    choice.setValue(now);
  }

  List<Node> nodes() {
    Label label = new Label(messages.text("device.label"));
    label.getStyleClass().add("toolbar-label");
    label.setLabelFor(choice);
    HBox bar = new HBox(label, choice, used);
    bar.getStyleClass().add("form-line");
    return List.of(bar);
  }

  private void show(DeviceReport report) {
    if (report == null) {
      used.setText(messages.text("device.unknown"));
      used.setTooltip(null);
      return;
    }
    String text =
        report.reason().isEmpty()
            ? messages.text("device.used", report.used().toString())
            : messages.text("device.why", report.used().toString(), report.reason());
    used.setText(text);
    used.setTooltip(new Tooltip(text));
  }
}
