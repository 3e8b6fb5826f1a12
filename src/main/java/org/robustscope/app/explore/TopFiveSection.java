package org.robustscope.app.explore;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One model's rows, with its name above when asked for. */
final class TopFiveSection extends VBox {
  private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");

  private final Label model = new Label();
  private final Label note = new Label();
  private final Tooltip noteTip = new Tooltip();
  private final Label headline = new Label();
  private final BorderPane header = new BorderPane();
  private final Label message = new Label();
  private final List<TopFiveRow> rows;
  private final LateFlag late = new LateFlag(busy -> pseudoClassStateChanged(BUSY, busy));

  TopFiveSection(int capacity) {
    getStyleClass().add("section");
    model.getStyleClass().add("model");
    note.getStyleClass().add("note");
    note.setMinWidth(0);
    headline.getStyleClass().add("headline");
    message.getStyleClass().add("message");
    header.getStyleClass().add("header");
    model.setMinWidth(Region.USE_PREF_SIZE);
    headline.setMinWidth(Region.USE_PREF_SIZE);
    header.setLeft(model);
    header.setCenter(note);
    header.setRight(headline);
    BorderPane.setAlignment(note, Pos.CENTER_LEFT);
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
    tell(answer.note(), answer.noteTip());
    header.setVisible(named || !answer.note().isEmpty());
    header.setManaged(header.isVisible());
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

  private void tell(String text, String tip) {
    if (!text.equals(note.getText()) || !tip.equals(noteTip.getText())) {
      note.setText(text);
      noteTip.setText(tip);
      Tooltip.uninstall(note, noteTip);
      if (!text.isEmpty()) {
        Tooltip.install(note, noteTip);
      }
    }
  }

  private String spoken(TopFive answer) {
    String name = (answer.model() + " " + answer.noteTip()).strip();
    if (answer.rows().isEmpty()) {
      return (name + " " + message.getText()).strip();
    }
    List<String> lines = answer.rows().stream().limit(rows.size()).map(TopFiveRow::spoken).toList();
    return (name + " " + String.join("; ", lines)).strip();
  }
}
