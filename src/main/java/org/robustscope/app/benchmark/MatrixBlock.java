package org.robustscope.app.benchmark;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** One model's cells under its name and its numbers of the whole benchmark. */
final class MatrixBlock extends Region {
  private static final StyleablePropertyFactory<MatrixBlock> STYLES =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final double HEAD_GAP = 4;

  private final StyleableProperty<Color> low = colour("low", b -> b.low);
  private final StyleableProperty<Color> middle = colour("middle", b -> b.middle);
  private final StyleableProperty<Color> high = colour("high", b -> b.high);
  private final StyleableProperty<Color> empty = colour("empty", b -> b.empty);
  private final StyleableProperty<Color> text = colour("text", b -> b.text);
  private final StyleableProperty<Color> faint = colour("faint", b -> b.faint);

  private final Label title = new Label();
  private final Label headline = new Label();
  private final Canvas canvas = new Canvas();
  private final Region cursorFrame = new Region();
  private final Region openFrame = new Region();
  private List<Matrix.Column> columns = List.of();
  private Matrix.Block block;
  private BlockGeometry geometry;
  private MatrixPlace cursor;
  private MatrixPlace opened;

  MatrixBlock() {
    getStyleClass().add("matrix-block");
    title.getStyleClass().add("block-title");
    headline.getStyleClass().add("block-headline");
    headline.setWrapText(true);
    canvas.setMouseTransparent(true);
    cursorFrame.getStyleClass().add("cursor");
    openFrame.getStyleClass().add("opened");
    cursorFrame.setMouseTransparent(true);
    openFrame.setMouseTransparent(true);
    getChildren().addAll(title, headline, canvas, openFrame, cursorFrame);
    for (var property : List.of(low, middle, high, empty, text, faint)) {
      ((ObservableValue<?>) property).subscribe(this::requestLayout);
    }
  }

  private StyleableProperty<Color> colour(
      String name, java.util.function.Function<MatrixBlock, StyleableProperty<Color>> of) {
    return STYLES.createStyleableColorProperty(this, name, "-rs-cell-" + name, of::apply);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }

  void show(List<Matrix.Column> newColumns, Matrix.Block newBlock) {
    columns = newColumns;
    block = newBlock;
    title.setText(newBlock.title());
    headline.setText(newBlock.headline());
    headline.pseudoClassStateChanged(MatrixView.MISSING, !newBlock.hasNumber());
    requestLayout();
  }

  /** Frames a cell that has the keyboard, and the one that is open; either may be null. */
  void frame(MatrixPlace keyboard, MatrixPlace open) {
    cursor = keyboard;
    opened = open;
    requestLayout();
  }

  /** The row and column at a point of this node. */
  Optional<MatrixPlace> at(double px, double py) {
    return geometry == null
        ? Optional.empty()
        : geometry.at(px - canvas.getLayoutX(), py - canvas.getLayoutY());
  }

  /** Where a cell is in this node. */
  Rectangle2D bounds(MatrixPlace place) {
    Rectangle2D box = geometry.bounds(place.row(), place.column());
    return new Rectangle2D(
        box.getMinX() + canvas.getLayoutX(),
        box.getMinY() + canvas.getLayoutY(),
        box.getWidth(),
        box.getHeight());
  }

  private double headHeight(double width) {
    return Math.ceil(title.prefHeight(-1)) + Math.ceil(headline.prefHeight(width)) + HEAD_GAP;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (block == null) {
      return 0;
    }
    double room = width < 0 ? getWidth() : width;
    return Math.ceil(headHeight(room) + new BlockGeometry(columns, block, room).height() + 2);
  }

  @Override
  protected double computeMinWidth(double height) {
    return block == null ? 0 : new BlockGeometry(columns, block, 0).width();
  }

  @Override
  protected double computePrefWidth(double height) {
    return computeMinWidth(height);
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  @Override
  protected void layoutChildren() {
    if (block == null) {
      return;
    }
    double width = getWidth();
    double titleHeight = Math.ceil(title.prefHeight(-1));
    title.resizeRelocate(0, 0, width, titleHeight);
    double lineHeight = Math.ceil(headline.prefHeight(width));
    headline.resizeRelocate(0, titleHeight, width, lineHeight);
    geometry = new BlockGeometry(columns, block, width);
    canvas.setLayoutX(0);
    canvas.setLayoutY(titleHeight + lineHeight + HEAD_GAP);
    canvas.setWidth(Math.ceil(geometry.width()));
    canvas.setHeight(Math.ceil(geometry.height()));
    if (low.getValue() != null) {
      new BlockPainter(
              canvas.getGraphicsContext2D(),
              geometry,
              new ErrorColours(low.getValue(), middle.getValue(), high.getValue()),
              empty.getValue(),
              text.getValue(),
              faint.getValue(),
              Font.getDefault().getFamily())
          .paint(columns, block);
    }
    place(cursorFrame, cursor, 2);
    place(openFrame, opened, 2);
  }

  private void place(Region frame, MatrixPlace cell, double outside) {
    boolean shown =
        cell != null && cell.row() < block.rows().size() && cell.column() < columns.size();
    frame.setVisible(shown);
    if (shown) {
      Rectangle2D box = bounds(cell);
      frame.resizeRelocate(
          box.getMinX() - outside,
          box.getMinY() - outside,
          box.getWidth() + 2 * outside,
          box.getHeight() + 2 * outside);
    }
  }
}
