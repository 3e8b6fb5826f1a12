package org.robustscope.app.benchmark;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.Messages;
import org.robustscope.benchmark.RunProgress;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.benchmark.Unreadable;
import org.robustscope.model.DeviceReport;

/** The run that is shown: what it is, how far it is, and what can be done with it. */
final class RunBar extends VBox {
  private final BenchmarkViewModel model;
  private final Messages messages;
  private final Dialogs dialogs;
  private final Label title = new Label();
  private final Label state = new Label();
  private final Label second = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Hyperlink unreadable = new Hyperlink();
  private final Label devices = new Label();
  private final Hyperlink other = new Hyperlink();
  private final HBox facts;

  RunBar(BenchmarkViewModel model, BenchmarkActions actions, Dialogs dialogs) {
    this.model = model;
    this.messages = model.words().messages();
    this.dialogs = dialogs;
    getStyleClass().add("run-bar");
    title.getStyleClass().add("run-title");
    title.setMinWidth(0);
    state.getStyleClass().add("badge");
    state.setMinWidth(Region.USE_PREF_SIZE);
    second.getStyleClass().add("run-second");
    second.setMinWidth(0);
    progress.getStyleClass().add("run-progress");
    devices.getStyleClass().add("run-second");
    devices.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox first = new HBox(title, state, gap);
    first.getStyleClass().add("run-line");
    for (var action :
        List.of(actions.pause, actions.goOn, actions.resume, actions.cancel, actions.remove)) {
      Node button =
          action == actions.remove
              ? ActionControls.iconButton(action)
              : ActionControls.button(action);
      ((Region) button).setMinWidth(Region.USE_PREF_SIZE);
      action.enabledProperty().subscribe(on -> show(button, on));
      if (action == actions.resume || action == actions.goOn) {
        button.getStyleClass().add("accent");
      }
      first.getChildren().add(button);
    }
    HBox line = new HBox(progress, second, devices);
    line.getStyleClass().add("run-line");
    facts = new HBox(unreadable, other);
    facts.getStyleClass().add("run-line");
    getChildren().setAll(first, line, facts);
    other.setOnAction(_ -> {
      if (model.liveProperty().get() != null) {
        model.show(model.liveProperty().get());
      }
    });
    model.shownProperty().subscribe(this::refresh);
    model.liveProperty().subscribe(this::refresh);
    model.stageProperty().subscribe(this::refresh);
    model.progressProperty().subscribe(this::refresh);
    model.unreadableProperty().subscribe(this::refresh);
    model.devicesProperty().subscribe(this::refresh);
    refresh();
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void refresh() {
    StoredRun run = model.shownProperty().get();
    RunStage stage = model.stageProperty().get();
    StoredRun live = model.liveProperty().get();
    boolean isLive =
        stage.isBusy() && (live == null ? run == null : run != null && live.id().equals(run.id()));
    show(this, run != null || stage.isBusy());
    title.setText(run == null ? messages.text("run.job") : RunLineText.title(run, messages));
    title.setTooltip(new Tooltip(title.getText()));
    state.setText(isLive ? messages.text(stageKey(stage)) : stateOf(run));
    show(progress, isLive);
    if (isLive) {
      showProgress(run, stage);
    } else if (run != null) {
      second.setText(
          messages.text("run.second", RunLineText.models(run), RunLineText.created(run)));
    } else {
      second.setText("");
    }
    second.setTooltip(new Tooltip(second.getText()));
    showFacts(run, isLive, stage);
  }

  private static String stageKey(RunStage stage) {
    return switch (stage) {
      case IDLE, RUNNING -> "stage.running";
      case PREPARING -> "stage.preparing";
      case PAUSED -> "stage.paused";
      case STOPPING -> "stage.stopping";
    };
  }

  private String stateOf(StoredRun run) {
    return run == null ? "" : RunLineText.state(run, messages);
  }

  private void showProgress(StoredRun run, RunStage stage) {
    RunProgress now = model.progressProperty().get();
    if (run == null || stage == RunStage.PREPARING) {
      progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
      second.setText(messages.text("run.preparing"));
      return;
    }
    progress.setProgress((double) run.partsDone() / run.plan().parts());
    if (stage == RunStage.PAUSED) {
      second.setText(
          messages.text(
              "run.paused", Figures.count(run.partsDone()), Figures.count(run.plan().parts())));
    } else {
      second.setText(
          now == null
              ? messages.text("run.first")
              : RunLineText.progress(now, run.plan().ofSequences(), messages));
    }
  }

  private void showFacts(StoredRun run, boolean isLive, RunStage stage) {
    List<Unreadable> items = model.unreadableProperty().get();
    show(unreadable, run != null && !items.isEmpty());
    if (run != null && !items.isEmpty()) {
      long distinct = items.stream().map(Unreadable::key).distinct().count();
      unreadable.setText(
          messages.text(
              "unreadable.link",
              Figures.count(distinct),
              Figures.count(run.plan().data().items()),
              messages.text(run.plan().ofSequences() ? "things.clips" : "things.images")));
      unreadable.setOnAction(_ -> list(items));
    }
    List<DeviceReport> where = model.devicesProperty().get();
    String text =
        isLive
            ? where.stream()
                .map(it ->
                    it.fellBack()
                        ? messages.text("device.why", it.used().toString(), it.reason())
                        : messages.text("device.used", it.used().toString()))
                .distinct()
                .collect(Collectors.joining("; "))
            : "";
    devices.setText(text);
    show(devices, !text.isEmpty());
    boolean elsewhere = stage.isBusy() && !isLive && model.liveProperty().get() != null;
    other.setText(messages.text("run.other"));
    show(other, elsewhere);
    show(facts, unreadable.isVisible() || other.isVisible());
  }

  private void list(List<Unreadable> items) {
    dialogs.showDetails(
        messages.text("unreadable.title"),
        messages.text("unreadable.about"),
        items.stream()
            .map(it -> it.condition() + ": " + it.reason())
            .collect(Collectors.joining("\n")));
  }
}
