package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.robustscope.testing.FxToolkit;

@ExtendWith(FxToolkit.class)
final class ImageViewportTest {
  private static final int BLACK = 0xff000000;
  private static final int WHITE = 0xffffffff;
  private static final int RED = 0xffff0000;

  private ImageViewport viewport;
  private Scene scene;
  private final PixelSurface surface = new PixelSurface(4, 3);
  private final PixelSurface other = new PixelSurface(4, 3);

  @BeforeEach
  void openPicture() {
    viewport = FxToolkit.onFx(ImageViewport::new);
    FxToolkit.runOnFx(() -> {
      fill(other, RED);
      viewport.imageProperty().set(surface.image());
      viewport.otherImageProperty().set(other.image());
    });
    scene = Controls.scene(viewport, 400, 300);
  }

  private static void fill(PixelSurface surface, int argb) {
    Arrays.fill(surface.argb(), argb);
    surface.update();
  }

  private int colourAt(int x, int y) {
    return Controls.shoot(scene).getRGB(x, y);
  }

  private ViewTransform view() {
    return FxToolkit.onFx(() -> viewport.viewProperty().get());
  }

  @Test
  void magnifiedPixelsStaySquares() {
    FxToolkit.runOnFx(() -> {
      for (int i = 1; i < 12; i += 2) {
        surface.argb()[i] = WHITE;
      }
      surface.update();
    });
    BufferedImage shot = Controls.shoot(scene);
    Set<Integer> colours = new TreeSet<>();
    for (int x = 0; x < 400; x++) {
      colours.add(shot.getRGB(x, 150));
    }
    assertThat(colours).containsExactlyInAnyOrder(BLACK, WHITE);
    assertThat(shot.getRGB(97, 150)).isEqualTo(BLACK);
    assertThat(shot.getRGB(102, 150)).isEqualTo(WHITE);
  }

  @Test
  void updatedSurfaceIsPaintedAnew() {
    assertThat(colourAt(200, 150)).isEqualTo(BLACK);
    FxToolkit.runOnFx(() -> fill(surface, WHITE));
    assertThat(colourAt(200, 150)).isEqualTo(WHITE);
  }

  @Test
  void blinkingShowsTheOtherPictureWhileItLasts() {
    FxToolkit.runOnFx(() -> viewport.blinkingProperty().set(true));
    assertThat(colourAt(200, 150)).isEqualTo(RED);
    FxToolkit.runOnFx(() -> viewport.blinkingProperty().set(false));
    assertThat(colourAt(200, 150)).isEqualTo(BLACK);
  }

  @Test
  void splitShowsTheOtherPictureLeftOfItsHandle() {
    FxToolkit.runOnFx(() -> viewport.modeProperty().set(ViewMode.SPLIT));
    assertThat(colourAt(180, 50)).isEqualTo(RED);
    assertThat(colourAt(220, 50)).isEqualTo(BLACK);
    Node handle = viewport.lookup(".split-handle");
    assertThat(handle.isVisible()).isTrue();
    Controls.drag(handle, 200, 50, -100, 0);
    assertThat(FxToolkit.onFx(() -> viewport.splitPositionProperty().get()))
        .isCloseTo(0.25, within(0.01));
    assertThat(colourAt(120, 50)).isEqualTo(BLACK);
    Controls.press(handle, KeyCode.RIGHT);
    assertThat(FxToolkit.onFx(() -> viewport.splitPositionProperty().get()))
        .isCloseTo(0.27, within(0.01));
    Controls.press(handle, KeyCode.HOME);
    assertThat(FxToolkit.onFx(() -> viewport.splitPositionProperty().get())).isZero();
  }

