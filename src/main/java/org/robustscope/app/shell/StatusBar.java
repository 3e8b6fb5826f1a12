package org.robustscope.app.shell;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Screen;
import org.robustscope.app.common.StatusLine;

/** The line at the bottom: what goes on at the left, with what it is computed at the right. */
final class StatusBar extends HBox {
  private static final Duration INFO_TIME = Duration.seconds(8);

  private final Messages messages;
  private final Label news = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel = new Button();
  private final HBox facts = new HBox();

  StatusBar(NoticeBoard board, Places places, Messages messages) {
    this.messages = messages;
    getStyleClass().add("status-bar");
    facts.getStyleClass().add("status-facts");
    facts.setMinWidth(Region.USE_PREF_SIZE);
    news.getStyleClass().add("status-news");
    news.setMinWidth(0);
    progress.setPrefWidth(120);
    cancel.setGraphic(ActionControls.icon("mdi2c-close"));
    cancel.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    cancel.getStyleClass().addAll("flat", "icon-only");
    cancel.setTooltip(new Tooltip(messages.text("job.cancel")));
    cancel.setAccessibleText(messages.text("job.cancel"));
    var gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(news, progress, cancel, gap, facts);

    var time = new PauseTransition(INFO_TIME);
    time.setOnFinished(_ -> board.clearInfo());
    board.infoProperty().subscribe(info -> showInfo(info, board, time));
    board.jobProperty().subscribe(job -> showJob(job, board));
    places.currentProperty().subscribe(this::showFacts);
  }

  private void showInfo(String info, NoticeBoard board, PauseTransition time) {
    if (board.jobProperty().get() == null) {
      news.setText(info);
    }
    if (!info.isEmpty()) {
      time.playFromStart();
    }
  }

  private void showJob(Job<?> job, NoticeBoard board) {
    boolean running = job != null;
    progress.setVisible(running);
    progress.setManaged(running);
    cancel.setVisible(running);
    cancel.setManaged(running);
    news.textProperty().unbind();
    progress.progressProperty().unbind();
    if (running) {
      news.textProperty().bind(job.messageProperty());
      progress.progressProperty().bind(job.progressProperty());
      progress.setAccessibleText(job.title());
      cancel.setOnAction(_ -> job.cancel());
    } else {
      news.setText(board.infoProperty().get());
    }
  }

  private void showFacts(Screen screen) {
    StatusLine line = screen == null ? StatusLine.empty() : screen.status();
    facts
        .getChildren()
        .setAll(
            List.of(
                fact("engine", line.engine()),
                fact("device", line.device()),
                fact("latency", line.latency()),
                fact("seed", line.seed()),
                fact("variant", line.variant())));
  }

  private Label fact(String name, ObservableValue<String> value) {
    var label = new Label();
    label.setId("status-" + name);
    label.getStyleClass().add("status-fact");
    label.setTooltip(new Tooltip(messages.text("status." + name)));
    label.textProperty().bind(value);
    label.visibleProperty().bind(value.map(text -> !text.isEmpty()));
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }
}
