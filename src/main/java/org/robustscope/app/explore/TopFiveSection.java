package org.robustscope.app.explore;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One model's rows, with its name above when asked for. */
final class TopFiveSection extends VBox {
  private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");

  private final Label model = new Label();
  private final Label headline = new Label();
  private final BorderPane header = new BorderPane();
  private final Label message = new Label();
  private final List<TopFiveRow> rows;
  private final LateFlag late = new LateFlag(busy -> pseudoClassStateChanged(BUSY, busy));

  TopFiveSection(int capacity) {
    getStyleClass().add("section");
    model.getStyleClass().add("model");
    headline.getStyleClass().add("headline");
    message.getStyleClass().add("message");
    header.getStyleClass().add("header");
    header.setLeft(model);
    header.setRight(headline);
    rows = IntStream.range(0, capacity).mapToObj(_ -> new TopFiveRow()).toList();
    VBox list = new VBox();
    list.getStyleClass().add("rows");
    list.getChildren().addAll(rows);
    message.setWrapText(true);
    getChildren().addAll(header, new StackPane(list, message));
  }

  void show(TopFive answer, boolean named) {
    model.setText(answer.model());
    headline.setText(answer.headline());
    header.setVisible(named);
    header.setManaged(named);
    boolean waiting = answer.rows().isEmpty() && answer.busy();
    message.setText(waiting ? ControlText.of("topfive.waiting") : answer.message());
    message.setVisible(answer.rows().isEmpty());
    late.set(answer.busy());
    boolean compared =
        answer.rows().stream().anyMatch(r -> r.change().kind() != RankChange.Kind.NONE);
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(i < answer.rows().size() ? answer.rows().get(i) : null, compared);
    }
    setAccessibleText(spoken(answer));
  }

  private String spoken(TopFive answer) {
    if (answer.rows().isEmpty()) {
      return (answer.model() + " " + message.getText()).strip();
    }
    List<String> lines = answer.rows().stream().limit(rows.size()).map(TopFiveRow::spoken).toList();
    return (answer.model() + " " + String.join("; ", lines)).strip();
  }
}
