package org.robustscope.app.explore;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** One corruption at severity 0 (clean) to 5 side by side: click or arrow keys select. */
public final class SeverityStrip extends Region {
  public static final int CELLS = 6;

  private static final double GAP = 6;

  private final IntegerProperty selectedSeverity =
      new SimpleIntegerProperty(this, "selectedSeverity", 0);
  private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
  private final ObservableList<SeverityCell> cells =
      FXCollections.observableArrayList(
          IntStream.range(0, CELLS).mapToObj(_ -> SeverityCell.EMPTY).toList());
  private final List<SeverityTile> tiles =
      IntStream.range(0, CELLS).mapToObj(SeverityTile::new).toList();

  public SeverityStrip() {
    getStyleClass().add("severity-strip");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    getChildren().addAll(tiles);
    cells.addListener((ListChangeListener<SeverityCell>) _ -> refresh());
    selectedSeverity.subscribe(() -> {
      notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
      refresh();
    });
    busy.subscribe(this::refresh);
    for (SeverityTile tile : tiles) {
      tile.setOnMouseClicked(e -> {
        requestFocus();
        selectedSeverity.set(tile.severity());
        e.consume();
      });
    }
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    refresh();
  }

  private void key(KeyEvent e) {
    int now = selectedSeverity.get();
    int next =
        switch (e.getCode()) {
          case LEFT, DOWN -> now - 1;
          case RIGHT, UP -> now + 1;
          case HOME -> 0;
          case END -> CELLS - 1;
          default -> {
            int digit = e.getText().length() == 1 ? e.getText().charAt(0) - '0' : -1;
            yield digit >= 0 && digit < CELLS ? digit : Integer.MIN_VALUE;
          }
        };
    if (next != Integer.MIN_VALUE && !e.isShortcutDown() && !e.isAltDown()) {
      selectedSeverity.set(Math.clamp(next, 0, CELLS - 1));
      e.consume();
    }
  }

  private void refresh() {
    if (cells.size() != CELLS) {
      throw new IllegalStateException("cells (" + cells.size() + ") should be " + CELLS);
    }
    for (SeverityTile tile : tiles) {
      tile.show(cells.get(tile.severity()), tile.severity() == selectedSeverity.get(), busy.get());
    }
    setAccessibleText(
        ControlText.of("strip.role") + ": " + tiles.get(selectedSeverity.get()).spoken());
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> (double) selectedSeverity.get();
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> CELLS - 1.0;
      case ORIENTATION -> Orientation.HORIZONTAL;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  /** Six cells, by severity; replace them one by one or with setAll. */
  public ObservableList<SeverityCell> cells() {
    return cells;
  }

  /** 0 to 5. */
  public IntegerProperty selectedSeverityProperty() {
    return selectedSeverity;
  }

  /** Whether the cells belong to an older picture and newer ones are on their way. */
  public BooleanProperty busyProperty() {
    return busy;
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset()
        + snappedRightInset()
        + CELLS * tiles.getFirst().prefWidth(-1)
        + (CELLS - 1) * GAP;
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset()
        + snappedRightInset()
        + CELLS * tiles.getFirst().minWidth(-1)
        + (CELLS - 1) * GAP;
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + snappedBottomInset() + tiles.getFirst().prefHeight(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return snappedTopInset() + snappedBottomInset() + tiles.getFirst().minHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    double width = Math.floor((room - (CELLS - 1) * GAP) / CELLS);
    width = Math.max(1, Math.min(width, tiles.getFirst().squareWidth(height)));
    height = Math.min(height, tiles.getFirst().squareHeight(width));
    double x = snappedLeftInset();
    for (SeverityTile tile : tiles) {
      tile.resizeRelocate(x, snappedTopInset(), width, height);
      x += width + GAP;
    }
  }
}
