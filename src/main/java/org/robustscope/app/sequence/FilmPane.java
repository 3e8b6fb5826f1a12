package org.robustscope.app.sequence;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.robustscope.app.explore.PixelSurface;
import org.robustscope.app.explore.TopFiveList;

/** The film: its frame as large as fits, captions, and the top-5 over it, which can be moved. */
final class FilmPane extends Region {
  private static final PseudoClass FLIP = PseudoClass.getPseudoClass("flip");
  private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");
  private static final double GAP = 10;
  private static final Pos[] CORNERS = {
    Pos.BOTTOM_LEFT, Pos.BOTTOM_RIGHT, Pos.TOP_RIGHT, Pos.TOP_LEFT
  };

  private final ImageView picture = new ImageView();
  private final Label caption = new Label();
  private final Label flag = new Label();
  private final Label placeholder = new Label();
  private final BooleanProperty dim = new SimpleBooleanProperty();
  private PixelSurface surface;
  private Region overlay;
  private int corner;
  // Where the user has dragged it, as shares of the room; negative while it is in a corner.
  private double shareX = -1;
  private double shareY = -1;
  private double grabX;
  private double grabY;

  FilmPane(String help, String flip) {
    getStyleClass().add("film");
    setId("film");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleHelp(help);
    setMinSize(120, 120);
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    picture.setManaged(false);
    caption.getStyleClass().add("chip");
    flag.getStyleClass().addAll("chip", "flip-chip");
    flag.setText(flip);
    placeholder.getStyleClass().add("placeholder");
    Region ring = new Region();
    ring.getStyleClass().add("focus-ring");
    ring.setMouseTransparent(true);
    getChildren().addAll(picture, placeholder, caption, flag, ring);
    setOnMousePressed(_ -> requestFocus());
    dim.subscribe(on -> {
      if (overlay != null) {
        overlay.pseudoClassStateChanged(DIM, on);
      }
    });
  }

  BooleanProperty dimProperty() {
    return dim;
  }

  /** Puts the top-5 over the frame, or takes it away with null. */
  void setOverlay(TopFiveList list) {
    if (overlay != null) {
      getChildren().remove(overlay);
    }
    overlay = list;
    if (list != null) {
      list.getStyleClass().remove("film-overlay");
      list.getStyleClass().add("film-overlay");
      list.pseudoClassStateChanged(DIM, dim.get());
      list.setOnMousePressed(this::grab);
      list.setOnMouseDragged(this::drag);
      getChildren().add(getChildren().size() - 1, list);
    }
    requestLayout();
  }

  /** Moves the top-5 to the next corner, for those who have no mouse. */
  void nextCorner() {
    corner = (corner + 1) % CORNERS.length;
    shareX = -1;
    requestLayout();
  }

  /** Shows a frame of the film. */
  void show(Reel reel, int frame) {
    if (surface == null || surface.width() != reel.width() || surface.height() != reel.height()) {
      surface = new PixelSurface(reel.width(), reel.height());
      picture.setImage(surface.image());
      requestLayout();
    }
    reel.toPacked(frame, surface.argb());
    surface.update();
    picture.setVisible(true);
  }

  void showNothing(String why) {
    picture.setVisible(false);
    placeholder.setText(why);
  }

  void tell(String place, boolean flips) {
    caption.setText(place);
    caption.setVisible(!place.isEmpty());
    flag.setVisible(flips);
    pseudoClassStateChanged(FLIP, flips);
    setAccessibleText(flips ? place + ", " + flag.getText() : place);
  }

  private void grab(MouseEvent e) {
    overlay.requestFocus();
    grabX = e.getX();
    grabY = e.getY();
    e.consume();
  }

  private void drag(MouseEvent e) {
    var at = sceneToLocal(e.getSceneX(), e.getSceneY());
    double roomX = Math.max(1, getWidth() - overlay.getWidth());
    double roomY = Math.max(1, getHeight() - overlay.getHeight());
    shareX = Math.clamp((at.getX() - grabX) / roomX, 0, 1);
    shareY = Math.clamp((at.getY() - grabY) / roomY, 0, 1);
    requestLayout();
    e.consume();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (surface != null) {
      double scale = Math.min(width / surface.width(), height / surface.height());
      double w = Math.floor(surface.width() * scale);
      double h = Math.floor(surface.height() * scale);
      picture.setFitWidth(w);
      picture.setFitHeight(h);
      picture.relocate(Math.rint((width - w) / 2), Math.rint((height - h) / 2));
    }
    placeholder.setVisible(!picture.isVisible());
    placeholder.resizeRelocate(0, 0, width, height);
    corner(caption, Pos.TOP_LEFT, 8);
    corner(flag, Pos.TOP_CENTER, 8);
    if (overlay != null) {
      place(overlay);
      // Three models in a small window reach up to it.
      if (overlay.getBoundsInParent().intersects(caption.getBoundsInParent())) {
        corner(caption, Pos.TOP_RIGHT, 8);
      }
    }
    Node ring = getChildren().getLast();
    ring.resizeRelocate(0, 0, width, height);
  }

  private void place(Region list) {
    if (shareX < 0) {
      corner(list, CORNERS[corner], GAP);
      return;
    }
    list.autosize();
    list.relocate(
        Math.rint(shareX * Math.max(0, getWidth() - list.getWidth())),
        Math.rint(shareY * Math.max(0, getHeight() - list.getHeight())));
  }

  private void corner(Region node, Pos pos, double gap) {
    node.autosize();
    double x =
        switch (pos.getHpos()) {
          case LEFT -> gap;
          case RIGHT -> getWidth() - gap - node.getWidth();
          case CENTER -> (getWidth() - node.getWidth()) / 2;
        };
    double y = pos.getVpos() == VPos.TOP ? gap : getHeight() - gap - node.getHeight();
    node.relocate(Math.rint(x), Math.rint(y));
  }
}
