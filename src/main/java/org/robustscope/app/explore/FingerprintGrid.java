package org.robustscope.app.explore;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * How one model's answer survives every corruption type and severity, as a grid of marks.
 *
 * <p>Vertical: a row a type, a column a severity. Horizontal: the other way round, for a low and
 * wide place.
 */
public final class FingerprintGrid extends Region {
  private static final StyleablePropertyFactory<FingerprintGrid> STYLES =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private final StringProperty title = new SimpleStringProperty(this, "title", "");
  private final ObjectProperty<Orientation> orientation =
      new SimpleObjectProperty<>(this, "orientation", Orientation.VERTICAL);
  private final BooleanProperty namesVisible =
      new SimpleBooleanProperty(this, "namesVisible", true);
  private final ObjectProperty<FingerprintCell> selected =
      new SimpleObjectProperty<>(this, "selected");
  private final ObjectProperty<Consumer<FingerprintCell>> onSelect =
      new SimpleObjectProperty<>(this, "onSelect");
  private final ObjectProperty<Function<FingerprintCell, Node>> tooltipContent =
      new SimpleObjectProperty<>(this, "tooltipContent");

  private final Map<Standing, StyleableProperty<Color>> fills = new EnumMap<>(Standing.class);
  private final StyleableProperty<Color> sign =
      STYLES.createStyleableColorProperty(this, "sign", "-rs-sign", g -> g.sign);
  private final StyleableProperty<Color> darkSign =
      STYLES.createStyleableColorProperty(this, "darkSign", "-rs-dark-sign", g -> g.darkSign);
  private final StyleableProperty<Color> faintSign =
      STYLES.createStyleableColorProperty(this, "faintSign", "-rs-faint-sign", g -> g.faintSign);
  private final FingerprintPainter painter;

  private final Label heading = new Label();
  private final Canvas canvas = new Canvas();
  private final FingerprintNames names = new FingerprintNames();
  private final Region selection = new Region();
  private final Region cursorFrame = new Region();
  private final FingerprintInput input = new FingerprintInput(this);

  private List<FingerprintRow> rows = List.of();
  private Standing[] standings = {};
  private FingerprintCell cursor = new FingerprintCell(0, 1);
  private FingerprintGeometry geometry;

  public FingerprintGrid() {
    getStyleClass().add("fingerprint-grid");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.NODE);
    setAccessibleRoleDescription(ControlText.of("fingerprint.role"));
    for (Standing standing : Standing.values()) {
      String name = standing.name().toLowerCase(Locale.ROOT);
      fills.put(
          standing,
          STYLES.createStyleableColorProperty(
              this, name + "Fill", "-rs-" + name + "-fill", g -> g.fills.get(standing)));
    }
    painter = new FingerprintPainter(fills, sign, darkSign, faintSign);
    heading.getStyleClass().add("heading");
    heading.textProperty().bind(title);
    selection.getStyleClass().add("selection");
    cursorFrame.getStyleClass().add("cursor");
    canvas.setMouseTransparent(true);
    selection.setMouseTransparent(true);
    cursorFrame.setMouseTransparent(true);
    getChildren().addAll(heading, names, canvas, selection, cursorFrame);

