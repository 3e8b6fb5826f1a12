package org.robustscope.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.ScreenContext;

/** Where models run: the same setting as on the Models screen. */
final class DeviceChooser {
  private static final List<String> USUAL = List.of("auto", "cpu", "gpu", "gpu:1");

  private final ScreenContext context;
  private final Messages messages;
  private final ComboBox<String> box = new ComboBox<>();

  DeviceChooser(ScreenContext context, Messages messages) {
    this.context = context;
    this.messages = messages;
    box.setId("benchmark-device");
    box.setAccessibleText(messages.text("device.label"));
    box.setTooltip(new Tooltip(messages.text("device.tip")));
    box.setConverter(new Names());
    refresh();
    box.setOnAction(_ -> choose(box.getValue()));
  }

  ComboBox<String> box() {
    return box;
  }

  private void choose(String device) {
    if (device != null && !device.equals(context.settings().current().device())) {
      context.settings().update(settings -> settings.withDevice(device));
      context.desk().settingsChanged();
    }
  }

  /** The setting may have been changed elsewhere. */
  void refresh() {
    String now = context.settings().current().device();
    List<String> all = new ArrayList<>(USUAL);
    if (!all.contains(now)) {
      all.add(now);
    }
    box.getItems().setAll(all);
    box.setValue(now);
  }

  private final class Names extends StringConverter<String> {
    @Override
    public String toString(String device) {
      if (device == null) {
        return "";
      }
      return device.startsWith("gpu:")
          ? messages.text("device.gpuN", device.substring("gpu:".length()))
          : messages.text("device." + device);
    }

    @Override
    public String fromString(String text) {
      throw new UnsupportedOperationException("the box is not editable");
    }
  }
}
