package org.robustscope.app.benchmark;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.robustscope.app.common.Messages;

/** What colours and signs of the matrix mean. */
final class Legend {
  private final Label name = new Label();
  private final Label most = new Label();
  private final Messages messages;

  Legend(Messages messages) {
    this.messages = messages;
  }

  List<Node> nodes() {
    Region scale = new Region();
    scale.getStyleClass().add("scale");
    HBox line = new HBox(name, new Label("0 %"), scale, most);
    line.getStyleClass().add("scale-line");
    line.setMinWidth(Region.USE_PREF_SIZE);
    return List.of(
        line,
        sign("partial-mark", messages.text("legend.partial")),
        sign("faulty-mark", messages.text("legend.faulty")));
  }

  void show(boolean sequences) {
    name.setText(messages.text(sequences ? "legend.flips" : "legend.scale"));
    most.setText(sequences ? "50 %" : "100 %");
  }

  private static Label sign(String style, String text) {
    Region sign = new Region();
    sign.getStyleClass().add(style);
    Label label = new Label(text, sign);
    label.setMinWidth(0);
    return label;
  }
}
