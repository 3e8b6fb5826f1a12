package org.robustscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.common.Theme;
import org.robustscope.app.models.ModelsScreen;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.Snapshots;

/**
 * Shows Charts in the real window with the keyboard alone, and takes pictures of it: {@code mvn
 * test -Dtest=ChartsInShell}.
 */
@ExtendWith(FxToolkit.class)
final class ChartsInShell {
  @TempDir Path home;

  @Test
  void keyboardReadsAFigure() {
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      read(theme);
    }
  }

  private void read(Theme theme) {
    String name = theme.name().toLowerCase(Locale.ROOT);
    var store = new SettingsStore(home.resolve(name + ".json"), Runnable::run, System.err::println);
    store.update(s -> s.withTheme(theme));
    var board = new NoticeBoard();
    var rail = new Rail();
    TaskRunner tasks = TaskRunner.pool(2, Platform::runLater);
    Stage stage =
        FxToolkit.onFx(() -> {
          var made = new Stage();
          new ShellWindow(
                  made,
                  store,
                  board,
                  tasks,
                  List.of(
                      rail::explore,
                      rail::sequences,
                      rail::benchmark,
                      rail::charts,
                      ModelsScreen::new))
              .show(List.of());
          return made;
        });
    try {
      FxToolkit.waitForPulses(20);
      press(KeyCode.CONTROL, KeyCode.DIGIT4);
      Scene scene = stage.getScene();
      FxToolkit.waitUntil("the table", () -> rows(scene) > 10);
      for (int i = 0; i < 5; i++) {
        press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
      }
      FxToolkit.waitUntil(
          "clean error against mCE",
          () -> table(scene).getColumns().size() == 4 && rows(scene) > 10);
      FxToolkit.waitForPulses(10);
      Snapshots.save(scene, Path.of("target/screens/shell-charts-" + name + ".png"));
      press(KeyCode.RIGHT);
      press(KeyCode.RIGHT);
      press(KeyCode.ENTER);
      FxToolkit.waitUntil(
          "a selected row",
          () -> table(scene).getSelectionModel().getSelectedIndices().size() == 1);
      assertThat(board.errorCountProperty().get()).isZero();
    } finally {
      FxToolkit.runOnFx(stage::close);
      tasks.close();
    }
  }

  private static TableView<?> table(Scene scene) {
    return (TableView<?>) scene.lookup(".numbers .table-view");
  }

  private static int rows(Scene scene) {
    return table(scene) == null ? 0 : table(scene).getItems().size();
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
