package org.robustscope.app.explore;

import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.robustscope.app.common.Messages;
import org.robustscope.model.Ranked;

/**
 * Draws both panes' pictures with captions, black on white whatever the theme, for a paper or a
 * slide.
 */
final class FigureImage {
  /** Each picture's width in pixels: print quality at a column's width. */
  private static final double SIDE = 672;

  private static final double GAP = 32;
  private static final double CAPTION = 34;
  private static final double LINE = 30;
  private static final int LABELS = 3;

  private final ExploreViewModel model;
  private final TypeTitles titles;
  private final Messages messages;

  FigureImage(ExploreViewModel model, TypeTitles titles, Messages messages) {
    this.model = model;
    this.titles = titles;
    this.messages = messages;
  }

  /** The figure; both panes must show a picture. */
  Image compose() {
    Rendering left = model.a().renderingProperty().get();
    Rendering right = model.b().renderingProperty().get();
    double height = SIDE * left.picture().height() / left.picture().width();
    int models = model.a().answersProperty().get().size();
    double captions = CAPTION + 16 + models * (LABELS + (models > 1 ? 1 : 0)) * LINE;
    Canvas canvas = new Canvas(2 * SIDE + 3 * GAP, GAP + height + captions + GAP);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setFill(Color.WHITE);
    g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    draw(g, left, model.a(), GAP, height);
    draw(g, right, model.b(), 2 * GAP + SIDE, height);
    return canvas.snapshot(
        new SnapshotParameters(),
        new WritableImage((int) canvas.getWidth(), (int) Math.ceil(canvas.getHeight())));
  }

  private void draw(GraphicsContext g, Rendering shown, PaneModel pane, double x, double height) {
    Image image =
        ThumbnailImage.of(shown.picture().width(), shown.picture().height(), shown.argb());
    // Pixels stay squares: smoothing would show another picture than the model saw.
    g.setImageSmoothing(shown.picture().width() > SIDE);
    g.drawImage(image, x, GAP, SIDE, height);
    g.setFill(Color.BLACK);
    g.setTextBaseline(VPos.TOP);
    g.setFont(Font.font(null, FontWeight.BOLD, 24));
    double y = GAP + height + 14;
    g.fillText(titles.of(shown.cell()), x, y);
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFont(Font.font(18));
    g.setFill(Color.gray(0.35));
    g.fillText(variantText(shown), x + SIDE, y + 4);
    g.setTextAlign(TextAlignment.LEFT);
    drawAnswers(g, pane, x, y + CAPTION);
  }

  private String variantText(Rendering shown) {
    return messages.text(
        "figure.variant",
        shown.subject().crop().variant().id(),
        Long.toString(shown.subject().seeds().seed()));
  }

  private void drawAnswers(GraphicsContext g, PaneModel pane, double x, double top) {
    double y = top;
    boolean several = pane.answersProperty().get().size() > 1;
    for (PaneAnswer answer : pane.answersProperty().get()) {
      if (answer.prediction().isEmpty()) {
        continue;
      }
      g.setFill(Color.BLACK);
      if (several) {
        g.setFont(Font.font(null, FontWeight.BOLD, 18));
        g.fillText(answer.model().card().shortCaption(), x, y);
        y += LINE;
      }
      g.setFont(Font.font(20));
      for (Ranked ranked : answer.prediction().get().top(LABELS)) {
        g.setFill(Color.BLACK);
        g.fillText(ranked.label().shortName(), x, y, SIDE * 0.5);
        g.setFill(Color.gray(0.88));
        g.fillRect(x + SIDE * 0.52, y + 4, SIDE * 0.33, 16);
        g.setFill(Color.gray(0.35));
        g.fillRect(x + SIDE * 0.52, y + 4, SIDE * 0.33 * ranked.probability(), 16);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFill(Color.BLACK);
        g.fillText(StripView.percent(ranked.probability()) + " %", x + SIDE, y);
        g.setTextAlign(TextAlignment.LEFT);
        y += LINE;
      }
    }
  }
}