    fills.values().forEach(this::layOutOnChange);
    layOutOnChange(sign);
    layOutOnChange(darkSign);
    layOutOnChange(faintSign);
    orientation.subscribe(this::requestLayout);
    namesVisible.subscribe(this::requestLayout);
    selected.subscribe(chosen -> {
      cursor = chosen == null ? cursor : chosen;
      requestLayout();
    });
    focusedProperty().subscribe(this::requestLayout);
    input.install();
  }

  private void layOutOnChange(StyleableProperty<Color> property) {
    ((ObservableValue<?>) property).subscribe(this::requestLayout);
  }

  FingerprintCell cursor() {
    return cursor;
  }

  void moveCursor(int right, int down) {
    if (geometry != null) {
      moveCursor(geometry.moved(cursor, right, down));
    }
  }

  private void moveCursor(FingerprintCell cell) {
    cursor = cell;
    setAccessibleText(words(cell));
    requestLayout();
  }

  void choose(FingerprintCell cell) {
    moveCursor(cell);
    if (onSelect.get() != null) {
      onSelect.get().accept(cell);
    }
  }

  /** A cell's type, severity and standing. */
  String words(FingerprintCell cell) {
    return ControlText.of(
        "fingerprint.cell",
        rows.get(cell.type()).name(),
        cell.severity(),
        StandingMark.words(standing(cell.type(), cell.severity())));
  }

  /** The cell at a point of this control. */
  Optional<FingerprintCell> cellAt(double x, double y) {
    return geometry == null ? Optional.empty() : geometry.at(x, y);
  }

  private boolean vertical() {
    return orientation.get() == Orientation.VERTICAL;
  }

  private double headingHeight() {
    return title.get().isEmpty() ? 0 : Math.ceil(heading.prefHeight(-1)) + 2;
  }

  private double beforeX() {
    return vertical() ? (namesVisible.get() ? names.namesWidth(rows) : 0) : names.digitsWidth();
  }

  private double beforeY() {
    return headingHeight()
        + (vertical() ? names.digitsHeight() : namesVisible.get() ? names.slantHeight(rows) : 0);
  }

  /** What slanted names need to the right of the last column. */
  private double afterX() {
    return vertical() || !namesVisible.get() ? 0 : names.slantOverhang(rows);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset() + beforeX();
    double top = snappedTopInset() + beforeY();
    geometry =
        FingerprintGeometry.fit(
            orientation.get(),
            rows,
            left,
            top,
            getWidth() - left - snappedRightInset() - afterX(),
            getHeight() - top - snappedBottomInset());
    double headingX = snappedLeftInset() + (vertical() ? beforeX() : 0);
    heading.resizeRelocate(
        headingX, snappedTopInset(), Math.max(0, getWidth() - headingX), headingHeight());
    names.show(rows, geometry, namesVisible.get());
    names.resizeRelocate(0, 0, getWidth(), getHeight());
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    for (int type = 0; type < rows.size(); type++) {
      for (int severity = 1; severity <= FingerprintGeometry.SEVERITIES; severity++) {
        paint(type, severity);
      }
    }
    frame(selection, selected.get(), 2);
    frame(cursorFrame, isFocused() ? cursor : null, 4);
  }

  private void paint(int type, int severity) {
    painter.paint(
        canvas.getGraphicsContext2D(), geometry.bounds(type, severity), standing(type, severity));
  }

  private void frame(Region frame, FingerprintCell cell, double outside) {
    boolean shown = cell != null && cell.type() < rows.size();
    frame.setVisible(shown);
    if (shown) {
      Rectangle2D box = geometry.bounds(cell.type(), cell.severity());
      frame.resizeRelocate(
          box.getMinX() - outside,
          box.getMinY() - outside,
          box.getWidth() + 2 * outside,
          box.getHeight() + 2 * outside);
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    double cells =
        vertical()
            ? FingerprintGeometry.SEVERITIES * 20
            : rows.size() * 17 + FingerprintGeometry.gaps(rows) * FingerprintGeometry.GROUP_GAP;
    return snappedLeftInset() + beforeX() + cells + afterX() + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double cells =
        vertical()
            ? rows.size() * 15 + FingerprintGeometry.gaps(rows) * FingerprintGeometry.GROUP_GAP
            : FingerprintGeometry.SEVERITIES * 16;
    return snappedTopInset() + beforeY() + cells + snappedBottomInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }

  /** The types, in order; forgets all cells. */
  public void setRows(List<FingerprintRow> types) {
    rows = List.copyOf(types);
    standings = new Standing[FingerprintGeometry.SEVERITIES * rows.size()];
    Arrays.fill(standings, Standing.UNKNOWN);
    cursor = new FingerprintCell(0, 1);
    input.hideTip();
    requestLayout();
  }

  public List<FingerprintRow> rows() {
    return rows;
  }

  /** Sets a cell and repaints only it. */
  public void setStanding(int type, int severity, Standing standing) {
    standings[index(type, severity)] = standing;
    if (geometry != null && !isNeedsLayout()) {
      paint(type, severity);
    }
  }

  /** Sets every cell. */
  public void fill(Standing standing) {
    Arrays.fill(standings, standing);
    requestLayout();
  }

  public Standing standing(int type, int severity) {
    return standings[index(type, severity)];
  }

  private int index(int type, int severity) {
    FingerprintCell cell = new FingerprintCell(type, severity);
    return FingerprintGeometry.SEVERITIES * cell.type() + cell.severity() - 1;
  }

  /** Such as the model's name. */
  public StringProperty titleProperty() {
    return title;
  }

  public ObjectProperty<Orientation> orientationProperty() {
    return orientation;
  }

  /** False for a second grid beside one that names the types already. */
  public BooleanProperty namesVisibleProperty() {
    return namesVisible;
  }

  /** The outlined cell, or null. */
  public ObjectProperty<FingerprintCell> selectedProperty() {
    return selected;
  }

  /** Called when a cell is clicked or Enter is pressed on it. */
  public ObjectProperty<Consumer<FingerprintCell>> onSelectProperty() {
    return onSelect;
  }

  /** Makes what a cell's tooltip shows below its words, or null for nothing more. */
  public ObjectProperty<Function<FingerprintCell, Node>> tooltipContentProperty() {
    return tooltipContent;
  }
}
