package org.robustscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Screen;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.models.ModelsScreen;
import org.robustscope.platform.UserFolders;

/** The program with the window. Public because JavaFX makes it; start it by WindowStarter. */
public final class RobustScopeApp extends Application {
  private static final int MIN_THREADS = 2;

  private final NoticeBoard board = new NoticeBoard();
  private final ExecutorService settingsWriter =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("robustscope-settings").daemon().unstarted(work));
  private final TaskRunner tasks =
      TaskRunner.pool(
          Math.max(MIN_THREADS, Runtime.getRuntime().availableProcessors()), Platform::runLater);
  private SettingsStore settings;

  @Override
  public void init() {
    var timing = new StartTiming();
    timing.mark("toolkit started");
    settings =
        new SettingsStore(
            UserFolders.detect().config().resolve("settings.json"),
            settingsWriter,
            problem -> Platform.runLater(() -> board.error(problem)));
    timing.mark("settings read");
  }

  @Override
  public void start(Stage stage) {
    var lastResort = new LastResort(board, Platform::runLater, Messages.of("shell"));
    Thread.setDefaultUncaughtExceptionHandler(lastResort);
    Thread.currentThread().setUncaughtExceptionHandler(lastResort);
    List<Path> files = getParameters().getRaw().stream().map(Path::of).toList();
    new ShellWindow(stage, settings, board, tasks, screens()).show(files);
  }

  @Override
  public void stop() {
    tasks.close();
    settings.close();
    settingsWriter.shutdown();
  }

  /** The places of the rail, in its order. */
  private static List<Function<ScreenContext, Screen>> screens() {
    var rail = new Rail();
    return List.of(
        rail::explore, rail::sequences, rail::benchmark, rail::charts, ModelsScreen::new);
  }
}
