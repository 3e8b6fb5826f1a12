package org.robustscope.app.explore;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Rectangle2D;
import org.robustscope.app.common.LatestTask;
import org.robustscope.corruption.Preparation;
import org.robustscope.image.CropBox;
import org.robustscope.image.RgbImage;
import org.robustscope.image.Thumbnails;

/** The photo itself, small enough for the screen, with the part that the variant takes. */
final class WholePicture {
  private static final int LONGEST_SIDE = 2048;

  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
  private final LatestTask<PreparedCrop, Shown> task;

  WholePicture(Lanes lanes, Reporter reporter) {
    task =
        lanes
            .answers()
            .latest(
                WholePicture::shrink,
                (crop, small) -> shown.set(small),
                (crop, failure) -> reporter.report(failure));
  }

  /** Null before the first one was asked for. */
  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  void show(PreparedCrop crop) {
    if (shown.get() == null || shown.get().crop != crop) {
      task.submit(crop);
    }
  }

  private static Shown shrink(PreparedCrop crop) {
    RgbImage photo = crop.photo().image();
    RgbImage small =
        Math.max(photo.width(), photo.height()) > LONGEST_SIDE
            ? Thumbnails.shrink(photo, LONGEST_SIDE)
            : photo;
    int[] argb = new int[small.size()];
    small.toPacked(argb);
    CropBox box = Preparation.box(photo.width(), photo.height(), crop.variant());
    Rectangle2D frame =
        new Rectangle2D(
            box.left() / photo.width(),
            box.top() / photo.height(),
            box.width() / photo.width(),
            box.height() / photo.height());
    return new Shown(crop, small.width(), small.height(), argb, frame);
  }

  /**
   * A shown photo.
   *
   * @param frame of the part taken, in 0..1 of the sides
   */
  record Shown(PreparedCrop crop, int width, int height, int[] argb, Rectangle2D frame) {}
}
