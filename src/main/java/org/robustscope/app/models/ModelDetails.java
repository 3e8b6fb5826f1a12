package org.robustscope.app.models;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.MapChangeListener;
import javafx.event.ActionEvent;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.Messages;

/** Everything about one model, and what can be done with it. */
final class ModelDetails extends VBox {
  private final ModelsViewModel model;
  private final ModelsActions actions;
  private final ModelText text;
  private final Messages messages;
  private final ProgressBar bar = new ProgressBar();
  private final Label progress = new Label();
  private final Label outcome = new Label();
  private final ButtonBase cancel;
  private final HBox progressLine;
  private final List<ButtonBase> buttons = new ArrayList<>();

  /** What the user set going: it is disabled while it works and gets the focus back. */
  private String pressed;

  ModelDetails(ModelsViewModel model, ModelsActions actions, ModelText text, Messages messages) {
    this.model = model;
    this.actions = actions;
    this.text = text;
    this.messages = messages;
    getStyleClass().add("model-details");
    bar.getStyleClass().add("job-bar");
    bar.setAccessibleText(messages.text("progress"));
    progress.getStyleClass().add("muted");
    progress.setMinWidth(0);
    HBox.setHgrow(progress, Priority.ALWAYS);
    cancel = ActionControls.button(actions.cancel);
    progressLine = new HBox(bar, progress, cancel);
    progressLine.getStyleClass().add("job-line");
    outcome.getStyleClass().add("outcome");
    outcome.setWrapText(true);
    outcome.setMinHeight(USE_PREF_SIZE);
    model.selectedProperty().subscribe(_ -> show());
    model.work().jobs().addListener((MapChangeListener<String, Job<?>>) _ -> showJob());
    model.work().outcomes().addListener((MapChangeListener<String, String>) _ -> showOutcome());
    model.shownProperty().subscribe(_ -> show());
  }

  private void show() {
    String focused = focusedButton();
    fill();
    if (focused != null) {
      focus(focused);
    }
  }

  /** The id of the button that has the focus, which a new set of buttons would lose; or null. */
  private String focusedButton() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    return owner instanceof ButtonBase && holds(owner) ? owner.getId() : null;
  }

  private boolean holds(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }

  private void focus(String id) {
    buttons.stream()
        .filter(button -> button.getId().equals(id) && !button.isDisabled())
        .findFirst()
        .or(() -> buttons.stream().filter(button -> !button.isDisabled()).findFirst())
        .ifPresent(Node::requestFocus);
  }

  private void fill() {
    buttons.clear();
    StockModel shown = model.selectedProperty().get();
    getChildren().clear();
    if (shown == null) {
      Label none = new Label(messages.text(model.loadingProperty().get() ? "loading" : "nothing"));
      none.getStyleClass().add("placeholder");
      none.setWrapText(true);
      getChildren().add(none);
      return;
    }
    List<Node> parts = new ArrayList<>();
    parts.add(head(shown));
    if (!shown.problem().isEmpty()) {
      parts.add(wrapped(shown.problem(), "problem"));
    }
    if (model.work().torch().isFor(shown)) {
      parts.add(wrapped(messages.text("torch.needed"), "outcome"));
    }
    parts.add(buttons(shown));
    parts.add(progressLine);
    parts.add(outcome);
    parts.add(table(text.lines(shown)));
    getChildren().setAll(parts);
    showJob();
    showOutcome();
  }

  private Node head(StockModel shown) {
    Label title = new Label(shown.title());
    title.getStyleClass().add("title");
    title.setWrapText(true);
    Label badge = new Label(text.state(shown));
    badge.getStyleClass().add("badge");
    badge.setMinWidth(USE_PREF_SIZE);
    // Not a FlowPane: that is never narrower than its longest title.
    HBox head = new HBox(title, badge);
    head.getStyleClass().add("head");
    return head;
  }

  /** Those that make sense for where the model is; the others would only be grey. */
  private Node buttons(StockModel shown) {
    List<Action> wanted = new ArrayList<>();
    if (shown.group() == ModelGroup.AVAILABLE) {
      wanted.add(actions.download);
    }
    if (model.work().torch().isFor(shown)) {
      wanted.addAll(List.of(actions.torch, actions.verify));
    } else if (shown.installed().isPresent()) {
      wanted.addAll(List.of(actions.use, actions.tryOut, actions.measure, actions.verify));
    }
    if (shown.group() != ModelGroup.BUNDLED
        && (shown.group() != ModelGroup.AVAILABLE || shown.received() > 0)) {
      wanted.add(actions.remove);
    }
    FlowPane pane = new FlowPane();
    pane.getStyleClass().add("buttons");
    for (Action action : wanted) {
      ButtonBase button = ActionControls.button(action);
      button.addEventHandler(ActionEvent.ACTION, _ -> pressed = action.id());
      if (List.of(actions.use, actions.download, actions.torch).contains(action)) {
        button.getStyleClass().add("accent");
      }
      if (action == actions.download) {
        String key = shown.received() > 0 ? "download.button.resume" : "download.button";
        button.setText(messages.text(key, Bytes.text(shown.size() - shown.received())));
      }
      if (action == actions.torch) {
        button.setText(messages.text("torch.button", model.work().torch().size()));
      }
      if (action == actions.remove && shown.group() == ModelGroup.FILE) {
        button.setText(messages.text("remove.file.button"));
      }
      buttons.add(button);
    }
    pane.getChildren().setAll(buttons);
    return pane;
  }

  private void showJob() {
    StockModel shown = model.selectedProperty().get();
    Job<?> job = model.work().job(shown);
    if (job == null && pressed != null) {
      giveFocusBack();
    }
    progressLine.setVisible(job != null);
    progressLine.setManaged(job != null);
    bar.progressProperty().unbind();
    progress.textProperty().unbind();
    if (job != null) {
      bar.progressProperty().bind(job.progressProperty());
      progress.textProperty().bind(job.messageProperty());
      if (pressed != null) {
        // What was pressed is about to be disabled, and the focus would leave the screen.
        cancel.requestFocus();
      }
    }
  }

  /** Before Cancel vanishes, which would send the focus out of the screen. */
  private void giveFocusBack() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    if (owner == null || holds(owner)) {
      focus(pressed);
    }
    pressed = null;
  }

  private void showOutcome() {
    StockModel shown = model.selectedProperty().get();
    String said = shown == null ? null : model.work().outcomes().get(shown.id());
    outcome.setText(said == null ? "" : said);
    boolean bad = said != null && model.work().isBad(shown.id());
    outcome.getStyleClass().remove("problem");
    if (bad) {
      outcome.getStyleClass().add("problem");
    }
    outcome.setVisible(said != null);
    outcome.setManaged(said != null);
  }

  private static Node table(List<ModelText.Line> lines) {
    GridPane table = new GridPane();
    table.getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    table.getColumnConstraints().addAll(names, values);
    for (int row = 0; row < lines.size(); row++) {
      Label name = wrapped(lines.get(row).name(), "muted");
      name.setMaxWidth(170);
      Label value = wrapped(lines.get(row).value(), "value");
      value.setTooltip(new Tooltip(lines.get(row).value()));
      name.setLabelFor(value);
      table.addRow(row, name, value);
      GridPane.setValignment(name, VPos.TOP);
    }
    return table;
  }

  private static Label wrapped(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