  @Test
  void differenceModeShowsTheDifferencePicture() {
    PixelSurface apart = new PixelSurface(4, 3);
    FxToolkit.runOnFx(() -> {
      fill(apart, 0xff00ff00);
      viewport.modeProperty().set(ViewMode.DIFFERENCE);
    });
    assertThat(colourAt(200, 150)).as("not made yet").isEqualTo(BLACK);
    FxToolkit.runOnFx(() -> viewport.differenceImageProperty().set(apart.image()));
    assertThat(colourAt(200, 150)).isEqualTo(0xff00ff00);
  }

  @Test
  void wheelMagnifiesAtThePointer() {
    PixelSurface large = new PixelSurface(400, 300);
    FxToolkit.runOnFx(() -> viewport.imageProperty().set(large.image()));
    Controls.wheel(viewport, 100, 75, 4);
    assertThat(view()).isEqualTo(new ViewTransform(2, 0.375, 0.375));
    Controls.wheel(viewport, 100, 75, -100);
    assertThat(view()).isEqualTo(ViewTransform.FIT);
  }

  @Test
  void keysMagnifyMoveAndFit() {
    PixelSurface large = new PixelSurface(400, 300);
    FxToolkit.runOnFx(() -> viewport.imageProperty().set(large.image()));
    Controls.press(viewport, KeyCode.PLUS);
    Controls.press(viewport, KeyCode.PLUS);
    assertThat(view().zoom()).isCloseTo(2, within(1e-9));
    Controls.press(viewport, KeyCode.RIGHT);
    assertThat(view().centreX()).isCloseTo(0.5 + 30 / 800.0, within(1e-9));
    Controls.drag(viewport, 200, 150, 30, 0);
    assertThat(view().centreX()).isCloseTo(0.5, within(1e-9));
    Controls.press(viewport, KeyCode.MINUS);
    assertThat(view().zoom()).isCloseTo(Math.sqrt(2), within(1e-9));
    Controls.press(viewport, KeyCode.HOME);
    assertThat(view()).isEqualTo(ViewTransform.FIT);
  }

  @Test
  void doubleClickTurnsBetweenFitAndAPixelOnAPixel() {
    Controls.click(viewport, 200, 150, 2);
    assertThat(view().zoom()).isCloseTo(0.01, within(1e-9));
    Controls.click(viewport, 200, 150, 2);
    assertThat(view()).isEqualTo(ViewTransform.FIT);
  }

  @Test
  void pointerReadsThePixelBelowIt() {
    FxToolkit.runOnFx(() -> {
      surface.argb()[4 + 2] = 0xff0a141e;
      surface.update();
    });
    Controls.move(viewport, 250, 150);
    PixelReading reading = FxToolkit.onFx(() -> viewport.hoveredPixelProperty().get());
    assertThat(reading).isEqualTo(new PixelReading(2, 1, 0xff0a141e));
    assertThat(reading.green()).isEqualTo(20);
    FxToolkit.runOnFx(() -> viewport.imageProperty().set(null));
    assertThat(FxToolkit.onFx(() -> viewport.hoveredPixelProperty().get())).isNull();
  }

  @Test
  void cropFrameDimsWhatTheBenchmarkLeavesOut() {
    FxToolkit.runOnFx(() -> {
      fill(surface, WHITE);
      viewport.cropFrameProperty().set(new Rectangle2D(0.25, 0, 0.5, 1));
    });
    assertThat(colourAt(200, 150)).isEqualTo(WHITE);
    assertThat(colourAt(50, 150) & 255).isBetween(100, 150);
  }

  @Test
  void emptyViewportSaysWhatToDo() {
    FxToolkit.runOnFx(() -> {
      viewport.imageProperty().set(null);
      viewport.placeholderProperty().set("Drop a picture here");
    });
    assertThat(viewport.lookup(".placeholder").isVisible()).isTrue();
    assertThat(viewport.getAccessibleText()).isEqualTo("Drop a picture here");
    Controls.press(viewport, KeyCode.PLUS);
    assertThat(view()).isEqualTo(ViewTransform.FIT);
  }
}
