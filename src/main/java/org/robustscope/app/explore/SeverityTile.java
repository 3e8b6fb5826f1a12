package org.robustscope.app.explore;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A cell of the severity strip: the picture with number and mark, below it the first label. */
final class SeverityTile extends Region {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
  private static final double PAD = 4;
  private static final double GAP = 4;

  private final int severity;
  private final Region stage = new Region();
  private final ImageView picture = new ImageView();
  private final Label number = new Label();
  private final StandingMark mark = new StandingMark(Standing.UNKNOWN);
  private final Label top1 = new Label();
  private final Tooltip tooltip = new Tooltip();
  private final LateFlag late = new LateFlag(on -> pseudoClassStateChanged(BUSY, on));
  private SeverityCell cell = SeverityCell.EMPTY;

  SeverityTile(int severity) {
    this.severity = severity;
    getStyleClass().add("severity-tile");
    stage.getStyleClass().add("stage");
    number.getStyleClass().add("number");
    top1.getStyleClass().add("top1");
    number.setText(severity == 0 ? ControlText.of("strip.clean") : Integer.toString(severity));
    getChildren().addAll(stage, picture, number, mark, top1);
    Tooltip.install(this, tooltip);
  }

  int severity() {
    return severity;
  }

  void show(SeverityCell shown, boolean selected, boolean busy) {
    cell = shown;
    picture.setImage(shown.thumbnail());
    top1.setText(shown.top1());
    mark.show(shown.standing());
    mark.setVisible(shown.standing() != Standing.UNKNOWN && shown.standing() != Standing.PENDING);
    pseudoClassStateChanged(SELECTED, selected);
    late.set(busy || shown.standing() == Standing.PENDING);
    tooltip.setText(shown.detail().isEmpty() ? spoken() : shown.detail());
    requestLayout();
  }

  String spoken() {
    String name =
        severity == 0 ? ControlText.of("strip.clean") : ControlText.of("strip.severity", severity);
    String words = StandingMark.words(cell.standing());
    return cell.top1().isEmpty() ? name : name + ", " + cell.top1() + ", " + words;
  }

  private double textHeight() {
    return Math.ceil(1.5 * top1.getFont().getSize());
  }

  /** The width at which a tile that high holds a square picture. */
  double squareWidth(double height) {
    return height - textHeight() - GAP;
  }

  double squareHeight(double width) {
    return width + textHeight() + GAP;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 56;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 104;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 48 + 2 * PAD + GAP + textHeight();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 98 + 2 * PAD + GAP + textHeight();
  }

  @Override
  protected void layoutChildren() {
    double text = textHeight();
    double width = getWidth() - 2 * PAD;
    double height = Math.max(0, getHeight() - 2 * PAD - GAP - text);
    stage.resizeRelocate(PAD, PAD, width, height);
    if (cell.thumbnail() != null) {
      double scale =
          Math.min(width / cell.thumbnail().getWidth(), height / cell.thumbnail().getHeight());
      picture.setFitWidth(Math.rint(scale * cell.thumbnail().getWidth()));
      picture.setFitHeight(Math.rint(scale * cell.thumbnail().getHeight()));
      picture.setSmooth(scale < 2);
      picture.relocate(
          PAD + Math.rint((width - picture.getFitWidth()) / 2),
          PAD + Math.rint((height - picture.getFitHeight()) / 2));
    }
    number.autosize();
    number.relocate(PAD + 3, PAD + 3);
    double size = Math.ceil(1.1 * top1.getFont().getSize());
    mark.resizeRelocate(getWidth() - PAD - 3 - size, PAD + height - 3 - size, size, size);
    top1.resizeRelocate(PAD + 1, PAD + height + GAP, Math.max(0, width - 2), text);
  }
}
