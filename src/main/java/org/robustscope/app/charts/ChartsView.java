package org.robustscope.app.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Named;
import org.robustscope.app.export.FigureSurface;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.chart.Order;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Palette;

/** The screen of {@code charts.fxml}: binds its controls to the view model. */
final class ChartsView {
  private final ChartsViewModel model;
  private final Messages messages;
  private final FigureSurface surface = new FigureSurface();
  private boolean first = true;

  @FXML private SplitPane root;
  @FXML private TextField filter;
  @FXML private HBox picks;
  @FXML private Label noMatch;
  @FXML private TreeView<?> tree;
  @FXML private Label orderLabel;
  @FXML private ComboBox<Order> order;
  @FXML private Label coloursLabel;
  @FXML private ComboBox<ColourChoice> colours;
  @FXML private Label paletteLabel;
  @FXML private ComboBox<Palette> palette;
  @FXML private Label sizeLabel;
  @FXML private ComboBox<Slot.Size> size;
  @FXML private CheckBox mixed;
  @FXML private Label about;
  @FXML private HBox zooms;
  @FXML private StackPane stage;
  @FXML private VBox refusal;
  @FXML private Label problem;
  @FXML private FlowPane ways;
  @FXML private Button mix;
  @FXML private Button unmix;
  @FXML private Label notes;
  @FXML private TableView<?> table;

  ChartsView(ChartsViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
  }

  FigureSurface surface() {
    return surface;
  }

  Parent load() {
    var loader =
        new FXMLLoader(ChartsView.class.getResource("/fxml/charts.fxml"), messages.bundle());
    loader.setController(this);
    try {
      loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own charts.fxml", e);
    }
    for (String sheet : List.of("charts", "export")) {
      String style = "/styles/" + sheet + ".css";
      root.getStylesheets().add(ChartsView.class.getResource(style).toExternalForm());
    }
    return root;
  }

  void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  void bind(ChartsActions actions) {
    bindResults(actions);
    bindOptions();
    bindFigure();
    for (Action action : List.of(actions.zoomOut, actions.zoomReset, actions.zoomIn)) {
      zooms.getChildren().add(ActionControls.iconButton(action));
    }
    zooms.getChildren().forEach(button -> button.getStyleClass().add("flat"));
    new NumberTable(table, model, messages);
  }

  private void bindResults(ChartsActions actions) {
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.setAccessibleText(messages.text("filter"));
    for (Action action : List.of(actions.paper, actions.shown, actions.none)) {
      picks.getChildren().add(ActionControls.button(action));
    }
    new ResultTree(tree, model, messages);
    model
        .shelvesProperty()
        .subscribe(
            shelves -> show(noMatch, shelves.isEmpty() && !model.filterProperty().get().isBlank()));
  }

  private void bindOptions() {
    choice(
        order,
        orderLabel,
        Order.values(),
        model.orderProperty(),
        it -> messages.text("order." + it.name()));
    choice(
        colours,
        coloursLabel,
        ColourChoice.values(),
        model.coloursProperty(),
        it -> messages.text("colours." + it.name()));
    choice(
        palette,
        paletteLabel,
        Palette.values(),
        model.paletteProperty(),
        it -> messages.text("palette." + it.id()));
    choice(
        size,
        sizeLabel,
        Slot.Size.values(),
        model.sizeProperty(),
        it -> messages.text("size." + it.name()));
    // It says something of one figure alone.
    model
        .kindProperty()
        .subscribe(kind -> {
          show(size, kind == FigureKind.SIZE_MCE);
          show(sizeLabel, kind == FigureKind.SIZE_MCE);
        });
    mixed.selectedProperty().bindBidirectional(model.mixedProperty());
    mixed.setTooltip(new Tooltip(messages.text("mixed.tip")));
    mix.setOnAction(_ -> model.mixedProperty().set(true));
    unmix.setOnAction(_ -> model.unmix());
  }

  private void bindFigure() {
    stage.getChildren().addFirst(surface);
    surface.setOnEntry(model::click);
    surface.widthProperty().subscribe(_ -> room());
    surface.heightProperty().subscribe(_ -> room());
    // Figures follow the look of the window, which style sheets decide.
    stage
        .backgroundProperty()
        .subscribe(background -> {
          if (background != null
              && !background.getFills().isEmpty()
              && background.getFills().getFirst().getFill() instanceof Color colour) {
            model.setDark(colour.getBrightness() < 0.5);
          }
        });
    model.kindProperty().subscribe(kind -> about.setText(kind.about()));
    model.shownProperty().subscribe(this::show);
  }

  private void room() {
    model.setRoom(surface.roomAcross(), surface.roomDown());
  }

  private void show(Shown shown) {
    surface.drawingProperty().set(shown.drawing().orElse(null));
    surface.setVisible(shown.drawing().isPresent());
    if (first && shown.drawing().isPresent()) {
      // Once, when it can: arrows read the figure at once, and the filter keeps its prompt.
      first = false;
      Platform.runLater(surface::requestFocus);
    }
    refusal.setVisible(!shown.problem().isEmpty());
    problem.setText(shown.problem());
    show(ways, shown.mixing());
    String said = shown.drawing().map(it -> String.join(" ", it.notes())).orElse("");
    notes.setText(said);
    notes.setTooltip(said.isEmpty() ? null : tip(said));
    show(notes, !said.isEmpty());
  }

  private static Tooltip tip(String text) {
    var tip = new Tooltip(text);
    tip.setWrapText(true);
    tip.setMaxWidth(520);
    return tip;
  }

  private static void show(Node node, boolean whether) {
    node.setVisible(whether);
    node.setManaged(whether);
  }

  private static <T> void choice(
      ComboBox<T> box, Label label, T[] values, ObjectProperty<T> value, Function<T, String> name) {
    box.getItems().setAll(List.of(values));
    box.setConverter(new Named<>(name));
    box.valueProperty().bindBidirectional(value);
    label.setLabelFor(box);
  }
}
