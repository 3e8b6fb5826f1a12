package org.robustscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.common.Theme;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.Shared;
import org.robustscope.testing.Snapshots;

/**
 * Plays a film in the real window with the keyboard alone, and takes pictures of it: {@code mvn
 * test -Dtest=SequencesInShell}.
 */
@ExtendWith(FxToolkit.class)
final class SequencesInShell {
  @TempDir Path home;

  @Test
  void keyboardPlaysAFilm() {
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      play(theme);
    }
  }

  private void play(Theme theme) {
    String name = theme.name().toLowerCase(Locale.ROOT);
    Path model = Shared.folder("models").resolve("mobilenet_v2_1.0_224.onnx");
    var store = new SettingsStore(home.resolve(name + ".json"), Runnable::run, System.err::println);
    store.update(s -> s.withTheme(theme).withModel(model));
    var board = new NoticeBoard();
    var rail = new Rail();
    Stage stage =
        FxToolkit.onFx(() -> {
          var made = new Stage();
          new ShellWindow(
                  made, store, board, TaskRunner.direct(), List.of(rail::explore, rail::sequences))
              .show(List.of());
          return made;
        });
    try {
      FxToolkit.waitForPulses(20);
      press(KeyCode.CONTROL, KeyCode.DIGIT2);
      Scene scene = stage.getScene();
      FxToolkit.waitUntil("the screen", () -> scene.lookup("#scrub") != null);
      Slider scrub = (Slider) scene.lookup("#scrub");
      FxToolkit.waitUntil("the film", () -> scrub.getMax() > 10);
      FxToolkit.waitUntil("the lane", () -> scene.lookup(".lane") != null);
      FxToolkit.waitForPulses(60);
      press(KeyCode.SPACE);
      FxToolkit.waitUntil("frame 3", () -> scrub.getValue() >= 3);
      press(KeyCode.SPACE);
      FxToolkit.waitForPulses(5);
      double stopped = scrub.getValue();
      press(KeyCode.RIGHT);
      FxToolkit.waitUntil("a step", () -> scrub.getValue() == stopped + 1);
      press(KeyCode.END);
      FxToolkit.waitUntil("the end", () -> scrub.getValue() == scrub.getMax());
      press(KeyCode.LEFT);
      FxToolkit.waitUntil("a step back", () -> scrub.getValue() == scrub.getMax() - 1);
      press(KeyCode.DIGIT2);
      press(KeyCode.HOME);
      FxToolkit.waitUntil("the beginning", () -> scrub.getValue() == 0);
      press(KeyCode.DIGIT1);
      press(KeyCode.SPACE);
      FxToolkit.waitUntil("frame 25", () -> scrub.getValue() >= 25);
      Snapshots.save(scene, Path.of("target/screens/shell-sequences-" + name + ".png"));
      Node film = scene.lookup("#film");
      assertThat(film.getAccessibleText()).contains("frame");
      assertThat(board.errorCountProperty().get()).isZero();
    } finally {
      FxToolkit.runOnFx(stage::close);
    }
  }

  private static void press(KeyCode... keys) {
    FxToolkit.runOnFx(() -> {
      var robot = new Robot();
      for (KeyCode key : keys) {
        robot.keyPress(key);
      }
      for (int i = keys.length - 1; i >= 0; i--) {
        robot.keyRelease(keys[i]);
      }
    });
    FxToolkit.waitForPulses(3);
  }
}
