package org.robustscope.app.explore;

import java.util.List;
import javafx.scene.control.Label;

/** The small captions in a viewport's corners: what is shown, how large, which pixel. */
final class ViewportChips {
  private static final double INSET = 8;

  private final Label caption = chip();
  private final Label other = chip();
  private final Label zoom = chip();
  private final Label pixel = chip();

  private static Label chip() {
    Label label = new Label();
    label.getStyleClass().add("chip");
    label.setMouseTransparent(true);
    label.setVisible(false);
    return label;
  }

  List<Label> nodes() {
    return List.of(caption, other, zoom, pixel);
  }

  /**
   * Says what is shown.
   *
   * @param name of the picture, may be empty
   * @param otherName of the picture left of the split, or empty
   * @param zoomed whether to say how large
   */
  void show(String name, String otherName, boolean zoomed) {
    say(caption, name);
    say(other, otherName);
    zoom.setVisible(zoomed);
  }

  private static void say(Label chip, String words) {
    chip.setText(words);
    chip.setVisible(!words.isEmpty());
  }

  void showZoom(double scale, boolean fits) {
    long percent = Math.round(100 * scale);
    zoom.setText(ControlText.of(fits ? "viewport.fit" : "viewport.zoom", Long.toString(percent)));
  }

  void showPixel(PixelReading reading) {
    pixel.setVisible(reading != null);
    if (reading != null) {
      pixel.setText(
          ControlText.of(
              "viewport.pixel",
              Integer.toString(reading.x()),
              Integer.toString(reading.y()),
              reading.red(),
              reading.green(),
              reading.blue()));
    }
  }

  void layOut(double width, double height) {
    nodes().forEach(Label::autosize);
    other.relocate(INSET, INSET);
    // With a split each caption stands over its own picture.
    caption.relocate(other.isVisible() ? width - caption.getWidth() - INSET : INSET, INSET);
    double low = height - zoom.getHeight() - INSET;
    zoom.relocate(width - zoom.getWidth() - INSET, low);
    pixel.relocate(INSET, low);
  }
}
