package org.robustscope.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxToolkit.class)
class FxToolkitTest {
  @Test
  void workRunsOnTheJavaFxThread() {
    assertThat(FxToolkit.onFx(Platform::isFxApplicationThread)).isTrue();
  }

  @Test
  void whatTheWorkThrowsReachesTheTest() {
    assertThatThrownBy(() -> FxToolkit.runOnFx(() -> Integer.parseInt("seven")))
        .isInstanceOf(NumberFormatException.class);
  }

  @Test
  void snapshotHasTheColourThatWasDrawn(@TempDir Path folder) throws Exception {
    Scene scene =
        FxToolkit.onFx(() -> {
          var region = new Region();
          region.setStyle("-fx-background-color: rgb(10, 200, 30)");
          return new Scene(region, 20, 10);
        });
    Snapshots.save(scene, folder.resolve("green.png"));
    var image = ImageIO.read(folder.resolve("green.png").toFile());
    assertThat(image.getWidth()).isEqualTo(20);
    assertThat(image.getRGB(10, 5)).isEqualTo(0xFF0AC81E);
  }
}
