package org.robustscope.app.explore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.robustscope.app.common.Desk;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.model.InstalledModel;
import org.robustscope.testing.Answers;
import org.robustscope.testing.ShellFrame;

/** The Explore screen in a window as large and as full as the shell's, for tests and pictures. */
final class ScreenFrame implements AutoCloseable {
  final ExploreScreen screen;
  final Stage stage;
  final Scene scene;
  final Answers answers = new Answers();
  final List<String> errors = answers.errors;
  final List<String> infos = answers.infos;

  /** Models that Explore handed on, because they cannot answer as they are. */
  final List<Path> handedOn = new ArrayList<>();

  private final Desk desk =
      new Desk() {
        @Override
        public void use(InstalledModel model) {
          throw new UnsupportedOperationException("no window");
        }

        @Override
        public void add(Path model) {
          handedOn.add(model);
        }

        @Override
        public void settingsChanged() {
          throw new UnsupportedOperationException("no window");
        }
      };
  private final ShellFrame shell;

  /** On the JavaFX thread; {@code settings} is a file that need not exist. */
  ScreenFrame(Path settings, int width, int height, boolean dark) {
    SettingsStore store = new SettingsStore(settings, Runnable::run, answers::error);
    screen =
        new ExploreScreen(new ScreenContext(TaskRunner.direct(), answers, answers, store, desk));
    shell = new ShellFrame(screen, answers, width, height, dark);
    stage = shell.stage();
    scene = shell.scene();
  }

  ExploreViewModel model() {
    return screen.viewModel();
  }

  /** On the JavaFX thread. */
  @Override
  public void close() {
    shell.close();
    screen.close();
  }
}
