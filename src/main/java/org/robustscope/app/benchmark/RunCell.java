package org.robustscope.app.benchmark;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Messages;
import org.robustscope.benchmark.StoredRun;

/** A run in the list of runs. */
final class RunCell extends ListCell<StoredRun> {
  private final Messages messages;
  private final Label title = new Label();
  private final Label models = new Label();
  private final Label state = new Label();
  private final VBox lines = new VBox(title, models, state);

  RunCell(Messages messages) {
    this.messages = messages;
    getStyleClass().add("run-cell");
    models.getStyleClass().add("run-second");
    state.getStyleClass().add("run-state");
    // Otherwise the longest title makes the list scroll sideways.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(StoredRun run, boolean empty) {
    super.updateItem(run, empty);
    if (empty || run == null) {
      setGraphic(null);
      return;
    }
    title.setText(RunLineText.title(run, messages));
    models.setText(RunLineText.models(run));
    String how = RunLineText.state(run, messages);
    state.setText(messages.text("run.line", how, RunLineText.created(run)));
    state.setGraphic(
        ActionControls.icon(
            run.isComplete()
                ? "mdi2c-check-circle-outline"
                : run.isFinished() ? "mdi2a-alert-circle-outline" : "mdi2p-progress-clock"));
    setGraphic(lines);
    setAccessibleText(title.getText() + ", " + models.getText() + ", " + state.getText());
  }
}
