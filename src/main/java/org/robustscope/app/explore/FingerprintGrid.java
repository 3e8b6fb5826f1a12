package org.robustscope.app.explore;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * How one model's answer survives every corruption type and severity, as a grid of marks.
 *
 * <p>Vertical: a row a type, a column a severity. Horizontal: the other way round, for a low and
 * wide place.
 */
public final class FingerprintGrid extends Region {
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
  private final Label heading = new Label();
  private List<FingerprintRow> rows = List.of();
  private Standing[] standings = {};

  public FingerprintGrid() {
    getStyleClass().add("fingerprint-grid");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    getChildren().add(heading);
  }

  /** The types, in order; forgets all cells. */
  public void setRows(List<FingerprintRow> types) {
    rows = List.copyOf(types);
    standings = new Standing[5 * rows.size()];
    Arrays.fill(standings, Standing.UNKNOWN);
    requestLayout();
  }

  public List<FingerprintRow> rows() {
    return rows;
  }

  /** Sets a cell and repaints only it. */
  public void setStanding(int type, int severity, Standing standing) {
    standings[5 * type + severity - 1] = standing;
  }

  /** Sets every cell. */
  public void fill(Standing standing) {
    Arrays.fill(standings, standing);
  }

  public Standing standing(int type, int severity) {
    return standings[5 * type + severity - 1];
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

  /** Called when a cell is clicked or Enter is pressed. */
  public ObjectProperty<Consumer<FingerprintCell>> onSelectProperty() {
    return onSelect;
  }

  /** Makes what a cell's tooltip shows below its words, or null for nothing more. */
  public ObjectProperty<Function<FingerprintCell, Node>> tooltipContentProperty() {
    return tooltipContent;
  }
}
