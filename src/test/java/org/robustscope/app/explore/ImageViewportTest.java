package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.Snapshots;

@ExtendWith(FxToolkit.class)
final class ImageViewportTest {
  private static final int BLACK = 0xff000000;
  private static final int WHITE = 0xffffffff;

  @Test
  void magnifiedPixelsStaySquares() {
    ImageViewport viewport = FxToolkit.onFx(ImageViewport::new);
    PixelSurface surface = new PixelSurface(4, 1);
    surface.argb()[1] = WHITE;
    surface.argb()[3] = WHITE;
    FxToolkit.runOnFx(() -> {
      surface.update();
      viewport.imageProperty().set(surface.image());
    });
    BufferedImage shot = shoot(viewport, 400, 300);
    Set<Integer> colours = new TreeSet<>();
    for (int x = 0; x < 400; x++) {
      colours.add(shot.getRGB(x, 150));
    }
    assertThat(colours).containsExactlyInAnyOrder(BLACK, WHITE);
    assertThat(shot.getRGB(97, 150)).isEqualTo(BLACK);
    assertThat(shot.getRGB(102, 150)).isEqualTo(WHITE);
  }

  private static BufferedImage shoot(ImageViewport viewport, int width, int height) {
    return Snapshots.toBuffered(
        FxToolkit.onFx(() -> new Scene(viewport, width, height).snapshot(null)));
  }
}
