package org.robustscope.app.sequence;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.Session;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.explore.ExploreScreen;
import org.robustscope.testing.Answers;
import org.robustscope.testing.ShellFrame;

/** The Sequences screen in a window as large and as full as the shell's. */
final class SequenceFrame implements AutoCloseable {
  final ExploreScreen explore;
  final SequenceScreen screen;
  final Stage stage;
  final Scene scene;
  final Answers answers = new Answers();
  final List<String> errors = answers.errors;
  final List<String> infos = answers.infos;
  private final ShellFrame shell;

  /** On the JavaFX thread; {@code settings} is a file that need not exist. */
  SequenceFrame(Path settings, int width, int height, boolean dark) {
    SettingsStore store = new SettingsStore(settings, Runnable::run, answers::error);
    var context = new ScreenContext(TaskRunner.direct(), answers, answers, store);
    explore = new ExploreScreen(context);
    screen = new SequenceScreen(context, explore.workbench());
    shell = new ShellFrame(screen, answers, width, height, dark);
    stage = shell.stage();
    scene = shell.scene();
  }

  SequenceViewModel model() {
    return screen.viewModel();
  }

  /** Shows what a first start shows, with these models; without any, the bundled ones. */
  void begin(List<Path> models) {
    explore.restore(Session.first());
    screen.restore(Session.first());
    if (!models.isEmpty()) {
      explore.open(new OpenedFiles(List.of(), List.of(), models, List.of()));
    }
  }

  /** Adds the first model that is known and not chosen. */
  void compare() {
    explore.actions().stream()
        .filter(action -> action.id().equals("compare"))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  /** On the JavaFX thread. */
  @Override
  public void close() {
    shell.close();
    screen.close();
    explore.close();
  }
}
