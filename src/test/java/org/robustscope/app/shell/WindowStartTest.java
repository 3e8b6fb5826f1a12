package org.robustscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.robustscope.app.common.WindowBounds;

class WindowStartTest {
  private static final Map<String, String> NOTHING = Map.of();
  private final WindowPlace place =
      new WindowPlace(
          List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(1920, 0, 1280, 1024)));

  @Test
  void withoutADisplayOneLineNamesTheWaysOnAndTheCodeIs3() {
    var said = new ArrayList<String>();
    var starter = new WindowStarter(new DisplayCheck("Linux", NOTHING, ""), said::add);
    assertThat(starter.start(List.of())).isEqualTo(3);
    assertThat(said).hasSize(1);
    assertThat(said.getFirst())
        .hasLineCount(1)
        .contains("No display", "robustscope --help", "xvfb-run robustscope");
  }

  @Test
  void displayIsKnownByItsVariables() {
    assertThat(new DisplayCheck("Linux", Map.of("DISPLAY", ":0"), "").hasDisplay()).isTrue();
    assertThat(new DisplayCheck("Linux", Map.of("DISPLAY", ""), "").hasDisplay()).isFalse();
    assertThat(new DisplayCheck("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), "").hasDisplay())
        .isTrue();
    assertThat(new DisplayCheck("Linux", NOTHING, "Headless").hasDisplay()).isTrue();
    assertThat(new DisplayCheck("Mac OS X", NOTHING, "").hasDisplay()).isTrue();
    assertThat(new DisplayCheck("Windows 11", NOTHING, "").hasDisplay()).isTrue();
  }

  @Test
  void windowOpensWhereItWasLeft() {
    var left = new WindowBounds(2000, 50, 1100, 900, false);
    assertThat(place.restored(Optional.of(left))).contains(left);
  }

  @Test
  void windowOnAScreenThatIsGoneIsPlacedAfresh() {
    assertThat(place.restored(Optional.of(new WindowBounds(4000, 50, 1100, 900, false)))).isEmpty();
    assertThat(place.restored(Optional.of(new WindowBounds(100, -500, 1100, 900, false))))
        .isEmpty();
  }

  @Test
  void sizeThatIsNoUseIsForgotten() {
    assertThat(place.restored(Optional.of(new WindowBounds(10, 10, 40, 30, false)))).isEmpty();
    assertThat(place.restored(Optional.of(new WindowBounds(10, 10, Double.NaN, 900, false))))
        .isEmpty();
  }

  @Test
  void firstSizeFitsASmallScreen() {
    var small = new WindowPlace(List.of(new Rectangle2D(0, 0, 1024, 700)));
    assertThat(small.firstSize().getWidth()).isEqualTo(1024);
    assertThat(place.firstSize().getWidth()).isEqualTo(1280);
    assertThat(place.firstSize().getHeight()).isEqualTo(800);
  }
}
