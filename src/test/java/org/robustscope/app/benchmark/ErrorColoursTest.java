package org.robustscope.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ErrorColoursTest {
  private static final Pattern LADDER =
      Pattern.compile("-rs-cell-(from|over|to): ladder\\(.*?(#\\w{6}) 49%, (#\\w{6}) 50%\\);");

  /** The scale of the style sheet in the dark look (group 2) or the light one (group 3). */
  private static ErrorColours ofLook(int group) throws IOException {
    Matcher matcher = LADDER.matcher(Files.readString(Path.of("styles/benchmark.css")));
    Color[] colours = new Color[3];
    for (int i = 0; i < 3; i++) {
      assertThat(matcher.find()).isTrue();
      colours[i] = Color.web(matcher.group(group));
    }
    return new ErrorColours(colours[0], colours[1], colours[2]);
  }

  @Test
  void numbersCanBeReadOnEveryShadeInBothLooks() throws IOException {
    for (int look : new int[] {2, 3}) {
      ErrorColours colours = ofLook(look);
      for (int percent = 0; percent <= 100; percent++) {
        Color fill = colours.fill(percent / 100.0);
        assertThat(ErrorColours.contrast(fill, ErrorColours.ink(fill)))
            .as("%d %%, look %d", percent, look)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @Test
  void brightnessAloneTellsMoreFromLess() throws IOException {
    for (int look : new int[] {2, 3}) {
      ErrorColours colours = ofLook(look);
      double sign = look == 2 ? 1 : -1;
      for (int percent = 1; percent <= 100; percent++) {
        double before = ErrorColours.contrast(colours.fill((percent - 1) / 100.0), Color.BLACK);
        double now = ErrorColours.contrast(colours.fill(percent / 100.0), Color.BLACK);
        assertThat(sign * (now - before)).as("%d %%", percent).isPositive();
      }
    }
  }
}
