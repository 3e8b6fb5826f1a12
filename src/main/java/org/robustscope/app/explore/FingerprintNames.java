package org.robustscope.app.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;

/** The types' names and the severities' digits around a fingerprint's cells. */
final class FingerprintNames extends Region {
  private static final double GAP = 6;
  private static final double SLANT = 45;
  private static final double SINE = Math.sqrt(0.5);

  private final List<Text> digits = new ArrayList<>();
  private List<Text> types = List.of();
  private List<FingerprintRow> named = List.of();

  FingerprintNames() {
    getStyleClass().add("names");
    setMouseTransparent(true);
    setManaged(false);
    for (int severity = 1; severity <= FingerprintGeometry.SEVERITIES; severity++) {
      digits.add(text(Integer.toString(severity)));
    }
    getChildren().addAll(digits);
  }

  private static Text text(String words) {
    Text text = new Text(words);
    text.getStyleClass().add("name");
    text.setTextOrigin(VPos.CENTER);
    text.setManaged(false);
    return text;
  }

  private void name(List<FingerprintRow> rows) {
    if (!rows.equals(named)) {
      named = rows;
      types = rows.stream().map(row -> text(row.shortName())).toList();
      getChildren().setAll(digits);
      getChildren().addAll(types);
      applyCss();
    }
  }

  private double longest(List<FingerprintRow> rows) {
    name(rows);
    return types.stream().mapToDouble(t -> t.getLayoutBounds().getWidth()).max().orElse(0);
  }

  private double lineHeight() {
    return Math.ceil(digits.getFirst().getLayoutBounds().getHeight());
  }

  double namesWidth(List<FingerprintRow> rows) {
    return Math.ceil(longest(rows)) + GAP;
  }

  double digitsWidth() {
    return Math.ceil(digits.getFirst().getLayoutBounds().getWidth()) + GAP;
  }

  double digitsHeight() {
    return lineHeight() + 1;
  }

  double slantHeight(List<FingerprintRow> rows) {
    return Math.ceil((longest(rows) + lineHeight()) * SINE);
  }

  double slantOverhang(List<FingerprintRow> rows) {
    name(rows);
    return types.isEmpty() ? 0 : Math.ceil(types.getLast().getLayoutBounds().getWidth() * SINE);
  }

  void show(List<FingerprintRow> rows, FingerprintGeometry grid, boolean withTypes) {
    name(rows);
    for (int i = 0; i < types.size(); i++) {
      Text type = types.get(i);
      Rectangle2D cell = grid.bounds(i, 1);
      type.setVisible(withTypes);
      type.getTransforms().clear();
      if (grid.vertical()) {
        double x = cell.getMinX() - GAP - type.getLayoutBounds().getWidth();
        type.relocate(Math.rint(x), 0);
        type.setLayoutY(Math.rint(cell.getMinY() + cell.getHeight() / 2));
      } else {
        type.setLayoutX(cell.getMinX() + cell.getWidth() / 2 - 2);
        type.setLayoutY(cell.getMinY() - GAP);
        type.getTransforms().add(new Rotate(-SLANT));
      }
    }
    boolean numbered = !rows.isEmpty();
    for (int i = 0; i < digits.size(); i++) {
      Text digit = digits.get(i);
      digit.setVisible(numbered);
      if (numbered) {
        Rectangle2D cell = grid.bounds(0, i + 1);
        double width = digit.getLayoutBounds().getWidth();
        boolean vertical = grid.vertical();
        digit.setLayoutX(
            Math.rint(
                vertical
                    ? cell.getMinX() + (cell.getWidth() - width) / 2
                    : cell.getMinX() - GAP - width));
        digit.setLayoutY(
            Math.rint(
                vertical
                    ? cell.getMinY() - lineHeight() / 2
                    : cell.getMinY() + cell.getHeight() / 2));
      }
    }
  }
}
