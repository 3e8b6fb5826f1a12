package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class PlacementTest {
  private static final ViewTransform FIT = ViewTransform.FIT;

  @Test
  void fittingPictureIsCentred() {
    Placement placed = Placement.of(400, 300, 100, 100, FIT);
    assertThat(placed.scale()).isEqualTo(3);
    assertThat(placed.x()).isEqualTo(50);
    assertThat(placed.y()).isZero();
    assertThat(placed.view()).isEqualTo(FIT);
  }

  @Test
  void smallPictureIsMagnifiedToFit() {
    assertThat(Placement.of(320, 320, 32, 32, FIT).scale()).isEqualTo(10);
  }

  @Test
  void pointUnderThePointerStaysThereWhenMagnified() {
    Placement before = Placement.of(400, 300, 200, 150, FIT);
    Placement after = Placement.of(400, 300, 200, 150, before.magnified(4, 120, 90, 1));
    assertThat(after.scale()).isEqualTo(4 * before.scale());
    assertThat(after.imageX(120)).isCloseTo(before.imageX(120), within(1e-9));
    assertThat(after.imageY(90)).isCloseTo(before.imageY(90), within(1e-9));
  }

  @Test
  void magnifiedPictureAlwaysCoversTheViewport() {
    Placement placed = Placement.of(400, 300, 200, 150, new ViewTransform(3, 0, 1));
    assertThat(placed.x()).isZero();
    assertThat(placed.y() + placed.height()).isCloseTo(300, within(1e-9));
  }

  @Test
  void pictureCannotBeDraggedAway() {
    Placement placed = Placement.of(400, 300, 200, 150, new ViewTransform(2, 0.5, 0.5));
    Placement dragged = Placement.of(400, 300, 200, 150, placed.panned(1e6, 1e6));
    assertThat(dragged.x()).isZero();
    assertThat(dragged.y()).isZero();
    Placement fitting = Placement.of(400, 300, 200, 150, FIT);
    assertThat(fitting.panned(50, 50)).isEqualTo(FIT);
  }

  @Test
  void draggingMovesThePictureWithThePointer() {
    Placement before = Placement.of(400, 300, 200, 150, new ViewTransform(4, 0.5, 0.5));
    Placement after = Placement.of(400, 300, 200, 150, before.panned(0.25, -12));
    assertThat(after.x()).isCloseTo(before.x() + 0.25, within(1e-9));
    assertThat(after.y()).isCloseTo(before.y() - 12, within(1e-9));
  }

  @Test
  void magnificationHasLimits() {
    Placement placed = Placement.of(400, 300, 200, 150, FIT);
    Placement largest = Placement.of(400, 300, 200, 150, placed.magnified(1e9, 0, 0, 1));
    Placement smallest = Placement.of(400, 300, 200, 150, placed.magnified(1e-9, 0, 0, 1));
    assertThat(largest.scale()).isEqualTo(64);
    assertThat(smallest.scale()).isEqualTo(1);
    Placement large = Placement.of(400, 300, 4000, 3000, FIT);
    assertThat(large.magnified(0.5, 9, 9, 1)).as("already whole").isEqualTo(FIT);
  }

  @Test
  void linkedViewShowsTheSamePartInAViewportOfAnotherSize() {
    ViewTransform view = new ViewTransform(4, 0.3, 0.6);
    Placement small = Placement.of(200, 150, 224, 224, view);
    Placement large = Placement.of(400, 300, 224, 224, view);
    assertThat(small.imageX(100)).isCloseTo(large.imageX(200), within(1e-9));
    assertThat(small.imageY(75)).isCloseTo(large.imageY(150), within(1e-9));
  }

  @Test
  void onlyPointsOfThePictureAreCovered() {
    Placement placed = Placement.of(400, 300, 100, 100, FIT);
    assertThat(placed.covers(49.9, 10)).isFalse();
    assertThat(placed.covers(50, 0)).isTrue();
    assertThat(placed.covers(349.9, 299.9)).isTrue();
    assertThat(placed.covers(350, 10)).isFalse();
  }

  @Test
  void zoomMustBePositiveAndTheCentreStaysInThePicture() {
    assertThatThrownBy(() -> new ViewTransform(0, 0.5, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("zoom (0.0) should be above 0 and finite");
    assertThatThrownBy(() -> new ViewTransform(1, Double.NaN, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new ViewTransform(2, -3, 7)).isEqualTo(new ViewTransform(2, 0, 1));
  }
}
