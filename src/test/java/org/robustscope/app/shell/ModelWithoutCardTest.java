package org.robustscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robustscope.testing.FxToolkit.onFx;
import static org.robustscope.testing.FxToolkit.runOnFx;
import static org.robustscope.testing.FxToolkit.waitForPulses;
import static org.robustscope.testing.FxToolkit.waitUntil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.Desk;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.common.Theme;
import org.robustscope.app.explore.ExploreScreen;
import org.robustscope.app.models.ModelsScreen;
import org.robustscope.model.InstalledModel;
import org.robustscope.testing.Answers;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.TinyModel;

/** A network without a card is no dead end: the window leads to where its card is made. */
@ExtendWith(FxToolkit.class)
final class ModelWithoutCardTest {
  @TempDir private Path folder;
  private final NoticeBoard board = new NoticeBoard();
  private SettingsStore settings;
  private Stage stage;
  private Path bare;

  @BeforeEach
  void write() throws IOException {
    settings = new SettingsStore(folder.resolve("settings.json"), Runnable::run, board::error);
    settings.update(s -> s.withTheme(Theme.LIGHT));
    bare = TinyModel.ofSide(8).write(folder, "bare");
    Files.delete(folder.resolve("bare.json"));
  }

  @AfterEach
  void close() {
    if (stage != null) {
      runOnFx(stage::close);
    }
  }

  private void start(Path... files) {
    stage =
        onFx(() -> {
          Stage made = new Stage();
          new ShellWindow(
                  made,
                  settings,
                  board,
                  TaskRunner.direct(),
                  List.of(ExploreScreen::new, ModelsScreen::new))
              .show(List.of(files));
          return made;
        });
  }

  private boolean shows(String selector) {
    Node node = stage.getScene().lookup(selector);
    return node != null && node.isVisible();
  }

  @Test
  void ofTheCommandLineItsCardIsProposedAndThenItAnswersInExplore() {
    start(bare);
    waitUntil("the proposed card", () -> shows("#form-name"));
    assertThat(onFx(() -> ((TextField) stage.getScene().lookup("#form-width")).getText()))
        .isEqualTo("8");
    assertThat(board.errorCountProperty().get()).isZero();
    assertThat(settings.current().models()).as("not before it is saved").isEmpty();
    runOnFx(() -> new Robot().keyType(KeyCode.ENTER));
    waitUntil("it is listed", () -> !settings.current().models().isEmpty() && !shows("#form-name"));
    waitForPulses(5);
    runOnFx(() -> new Robot().keyType(KeyCode.ENTER));
    waitUntil("Explore with its answer", () -> shows("#viewportB"));
    assertThat(folder.resolve("bare.json")).exists();
    assertThat(board.errorCountProperty().get()).isZero();
  }

  @Test
  void exploreHandsOnWhatCannotAnswerAsItIs() throws IOException {
    List<Path> added = new ArrayList<>();
    Answers answers = new Answers();
    Desk desk =
        new Desk() {
          @Override
          public void use(InstalledModel model) {}

          @Override
          public void add(Path model) {
            added.add(model);
          }

          @Override
          public void settingsChanged() {}
        };
    Path good = TinyModel.ofSide(8).write(folder, "good");
    var context = new ScreenContext(TaskRunner.direct(), answers, answers, settings, desk);
    runOnFx(() -> {
      ExploreScreen explore = new ExploreScreen(context);
      explore.open(OpenedFiles.ofModels(List.of(bare, good)));
      explore.close();
    });
    assertThat(added).containsExactly(bare);
    assertThat(settings.current().models()).containsExactly(good);
  }
}
