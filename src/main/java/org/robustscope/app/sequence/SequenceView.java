package org.robustscope.app.sequence;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Fxml;
import org.robustscope.app.common.Messages;
import org.robustscope.app.explore.TopFiveList;
import org.robustscope.perturbation.PerturbationInfo;
import org.robustscope.perturbation.PerturbationType;

/** The screen of {@code sequence.fxml}: binds its controls to the view model. */
final class SequenceView {
  private static final long TIMELINE_NANOS = 150_000_000;

  private final SequenceViewModel model;
  private final Messages messages;
  private final FrameAnswers answers;
  private final FilmPane film;
  private final Timeline timeline;
  private final TopFiveList top = new TopFiveList();
  private final ObjectProperty<Overlay> overlay = new SimpleObjectProperty<>(Overlay.OVER);
  private boolean stale = true;
  private boolean timelineStale = true;
  private long timelineDrawn;
  private int drawn = -1;

  @FXML private BorderPane root;
  @FXML private HBox header;
  @FXML private Label title;
  @FXML private ComboBox<PerturbationType> type;
  @FXML private Label levelName;
  @FXML private HBox levels;
  @FXML private Label change;
  @FXML private StackPane stage;
  @FXML private VBox beside;
  @FXML private HBox transport;
  @FXML private Slider scrub;
  @FXML private Label place;
  @FXML private Slider rate;
  @FXML private Label rateText;
  @FXML private ProgressBar progress;
  @FXML private Label rule;
  @FXML private ScrollPane below;

  SequenceView(SequenceViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.answers = new FrameAnswers(model, messages);
    this.film = new FilmPane(messages.text("film.help"), messages.text("film.flip"));
    this.timeline = new Timeline(model, messages, model::seek);
  }

  Parent load() {
    Fxml.load("sequence", this, messages);
    Fxml.dressScene(root, "explore", "sequence");
    root.sceneProperty().subscribe(scene -> model.shownProperty().set(scene != null));
    bind();
    return root;
  }

  ObjectProperty<Overlay> overlayProperty() {
    return overlay;
  }

  FilmPane film() {
    return film;
  }

  Timeline timeline() {
    return timeline;
  }

  void focusType() {
    type.requestFocus();
  }

  FrameAnswers answers() {
    return answers;
  }

  /** The buttons of the player, which need the actions. */
  void addTransport(Action back, Action play, Action forth, Action again) {
    var buttons = new Node[4];
    Action[] all = {back, play, forth, again};
    for (int i = 0; i < all.length; i++) {
      buttons[i] = ActionControls.iconButton(all[i]);
    }
    transport.getChildren().addAll(0, List.of(buttons));
    var button = (ButtonBase) buttons[1];
    model
        .playingProperty()
        .subscribe(on -> button.setGraphic(ActionControls.icon(on ? "mdi2p-pause" : "mdi2p-play")));
  }

  void addLevels(List<Action> actions) {
    for (Action action : actions) {
      var button = (ToggleButton) ActionControls.button(action);
      button.getStyleClass().add("level");
      levels.getChildren().add(button);
    }
  }

  /** What is said of clips only. */
  void addClipChoice(Action action) {
    ButtonBase button = ActionControls.button(action);
    button.setMinWidth(ButtonBase.USE_PREF_SIZE);
    button.visibleProperty().bind(model.clips().clipProperty().map(it -> it.isPresent()));
    button.managedProperty().bind(button.visibleProperty());
    header.getChildren().add(header.getChildren().indexOf(levels) + 1, button);
  }

