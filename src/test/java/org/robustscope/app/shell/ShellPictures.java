package org.robustscope.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.common.Theme;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.Snapshots;

/** Not a test: draws the shell into a folder, to be looked at. {@code ShellPictures FOLDER}. */
final class ShellPictures {
  private ShellPictures() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    FxToolkit.start();
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      draw(theme, folder);
    }
    Platform.exit();
  }

  private static void draw(Theme theme, Path folder) {
    String name = theme.name().toLowerCase(Locale.ROOT);
    var board = new NoticeBoard();
    var store =
        new SettingsStore(
            folder.resolve("home-" + name + "/settings.json"), Runnable::run, System.err::println);
    store.update(
        s -> s.withTheme(theme).withRecent(Path.of("/data/imagenet/n02123045/cat_014.JPEG")));
    Stage stage =
        FxToolkit.onFx(() -> {
          var made = new Stage();
          new ShellWindow(
                  made, store, board, TaskRunner.direct(), List.of(_ -> new WelcomeScreen()))
              .show(List.of());
          return made;
        });
    FxToolkit.waitForPulses(5);
    save(stage.getScene(), folder, name);
    FxToolkit.runOnFx(() -> {
      board.error("notes.png is no image, model or session that can be opened.");
      board.error(
          "holiday.jpg: the file ends in the middle of the picture (truncated JPEG). Copy it"
              + " again from where it came from.",
          new IllegalStateException("truncated"));
      board.info("Session saved in /home/me/fog.robustscope.json");
    });
    save(stage.getScene(), folder, name + "-error");
    FxToolkit.runOnFx(() -> board.watch(thirdDone()));
    save(stage.getScene(), folder, name + "-job");
    Platform.runLater(() -> ((Button) stage.getScene().lookup(".message-bar .button")).fire());
    saveNewest(folder, name + "-details");
    FxToolkit.runOnFx(() -> List.copyOf(Window.getWindows()).getLast().hide());
    shortcut(stage, "keys", folder, name);
    shortcut(stage, "preferences", folder, name);
    FxToolkit.runOnFx(() -> ((MenuButton) stage.getScene().lookup("#openButton")).show());
    saveNewest(folder, name + "-open-menu");
    FxToolkit.runOnFx(() -> {
      ((MenuButton) stage.getScene().lookup("#openButton")).hide();
      ((MenuButton) stage.getScene().lookup("#samplesButton")).show();
    });
    saveNewest(folder, name + "-samples-menu");
    FxToolkit.runOnFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  /** A job that waits for ever after a third of its work. */
  private static Job<String> thirdDone() {
    List<Runnable> never = new ArrayList<>();
    TaskRunner runner = TaskRunner.of(never::add, Platform::runLater);
    Job<String> job =
        runner.start(
            "Saving 95 versions",
            progress -> {
              progress.report(0.34, "Saving 95 versions: fog 3");
              Thread.sleep(Long.MAX_VALUE);
              return "";
            },
            _ -> {},
            _ -> {});
    Thread.ofPlatform().daemon().start(never.getFirst());
    return job;
  }

  private static void shortcut(Stage stage, String id, Path folder, String name) {
    Platform.runLater(() -> ((Button) stage.getScene().lookup("#" + id)).fire());
    saveNewest(folder, name + "-" + id);
    FxToolkit.runOnFx(() ->
        List.copyOf(Window.getWindows()).stream().filter(w -> w != stage).forEach(Window::hide));
  }

  private static void saveNewest(Path folder, String name) {
    FxToolkit.waitForPulses(8);
    save(FxToolkit.onFx(() -> Window.getWindows().getLast().getScene()), folder, name);
  }

  private static void save(Scene scene, Path folder, String name) {
    Snapshots.save(scene, folder.resolve(name + ".png"));
  }
}
