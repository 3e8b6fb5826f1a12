package org.robustscope.app.shell;

import java.io.IOException;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Notices;
import org.robustscope.app.common.Sample;
import org.robustscope.app.common.Samples;

/** The menu of the photographs that come with the program, each with its credit. */
final class SamplesMenu {
  private final Messages messages;
  private final Notices notices;
  private final Consumer<Sample> open;

  SamplesMenu(Messages messages, Notices notices, Consumer<Sample> open) {
    this.messages = messages;
    this.notices = notices;
    this.open = open;
  }

  void fill(MenuButton button) {
    button.setGraphic(ActionControls.icon("mdi2i-image-multiple-outline"));
    button.setTooltip(new Tooltip(messages.text("samples.tip")));
    button.setAccessibleText(messages.text("samples.tip"));
    try {
      Samples.read().all().forEach(sample -> button.getItems().add(item(sample)));
    } catch (IOException e) {
      button.setDisable(true);
      notices.error(messages.text("samples.missing", e.getMessage()), e);
    }
  }

  private MenuItem item(Sample sample) {
    var title = new Label(sample.title());
    var credit = new Label(messages.text("samples.credit", sample.credit(), sample.licence()));
    credit.getStyleClass().add("menu-note");
    var item = new MenuItem();
    item.setId("sample-" + sample.id());
    item.setGraphic(new VBox(title, credit));
    item.setOnAction(_ -> open.accept(sample));
    return item;
  }
}
