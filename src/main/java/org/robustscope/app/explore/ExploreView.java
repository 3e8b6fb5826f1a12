package org.robustscope.app.explore;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.Fxml;
import org.robustscope.app.common.Messages;

/** The screen of {@code explore.fxml}: binds its controls to the view model. */
final class ExploreView {
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

  private final ExploreViewModel model;
  private final WholePicture whole;
  private final Messages messages;
  private final TypeTitles titles;
  private final ObjectProperty<PaneModel> active;
  private final BooleanProperty blinking = new SimpleBooleanProperty();
  private final BooleanProperty pageShown = new SimpleBooleanProperty(true);

  @FXML private BorderPane root;
  @FXML private GridPane panes;
  @FXML private HBox headerA;
  @FXML private HBox headerB;
  @FXML private Label letterA;
  @FXML private Label letterB;
  @FXML private ComboBox<TypeItem> typeA;
  @FXML private ComboBox<TypeItem> typeB;
  @FXML private Slider sliderA;
  @FXML private Slider sliderB;
  @FXML private Label severityA;
  @FXML private Label severityB;
  @FXML private ToggleButton enhanceA;
  @FXML private ToggleButton enhanceB;
  @FXML private ImageViewport viewportA;
  @FXML private ImageViewport viewportB;
  @FXML private TopFiveList topA;
  @FXML private TopFiveList topB;
  @FXML private Label stripTitle;
  @FXML private SeverityStrip strip;
  @FXML private Label reference;
  @FXML private HBox grids;
  @FXML private ScrollPane gridScroll;
  @FXML private VBox overview;
  @FXML private CorruptionPage page;

  private PaneView a;
  private PaneView b;

  ExploreView(ExploreViewModel model, WholePicture whole, Messages messages, TypeTitles titles) {
    this.model = model;
    this.whole = whole;
    this.messages = messages;
    this.titles = titles;
    this.active = new SimpleObjectProperty<>(model.b());
  }

  Parent load() {
    Fxml.load("explore", this, messages);
    // On the scene, as the toolbar's items and the tooltips are styled too.
    Fxml.dressScene(root, "explore");
    bind();
    return root;
  }

  /** The pane that keys act on. */
  ObjectProperty<PaneModel> activeProperty() {
    return active;
  }

  /** While true, pane B shows the clean crop. */
  BooleanProperty blinkingProperty() {
    return blinking;
  }

  BooleanProperty pageShownProperty() {
    return pageShown;
  }

  void fit() {
    viewportA.fit();
    viewportB.fit();
  }

  void actualSize() {
    viewportB.actualSize();
  }

  /** Where the keyboard works at first. */
  void focusPicture() {
    viewportB.requestFocus();
  }

  /** Where the pane's type is chosen, for the focus. */
  void focusType() {
    (active.get() == model.a() ? typeA : typeB).requestFocus();
  }

  private void bind() {
    a = new PaneView(model.a(), viewportA);
    b = new PaneView(model.b(), viewportB);
    a.bindHeader("A", typeA, sliderA, severityA, enhanceA, titles, messages);
    b.bindHeader("B", typeB, sliderB, severityB, enhanceB, titles, messages);
    a.activateBy(() -> active.set(model.a()), headerA, viewportA, topA);
    b.activateBy(() -> active.set(model.b()), headerB, viewportB, topB);
    active.subscribe(pane -> {
      letterA.pseudoClassStateChanged(ACTIVE, pane == model.a());
      letterB.pseudoClassStateChanged(ACTIVE, pane == model.b());
    });
    new PanePictures(model, whole, a, b, viewportA, viewportB, titles, messages).bind(blinking);
    bindAnswers();
    new StripView(model, strip, stripTitle, titles, messages).bind();
    new FingerprintView(model, grids, titles, messages).bind();
    new PageView(model, page, titles, messages).bind();
    page.visibleProperty().bind(pageShown);
    page.managedProperty().bind(pageShown);
    model.lookProperty().subscribe(this::lookAs);
    model.source().busyProperty().subscribe(viewportB.busyProperty()::set);
  }

  private void bindAnswers() {
    TopFives lists = new TopFives(model, messages);
    Tooltip referenceTip = new Tooltip();
    reference.setTooltip(referenceTip);
    Runnable refresh =
        () -> {
          topA.answersProperty().set(lists.of(model.a(), Optional.empty()));
          topB.answersProperty().set(lists.of(model.b(), Optional.of(model.a())));
          String counted = new ReferenceText(model, messages).text();
          reference.setText(counted);
          referenceTip.setText(counted);
        };
    model.a().answersProperty().subscribe(_ -> refresh.run());
    model.b().answersProperty().subscribe(_ -> refresh.run());
    model.models().openingProperty().subscribe(_ -> refresh.run());
    model.cells().onReset(refresh);
    model
        .cells()
        .onCell(cell -> {
          if (cell.isClean()) {
            refresh.run();
          }
        });
    model
        .models()
        .classifiersProperty()
        .subscribe(models -> {
          int rows = models.size() < 2 ? 5 : models.size() == 2 ? 3 : 2;
          topA.rowsPerModelProperty().set(rows);
          topB.rowsPerModelProperty().set(rows);
          // The grids have headings then, and may need a scroll bar.
          gridScroll.setMinWidth(
              models.size() > 1 ? Region.USE_COMPUTED_SIZE : Region.USE_PREF_SIZE);
          overview.getStyleClass().remove("several");
          if (models.size() > 1) {
            overview.getStyleClass().add("several");
          }
        });
  }

  private void lookAs(Look look) {
    boolean split = look == Look.SPLIT;
    viewportA.setVisible(!split);
    viewportA.setManaged(!split);
    GridPane.setColumnIndex(viewportB, split ? 0 : 1);
    GridPane.setColumnSpan(viewportB, split ? 2 : 1);
    viewportB
        .modeProperty()
        .set(
            switch (look) {
              case SIDE_BY_SIDE -> ViewMode.SINGLE;
              case SPLIT -> ViewMode.SPLIT;
              case DIFFERENCE -> ViewMode.DIFFERENCE;
            });
  }
}
