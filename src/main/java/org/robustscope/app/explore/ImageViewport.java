package org.robustscope.app.explore;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Shows a picture with zoom and pan, alone, split against another, or blinking to it.
 *
 * <p>Magnified pixels stay squares, reduced ones are smoothed. Two viewports whose {@link
 * #viewProperty()} is bound in both directions move together.
 */
public final class ImageViewport extends Region {
  private final ObjectProperty<Image> image = new SimpleObjectProperty<>(this, "image");
  private final ObjectProperty<Image> otherImage = new SimpleObjectProperty<>(this, "otherImage");
  private final ObjectProperty<Image> differenceImage =
      new SimpleObjectProperty<>(this, "differenceImage");
  private final ObjectProperty<ViewMode> mode =
      new SimpleObjectProperty<>(this, "mode", ViewMode.SINGLE);
  private final BooleanProperty blinking = new SimpleBooleanProperty(this, "blinking");
  private final DoubleProperty splitPosition = new SimpleDoubleProperty(this, "splitPosition", 0.5);
  private final ObjectProperty<ViewTransform> view =
      new SimpleObjectProperty<>(this, "view", ViewTransform.FIT);
  private final ObjectProperty<Rectangle2D> cropFrame =
      new SimpleObjectProperty<>(this, "cropFrame");
  private final StringProperty placeholder = new SimpleStringProperty(this, "placeholder", "");
  private final StringProperty caption = new SimpleStringProperty(this, "caption", "");
  private final StringProperty otherCaption = new SimpleStringProperty(this, "otherCaption", "");
  private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
  private final ReadOnlyObjectWrapper<PixelReading> hoveredPixel =
      new ReadOnlyObjectWrapper<>(this, "hoveredPixel");

  private final PictureLayer under = new PictureLayer();
  private final PictureLayer over = new PictureLayer();
  private final Rectangle overClip = new Rectangle();
  private final Rectangle clip = new Rectangle();
  private final CropFrame frame = new CropFrame();
  private final SplitHandle handle = new SplitHandle(this);
  private final Label placeholderLabel = new Label();
  private final ViewportChips chips = new ViewportChips();
  private final ProgressBar busyBar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final Region focusRing = new Region();

  public ImageViewport() {
    getStyleClass().add("image-viewport");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleRoleDescription(ControlText.of("viewport.role"));
    setAccessibleHelp(ControlText.of("viewport.help"));
    setMinSize(64, 64);
    setClip(clip);

    over.setClip(overClip);
    busyBar.getStyleClass().add("busy");
    busyBar.setMouseTransparent(true);
    busyBar.setVisible(false);
    placeholderLabel.getStyleClass().add("placeholder");
    placeholderLabel.setMouseTransparent(true);
    getChildren().addAll(under, over, frame, handle, placeholderLabel);
    getChildren().addAll(chips.nodes());
    getChildren().addAll(busyBar, focusRing);

    focusRing.getStyleClass().add("focus-ring");
    focusRing.setMouseTransparent(true);
    busy.subscribe(new LateFlag(busyBar::setVisible)::set);
    image.subscribe(this::refresh);
    otherImage.subscribe(this::refresh);
    differenceImage.subscribe(this::refresh);
    mode.subscribe(this::refresh);
    blinking.subscribe(this::refresh);
    placeholder.subscribe(this::refresh);
    caption.subscribe(this::refresh);
    otherCaption.subscribe(this::refresh);
    view.subscribe(this::requestLayout);
    splitPosition.subscribe(this::requestLayout);
    cropFrame.subscribe(this::requestLayout);
    hoveredPixel.subscribe(this::showReading);
    new ViewportGestures(this).install();
    refresh();
  }

  private boolean splits() {
    return mode.get() == ViewMode.SPLIT
        && image.get() != null
        && otherImage.get() != null
        && !blinking.get();
  }

  private boolean showsDifference() {
    return mode.get() == ViewMode.DIFFERENCE && differenceImage.get() != null && !blinking.get();
  }

  private boolean showsOther() {
    return blinking.get() && otherImage.get() != null;
  }

  private void refresh() {
    Image shown =
        showsOther() ? otherImage.get() : showsDifference() ? differenceImage.get() : image.get();
    under.show(shown);
    over.show(splits() ? otherImage.get() : null);
    over.setVisible(splits());
    handle.setVisible(splits());
    boolean empty = shown == null;
    placeholderLabel.setText(placeholder.get());
    placeholderLabel.setVisible(empty);
    String name =
        showsOther()
            ? otherCaption.get()
            : showsDifference()
                ? ControlText.of("viewport.difference", DifferenceImage.AMPLIFICATION)
                : caption.get();
    chips.show(empty ? "" : name, splits() ? otherCaption.get() : "", !empty);
    if (empty) {
      hoveredPixel.set(null);
    }
    setAccessibleText(empty ? placeholder.get() : name);
    requestLayout();
  }

  private void showReading(PixelReading reading) {
    chips.showPixel(reading);
    requestLayout();
  }

  /** Where the picture lies now, or null without a picture. */
  Placement placement() {
    Image shown = under.image();
    if (shown == null || getWidth() <= 0 || getHeight() <= 0) {
      return null;
    }
    return Placement.of(getWidth(), getHeight(), shown.getWidth(), shown.getHeight(), view.get());
  }

  /** The picture under the pointer at a viewport's x: the other one left of the split. */
  Image imageAt(double x) {
    return splits() && x < splitX() ? otherImage.get() : under.image();
  }

  /** Logical pixels a device's pixel. */
  double devicePixel() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : 1 / getScene().getWindow().getOutputScaleX();
  }

  /** The viewport's x of the split: a share of the visible part of the picture. */
  double splitX() {
    Placement placed = placement();
    double left = Math.max(0, placed.x());
    double right = Math.min(getWidth(), placed.x() + placed.width());
    return Math.rint(left + splitPosition.get() * (right - left));
  }

  void dragSplitTo(double x) {
    Placement placed = placement();
    if (placed != null) {
      double left = Math.max(0, placed.x());
      double right = Math.min(getWidth(), placed.x() + placed.width());
      splitPosition.set(Math.clamp((x - left) / (right - left), 0, 1));
    }
  }

  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    centre(placeholderLabel, Math.max(0, getWidth() - 32));
    focusRing.resizeRelocate(0, 0, getWidth(), getHeight());
    busyBar.resizeRelocate(0, 0, getWidth(), busyBar.prefHeight(-1));
    Placement exact = placement();
    Placement placed = exact == null ? null : exact.snapped();
    frame.setVisible(placed != null && cropFrame.get() != null);
    if (placed == null) {
      return;
    }
    boolean magnified = placed.scale() >= devicePixel();
    under.place(placed, !magnified);
    if (frame.isVisible()) {
      frame.place(placed, cropFrame.get());
    }
    if (splits()) {
      over.place(placed, !magnified);
      double x = splitX();
      overClip.setX(placed.x());
      overClip.setY(placed.y());
      overClip.setWidth(Math.max(0, x - placed.x()));
      overClip.setHeight(placed.height());
      handle.place(x, Math.max(0, placed.y()), Math.min(getHeight(), placed.height()));
    }
    chips.showZoom(placed.scale() / devicePixel(), view.get().fits());
    chips.layOut(getWidth(), getHeight());
  }

  private void centre(Label label, double room) {
    double width = Math.min(room, label.prefWidth(-1));
    double height = label.prefHeight(width);
    label.resizeRelocate(
        Math.rint((getWidth() - width) / 2), Math.rint((getHeight() - height) / 2), width, height);
  }

  /** The whole picture. */
  public void fit() {
    view.set(ViewTransform.FIT);
  }

  /** A pixel of the picture on a pixel of the screen, around the viewport's middle. */
  public void actualSize() {
    Placement placed = placement();
    if (placed != null) {
      magnify(devicePixel() / placed.scale(), getWidth() / 2, getHeight() / 2);
    }
  }

  /** Magnifies by a factor with the point (x, y) of the viewport kept where it is. */
  void magnify(double factor, double x, double y) {
    Placement placed = placement();
    if (placed != null) {
      view.set(placed.magnified(factor, x, y, devicePixel()));
    }
  }

  /** Magnifies by a factor around the viewport's middle. */
  public void magnify(double factor) {
    magnify(factor, getWidth() / 2, getHeight() / 2);
  }

  void pan(double dx, double dy) {
    Placement placed = placement();
    if (placed != null) {
      view.set(placed.panned(dx, dy));
    }
  }

  void setHoveredPixel(PixelReading reading) {
    hoveredPixel.set(reading);
  }

  public ObjectProperty<Image> imageProperty() {
    return image;
  }

  /** The clean or other pane's picture, shown left of the split and while blinking. */
  public ObjectProperty<Image> otherImageProperty() {
    return otherImage;
  }

  /** What {@link ViewMode#DIFFERENCE} shows. */
  public ObjectProperty<Image> differenceImageProperty() {
    return differenceImage;
  }

  public ObjectProperty<ViewMode> modeProperty() {
    return mode;
  }

  /** While true, the other picture is shown. */
  public BooleanProperty blinkingProperty() {
    return blinking;
  }

  /** 0 (all of the picture) to 1 (all of the other one), of the visible part. */
  public DoubleProperty splitPositionProperty() {
    return splitPosition;
  }

  public ObjectProperty<ViewTransform> viewProperty() {
    return view;
  }

  /** A rectangle in 0..1 of the picture's sides, or null. */
  public ObjectProperty<Rectangle2D> cropFrameProperty() {
    return cropFrame;
  }

  /** What an empty viewport says. */
  public StringProperty placeholderProperty() {
    return placeholder;
  }

  /** What the picture is, such as "fog 4". */
  public StringProperty captionProperty() {
    return caption;
  }

  public StringProperty otherCaptionProperty() {
    return otherCaption;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  /** The pixel under the pointer, null outside the picture. */
  public ReadOnlyObjectProperty<PixelReading> hoveredPixelProperty() {
    return hoveredPixel.getReadOnlyProperty();
  }
}
