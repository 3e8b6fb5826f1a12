package org.robustscope.app.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.Messages;
import org.robustscope.benchmark.StoredRun;

/** The screen of {@code benchmark.fxml}: binds its controls to the view model. */
final class BenchmarkView {
  private static final double MATRIX_SHARE = .58;

  private final BenchmarkViewModel model;
  private final Messages messages;
  private final BooleanProperty setupShown = new SimpleBooleanProperty(true);
  private final MatrixView matrix;
  private final CellView cell;
  private final Legend marks;

  @FXML private BorderPane root;
  @FXML private BorderPane side;
  @FXML private ToggleButton newTab;
  @FXML private ToggleButton runsTab;
  @FXML private ScrollPane setupScroll;
  @FXML private ListView<StoredRun> runs;
  @FXML private VBox footer;
  @FXML private Label planned;
  @FXML private BorderPane board;
  @FXML private VBox nothing;
  @FXML private SplitPane split;
  @FXML private HBox legend;

  private boolean listing;

  BenchmarkView(BenchmarkViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.marks = new Legend(messages);
    this.matrix =
        new MatrixView(
            messages.text("matrix.name"),
            messages.text("matrix.help"),
            it -> model.open(it.key().orElse(null)),
            model.cell()::close);
    this.cell = new CellView(model.cell(), model.words(), this::closeCell);
  }

  Parent load() {
    var loader =
        new FXMLLoader(BenchmarkView.class.getResource("/fxml/benchmark.fxml"), messages.bundle());
    loader.setController(this);
    try {
      loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own benchmark.fxml", e);
    }
    String style = BenchmarkView.class.getResource("/styles/benchmark.css").toExternalForm();
    root.getStylesheets().add(style);
    return root;
  }

  BooleanProperty setupShownProperty() {
    return setupShown;
  }

  MatrixView matrix() {
    return matrix;
  }

  void focusMatrix() {
    matrix.focusTarget().requestFocus();
  }

  void bind(BenchmarkActions actions, Dialogs dialogs, Node device) {
    setupScroll.setContent(new SetupView(model, actions, dialogs, device));
    ButtonBase start = ActionControls.button(actions.start);
    start.getStyleClass().add("accent");
    footer.getChildren().add(start);
    board.setTop(new RunBar(model, actions, dialogs));
    legend.getChildren().setAll(marks.nodes());
    bindSide();
    bindRuns();
    split.getItems().setAll(matrix);
    model.matrixProperty().subscribe(this::showMatrix);
    model.cell().cellProperty().subscribe(this::showCell);
    model.setup().changesProperty().subscribe(_ -> showPlan());
    model.foundProperty().subscribe(_ -> showPlan());
    model.stageProperty().subscribe(_ -> showPlan());
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void bindSide() {
    setupShown.subscribe(on -> show(side, on));
    ToggleGroup tabs = new ToggleGroup();
    newTab.setToggleGroup(tabs);
    runsTab.setToggleGroup(tabs);
    newTab.setSelected(true);
    tabs.selectedToggleProperty()
        .subscribe((before, now) -> {
          if (now == null) {
            before.setSelected(true);
          }
        });
    runsTab
        .selectedProperty()
        .subscribe(on -> {
          setupScroll.setVisible(!on);
          runs.setVisible(on);
          show(footer, !on);
        });
  }

  private void bindRuns() {
    runs.setCellFactory(_ -> new RunCell(messages));
    Label none = new Label(messages.text("runs.none"));
    none.setWrapText(true);
    runs.setPlaceholder(none);
    model
        .runs()
        .runsProperty()
        .subscribe(all -> {
          listing = true;
          runs.getItems().setAll(all);
          runsTab.setText(messages.text("tab.runs", all.size()));
          selectShown();
          listing = false;
        });
    model
        .shownProperty()
        .subscribe(_ -> {
          listing = true;
          selectShown();
          listing = false;
        });
    runs.getSelectionModel()
        .selectedItemProperty()
        .subscribe(run -> {
          if (!listing && run != null) {
            model.show(run);
          }
        });
  }

  private void selectShown() {
    StoredRun shown = model.shownProperty().get();
    Optional<StoredRun> line =
        runs.getItems().stream()
            .filter(it -> shown != null && it.id().equals(shown.id()))
            .findFirst();
    if (line.isPresent()) {
      runs.getSelectionModel().select(line.get());
    } else {
      runs.getSelectionModel().clearSelection();
    }
  }

  private void showMatrix(Matrix shown) {
    boolean some = shown != null;
    show(nothing, !some);
    show(split, some);
    show(legend, some);
    matrix.show(shown);
    if (some) {
      marks.show(model.shownProperty().get().plan().ofSequences());
    }
  }

  private void showCell(OpenCell opened) {
    boolean isOpen = split.getItems().contains(cell);
    if (opened != null && !isOpen) {
      split.getItems().add(cell);
      split.setDividerPositions(MATRIX_SHARE);
      Platform.runLater(matrix::reveal);
    } else if (opened == null && isOpen) {
      split.getItems().remove(cell);
      matrix.closed();
    }
  }

  private void closeCell() {
    model.cell().close();
    focusMatrix();
  }

  private void showPlan() {
    SetupModel setup = model.setup();
    int models = setup.competitors();
    int conditions = setup.conditions();
    String first = models == 1 ? messages.text("plan.model") : messages.text("plan.models", models);
    String second =
        conditions == 1
            ? messages.text("plan.condition")
            : messages.text("plan.conditions", conditions);
    Optional<Integer> items = items(setup);
    long cells = (long) models * conditions;
    String line =
        items
            .map(n ->
                messages.text(
                    "plan.lineItems",
                    first,
                    second,
                    messages.text(
                        setup.ofSequences() ? "plan.clips" : "plan.images", Figures.count(n)),
                    Figures.count(cells * n)))
            .orElseGet(() -> messages.text("plan.line", first, second, Figures.count(cells)));
    planned.setText(model.stageProperty().get().isBusy() ? messages.text("plan.other") : line);
  }

  /** The items of a cell, when they can be told before the run; n per class cannot. */
  private Optional<Integer> items(SetupModel setup) {
    Optional<Integer> all = model.foundProperty().get().items();
    return setup
        .subset()
        .flatMap(it ->
            switch (it.mode()) {
              case ALL -> all;
              case FIRST -> all.map(n -> Math.min(n, it.n()));
              case PER_CLASS -> Optional.empty();
            });
  }
}
