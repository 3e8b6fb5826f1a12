package org.robustscope.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Item;

/** What every figure must be: no text below 6 pt, none cut, none over another or over a picture. */
public final class LegibleFigure {
  /** Texts that are drawn so far apart from each other do not lie side by side. */
  private static final int NEAR = 700;

  private LegibleFigure() {}

  /** Fails with the text that is too small, cut or covered. */
  public static void check(Drawing drawing) {
    Rectangle2D page = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
    List<Item.Text> texts = drawing.texts();
    assertThat(texts).isNotEmpty();
    List<Rectangle2D> boxes = new ArrayList<>();
    for (Item.Text text : texts) {
      assertThat(text.size()).as(text.text()).isGreaterThanOrEqualTo(6);
      Rectangle2D ink = ink(text);
      assertThat(page.contains(ink)).as("%s at %s inside %s", text.text(), ink, page).isTrue();
      boxes.add(ink);
    }
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = Math.max(0, i - NEAR); j < i; j++) {
        if (boxes.get(i).intersects(boxes.get(j))) {
          throw new AssertionError(
              "\"" + texts.get(i).text() + "\" over \"" + texts.get(j).text() + "\"");
        }
      }
    }
    for (Item item : drawing.items()) {
      if (item instanceof Item.Picture picture) {
        for (int i = 0; i < boxes.size(); i++) {
          assertThat(boxes.get(i).intersects(picture.bounds())).as(texts.get(i).text()).isFalse();
        }
      }
    }
  }

  /** What letters cover: from the capitals' height to the descenders. */
  private static Rectangle2D ink(Item.Text text) {
    Rectangle2D box = text.box();
    double above = 0.15 * text.size();
    return text.quarters() == 0
        ? new Rectangle2D.Double(
            box.getX(), box.getY() + above, box.getWidth(), box.getHeight() - above)
        : new Rectangle2D.Double(
            box.getX() + above, box.getY(), box.getWidth() - above, box.getHeight());
  }
}