  private void bind() {
    stage.getChildren().setAll(film);
    below.setContent(timeline);
    VBox.setVgrow(stage, Priority.ALWAYS);
    bindType();
    model.typeProperty().subscribe(_ -> tellChoice());
    model.levelProperty().subscribe(_ -> tellChoice());
    model.filmProperty().subscribe(_ -> filmChanged());
    model.clips().clipProperty().subscribe(_ -> tellChoice());
    model.clips().noiseProperty().subscribe(_ -> tellChoice());
    model.loadedProperty().subscribe(_ -> stale = true);
    model.revisionProperty().subscribe(_ -> stale = true);
    model.bench().openingProperty().subscribe(_ -> stale = true);
    model.frameProperty().subscribe(_ -> showFrame());
    overlay.subscribe(this::placeTop);
    scrub
        .valueProperty()
        .subscribe(value -> {
          int wanted = (int) Math.rint(value.doubleValue());
          if (wanted != model.frameProperty().get() && model.count() > 0) {
            model.seek(wanted);
          }
        });
    rate.valueProperty()
        .subscribe(value -> {
          int wanted = (int) Math.rint(value.doubleValue());
          if (wanted != model.rateProperty().get()) {
            model.setRate(wanted);
          }
        });
    model
        .rateProperty()
        .subscribe(value -> {
          rate.setValue(value.doubleValue());
          rateText.setText(messages.text("rate.value", value.intValue()));
        });
    progress.visibleProperty().bind(model.busyProperty());
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        pulse(now);
      }
    }.start();
  }

  private void bindType() {
    type.getItems().setAll(PerturbationType.values());
    type.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(PerturbationType value) {
            return value == null ? "" : PerturbationInfo.of(value).title();
          }

          @Override
          public PerturbationType fromString(String text) {
            throw new UnsupportedOperationException("the chooser is not edited");
          }
        });
    type.setTooltip(new Tooltip(messages.text("type.tip")));
    Tooltip wholeChange = new Tooltip();
    wholeChange.setWrapText(true);
    wholeChange.setMaxWidth(420);
    wholeChange.textProperty().bind(change.textProperty());
    change.setTooltip(wholeChange);
    type.setAccessibleText(messages.text("type.tip"));
    model.typeProperty().subscribe(type::setValue);
    type.valueProperty()
        .subscribe(chosen -> {
          if (chosen != null && chosen != model.typeProperty().get()) {
            model.choose(chosen);
          }
        });
  }

  private void tellChoice() {
    boolean clip = model.clips().clipProperty().get().isPresent();
    boolean noise = clip ? model.rule().withFirst() : model.typeProperty().get().isNoise();
    // Noise is compared with the first frame at any strength, which a clip's file does not tell.
    for (Node node : List.of(levelName, levels)) {
      node.setVisible(!clip || !noise);
      node.setManaged(!clip || !noise);
    }
    levelName.setText(messages.text(noise ? "level.strength" : "level.difficulty"));
    change.setText(
        clip
            ? messages.text("change.clip")
            : PerturbationInfo.of(model.typeProperty().get()).change());
    stale = true;
  }

  private void filmChanged() {
    Film now = model.filmProperty().get();
    title.setText(now == null ? "" : now.title());
    scrub.setMax(Math.max(1, model.count() - 1));
    drawn = -1;
    tellChoice();
  }

  /**
   * What many answers change is drawn once a pulse, however many there were, and the timeline less
   * often than that: the film comes first.
   */
  private void pulse(long now) {
    if (model.playingProperty().get()) {
      model.tick();
    }
    if (stale) {
      stale = false;
      rule.setText(answers.rule());
      progress.setProgress(
          model.count() == 0 ? -1 : (double) model.loadedProperty().get() / model.count());
      timelineStale = true;
      showFrame();
    }
    if (timelineStale && now - timelineDrawn >= TIMELINE_NANOS) {
      timelineStale = false;
      timelineDrawn = now;
      timeline.refresh();
    }
  }

  private void showFrame() {
    int frame = model.frameProperty().get();
    if (model.reel() == null) {
      film.showNothing(messages.text(model.busyProperty().get() ? "film.opening" : "film.none"));
      film.tell("", false);
      drawn = -1;
      place.setText("");
      return;
    }
    // A frame that is not there yet leaves the one before it: the clock goes on.
    if (drawn != frame && model.reel().has(frame)) {
      film.show(model.reel(), frame);
      drawn = frame;
    } else if (drawn < 0) {
      film.showNothing(messages.text("film.opening"));
    }
    String where = answers.place();
    place.setText(where);
    film.tell(where, model.lanes().stream().anyMatch(lane -> lane.isFlip(frame)));
    scrub.setValue(frame);
    top.answersProperty().set(answers.of(frame));
    int models = model.lanes().size();
    top.rowsPerModelProperty().set(models < 3 || overlay.get() == Overlay.BESIDE ? 5 : 3);
    timeline.showHead();
  }

  private void placeTop(Overlay where) {
    film.setOverlay(where == Overlay.OVER ? top : null);
    beside.getChildren().clear();
    if (where == Overlay.BESIDE) {
      top.getStyleClass().remove("film-overlay");
      top.setOnMousePressed(_ -> top.requestFocus());
      top.setOnMouseDragged(null);
      beside.getChildren().add(top);
    }
    beside.setVisible(where == Overlay.BESIDE);
    beside.setManaged(where == Overlay.BESIDE);
    stale = true;
  }
}
