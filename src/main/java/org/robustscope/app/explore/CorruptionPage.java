package org.robustscope.app.explore;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The side panel that explains a corruption: text that scrolls, and below it, always in sight, what
 * was measured.
 */
public final class CorruptionPage extends VBox {
  private static final PseudoClass EXTRA = PseudoClass.getPseudoClass("extra");
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final ObjectProperty<CorruptionPageModel> model =
      new SimpleObjectProperty<>(this, "model");
  private final VBox text = new VBox();
  private final ScrollPane scroll = new ScrollPane(text);
  private final VBox measures = new VBox();
  private final VBox extras = new VBox();
  private ParameterTableView table = new ParameterTableView(List.of());

  public CorruptionPage() {
    getStyleClass().add("corruption-page");
    text.getStyleClass().add("text-part");
    measures.getStyleClass().add("measures");
    extras.getStyleClass().add("extras");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox pinned = new VBox(measures, extras);
    pinned.getStyleClass().add("pinned");
    pinned.setMinHeight(USE_PREF_SIZE);
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(scroll, pinned);
    model.subscribe(this::show);

    MenuItem copy = new MenuItem(ControlText.of("page.copy"));
    copy.setAccelerator(COPY);
    copy.setOnAction(_ -> copy());
    scroll.setContextMenu(new ContextMenu(copy));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (COPY.match(e)) {
            copy();
            e.consume();
          }
        });
  }

  private void copy() {
    if (model.get() != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(CorruptionPageText.of(model.get()));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private void show(CorruptionPageModel before, CorruptionPageModel now) {
    if (now == null) {
      text.getChildren().clear();
      measures.getChildren().clear();
      scroll.setAccessibleText("");
      return;
    }
    // A slider's drag changes severity and measures only: the text stays, and with it the scroll.
    boolean sameText =
        before != null
            && now.withSeverity(before.severity()).withMeasures(before.measures()).equals(before);
    if (!sameText) {
      table = new ParameterTableView(now.parameters());
      text.getChildren().setAll(describe(now));
      scroll.setAccessibleText(now.title());
      scroll.setVvalue(0);
    }
    table.choose(now.severity());
    if (before == null || !now.measures().equals(before.measures())) {
      measures.getChildren().setAll(measured(now.measures()));
    }
  }

  private List<Node> describe(CorruptionPageModel page) {
    Label badge = label(page.badge(), "badge");
    badge.pseudoClassStateChanged(EXTRA, page.extra());
    FlowPane head = new FlowPane(label(page.title(), "title"), badge);
    head.getStyleClass().add("head");
    VBox steps = section("page.steps", numbered(page.steps()));
    VBox formula = section("page.formula", label(page.formula(), "formula"));
    formula.setVisible(!page.formula().isEmpty());
    formula.setManaged(!page.formula().isEmpty());
    VBox parameters = section("page.parameters", table);
    parameters.setVisible(!page.parameters().isEmpty());
    parameters.setManaged(!page.parameters().isEmpty());
    return List.of(
        head,
        section("page.imitates", label(page.imitates(), "prose")),
        parameters,
        steps,
        formula,
        section("page.source", label(page.source(), "source")));
  }

  private static List<Node> measured(List<CorruptionPageModel.Measure> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    GridPane grid = new GridPane();
    grid.getStyleClass().add("measure-grid");
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, new ColumnConstraints());
    for (int row = 0; row < values.size(); row++) {
      CorruptionPageModel.Measure measure = values.get(row);
      Label name = label(measure.label(), "measure");
      Label value = label(measure.value(), "measured");
      if (!measure.detail().isEmpty()) {
        name.setTooltip(new Tooltip(measure.detail()));
        value.setTooltip(new Tooltip(measure.detail()));
      }
      grid.addRow(row, name, value);
      GridPane.setHalignment(value, HPos.RIGHT);
    }
    return List.of(section("page.measures", grid));
  }

  private static GridPane numbered(List<String> steps) {
    GridPane list = new GridPane();
    list.getStyleClass().add("steps");
    ColumnConstraints numbers = new ColumnConstraints();
    numbers.setMinWidth(USE_PREF_SIZE);
    list.getColumnConstraints().add(numbers);
    for (int i = 0; i < steps.size(); i++) {
      Label number = label((i + 1) + ".", "step-number");
      list.addRow(i, number, label(steps.get(i), "prose"));
      GridPane.setValignment(number, VPos.TOP);
    }
    return list;
  }

  private static VBox section(String key, Node content) {
    VBox section = new VBox(label(ControlText.of(key), "section-title"), content);
    section.getStyleClass().add("section");
    return section;
  }

  private static Label label(String words, String styleClass) {
    Label label = new Label(words);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /** What to show; null shows nothing. */
  public ObjectProperty<CorruptionPageModel> modelProperty() {
    return model;
  }

  /** Nodes below the measures that stay in sight, such as a histogram. */
  public ObservableList<Node> extras() {
    return extras.getChildren();
  }
}
