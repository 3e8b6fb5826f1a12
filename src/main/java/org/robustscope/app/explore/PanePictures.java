package org.robustscope.app.explore;

import javafx.beans.property.BooleanProperty;
import javafx.scene.image.Image;
import org.robustscope.app.common.Messages;

/** Puts the right pictures into both viewports for each way to look. */
final class PanePictures {
  private final ExploreViewModel model;
  private final WholePicture whole;
  private final PaneView a;
  private final PaneView b;
  private final ImageViewport viewportA;
  private final ImageViewport viewportB;
  private final TypeTitles titles;
  private final Messages messages;
  private PixelSurface difference;
  private Image clean;
  private Rendering cleanOf;
  private WholePicture.Shown drawnWhole;

  PanePictures(
      ExploreViewModel model,
      WholePicture whole,
      PaneView a,
      PaneView b,
      ImageViewport viewportA,
      ImageViewport viewportB,
      TypeTitles titles,
      Messages messages) {
    this.model = model;
    this.whole = whole;
    this.a = a;
    this.b = b;
    this.viewportA = viewportA;
    this.viewportB = viewportB;
    this.titles = titles;
    this.messages = messages;
  }

  void bind(BooleanProperty blinking) {
    viewportA.placeholderProperty().set(messages.text("picture.none"));
    viewportB.placeholderProperty().set(messages.text("picture.none"));
    viewportA.viewProperty().bindBidirectional(viewportB.viewProperty());
    a.bindPicture(titles, () -> drawn(blinking.get()));
    b.bindPicture(titles, () -> drawn(blinking.get()));
    model.lookProperty().subscribe(_ -> drawDifference());
    blinking.subscribe(this::blink);
    model.wholePictureProperty().subscribe(_ -> showWhole());
    model.source().cropProperty().subscribe(_ -> showWhole());
    whole.shownProperty().subscribe(_ -> showA());
  }

  private void drawn(boolean blinking) {
    showA();
    viewportB.imageProperty().set(b.image());
    blink(blinking);
    drawDifference();
  }

  /** While blinking the other picture is the clean one, else pane A's for the split. */
  private void blink(boolean on) {
    Rendering now = model.b().renderingProperty().get();
    if (now == null) {
      return;
    }
    if (on) {
      viewportB.otherImageProperty().set(cleanFor(now));
      viewportB.otherCaptionProperty().set(titles.of(Cell.CLEAN));
    } else {
      Rendering left = model.a().renderingProperty().get();
      viewportB.otherImageProperty().set(a.image());
      viewportB.otherCaptionProperty().set(left == null ? "" : titles.of(left.cell()));
    }
    viewportB.blinkingProperty().set(on);
  }

  private Image cleanFor(Rendering now) {
    if (cleanOf == null || cleanOf.subject() != now.subject()) {
      clean = ThumbnailImage.of(now.subject().crop().picture());
      cleanOf = now;
    }
    return clean;
  }

  private void drawDifference() {
    Rendering left = model.a().renderingProperty().get();
    Rendering right = model.b().renderingProperty().get();
    if (model.lookProperty().get() != Look.DIFFERENCE
        || left == null
        || right == null
        || !left.picture().sameSizeAs(right.picture())) {
      return;
    }
    int width = right.picture().width();
    int height = right.picture().height();
    if (difference == null || difference.width() != width || difference.height() != height) {
      difference = new PixelSurface(width, height);
    }
    DifferenceImage.of(left.argb(), right.argb(), difference.argb());
    difference.update();
    viewportB.differenceImageProperty().set(difference.image());
  }

  private void showWhole() {
    PreparedCrop crop = model.source().cropProperty().get();
    if (model.wholePictureProperty().get() && crop != null) {
      whole.show(crop);
    }
    showA();
  }

  private void showA() {
    WholePicture.Shown shown = whole.shownProperty().get();
    PreparedCrop crop = model.source().cropProperty().get();
    boolean wholly = model.wholePictureProperty().get() && shown != null && shown.crop() == crop;
    if (!wholly) {
      if (drawnWhole != null) {
        drawnWhole = null;
        viewportA.cropFrameProperty().set(null);
        viewportA.viewProperty().bindBidirectional(viewportB.viewProperty());
      }
      viewportA.imageProperty().set(a.image());
      Rendering now = model.a().renderingProperty().get();
      viewportA.captionProperty().set(now == null ? "" : titles.of(now.cell()));
      return;
    }
    if (drawnWhole == null) {
      // Another picture: moving over the crop must not move over the whole.
      viewportA.viewProperty().unbindBidirectional(viewportB.viewProperty());
      viewportA.fit();
    }
    if (drawnWhole != shown) {
      drawnWhole = shown;
      viewportA.imageProperty().set(ThumbnailImage.of(shown.width(), shown.height(), shown.argb()));
      viewportA.cropFrameProperty().set(shown.frame());
    }
    viewportA
        .captionProperty()
        .set(
            messages.text(
                "picture.whole",
                Integer.toString(crop.photo().image().width()),
                Integer.toString(crop.photo().image().height())));
  }
}
