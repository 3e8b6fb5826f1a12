package org.robustscope.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.Desk;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.Screen;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.Settings;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.Shortcuts;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.common.Theme;
import org.robustscope.app.common.WindowBounds;
import org.robustscope.app.common.WindowDialogs;
import org.robustscope.model.InstalledModel;

/** The window: puts the parts together, shows itself first and loads the rest after that. */
final class ShellWindow {
  private final Stage stage;
  private final SettingsStore settings;
  private final NoticeBoard board;
  private final Messages messages = Messages.of("shell");
  private final StartTiming timing = new StartTiming();
  private final ThemeSwitch themes = new ThemeSwitch();
  private final Dialogs dialogs;
  private final Places places;
  private final FileOpener opener;
  private final ShellView view;

  /**
   * A window that is not shown yet.
   *
   * @param screens make the screens, in the order of the rail
   */
  ShellWindow(
      Stage stage,
      SettingsStore settings,
      NoticeBoard board,
      TaskRunner tasks,
      List<Function<ScreenContext, Screen>> screens) {
    this.stage = stage;
    this.settings = settings;
    this.board = board;
    this.dialogs = new WindowDialogs(() -> stage, messages);
    var context = new ScreenContext(tasks, dialogs, board, settings, desk());
    this.places = new Places(screens.stream().map(make -> make.apply(context)).toList());
    this.opener = new FileOpener(places, settings, board, messages);
    this.view = new ShellView(places, messages);
  }

  private Desk desk() {
    return new Desk() {
      @Override
      public void use(InstalledModel model) {
        places
            .best(Screen::usesModels)
            .ifPresent(screen -> {
              places.show(screen);
              screen.use(model);
            });
      }

      @Override
      public void add(Path model) {
        places
            .best(Screen::addsModels)
            .ifPresentOrElse(
                screen -> {
                  places.show(screen);
                  screen.open(OpenedFiles.ofModels(List.of(model)));
                },
                () -> board.error(messages.text("open.nobody", model.getFileName())));
      }

      @Override
      public void show(String screen) {
        places.best(it -> it.id().equals(screen)).ifPresent(places::show);
      }

      @Override
      public void settingsChanged() {
        ShellWindow.this.settingsChanged(settings.current());
      }
    };
  }

  /** Shows the window, then the screens, then the files, or else what was there last time. */
  void show(List<Path> files) {
    themes.start(settings.current().theme());
    Parent root = view.load();
    timing.mark("frame loaded");
    List<Action> actions = fill();
    var scene = new Scene(root);
    themes.dress(scene);
    new Shortcuts(() -> withScreen(actions)).install(scene);
    new DropTarget(view.content(), opener::open).install(scene);
    stage.setScene(scene);
    stage.setTitle(messages.text("window.title"));
    place();
    stage.setOnHidden(_ -> close());
    stage.show();
    timing.mark("window shown");
    timing.afterFirstPicture(() -> showScreens(files));
  }

  private List<Action> fill() {
    var files = new FileActions(opener, dialogs, messages);
    var help = new KeyboardHelp(() -> stage, messages);
    Action dismiss = board.dismissAction(messages);
    Action theme =
        Action.named(messages, "theme")
            .optIcon("mdi2c-circle-half-full")
            .optKey("Shortcut+Shift+D")
            .does(this::switchTheme);
    Action preferences =
        new PreferencesDialog(() -> stage, dialogs, settings, messages, this::settingsChanged)
            .action();
    List<Action> all = new ArrayList<>(files.all());
    all.addAll(places.actions(messages));
    all.addAll(List.of(theme, preferences));
    Action keys = help.action(() -> groups(all));
    all.addAll(List.of(keys, dismiss));
    view.fill(
        new OpenMenu(files, opener, settings, messages),
        List.of(theme, keys, preferences),
        new MessageBar(board, dismiss, dialogs, messages),
        new StatusBar(board, places, messages));
    return List.copyOf(all);
  }

  private void showScreens(List<Path> files) {
    view.showScreens(new SamplesMenu(messages, board, opener::open));
    if (!places.all().isEmpty()) {
      places.show(places.all().getFirst());
      opener.restore(settings.current().session());
    }
    if (!files.isEmpty()) {
      opener.open(files);
    }
    timing.mark("screen shown");
  }

  private List<Action> withScreen(List<Action> own) {
    List<Action> all = new ArrayList<>(own);
    places.current().ifPresent(screen -> all.addAll(screen.actions()));
    return all;
  }

  private List<KeyboardHelp.Group> groups(List<Action> own) {
    List<KeyboardHelp.Group> groups = new ArrayList<>();
    groups.add(new KeyboardHelp.Group(messages.text("keys.everywhere"), own));
    places
        .current()
        .ifPresent(screen -> groups.add(new KeyboardHelp.Group(screen.title(), screen.actions())));
    return groups;
  }

  private void switchTheme() {
    Theme other = themes.darkProperty().get() ? Theme.LIGHT : Theme.DARK;
    settings.update(s -> s.withTheme(other));
    themes.set(other);
  }

  private void settingsChanged(Settings changed) {
    themes.set(changed.theme());
    places.all().forEach(screen -> screen.settingsChanged(changed));
  }

  private void place() {
    var place =
        new WindowPlace(
            javafx.stage.Screen.getScreens().stream()
                .map(javafx.stage.Screen::getVisualBounds)
                .toList());
    stage.setMinWidth(WindowPlace.MIN_WIDTH);
    stage.setMinHeight(WindowPlace.MIN_HEIGHT);
    Optional<WindowBounds> left = place.restored(settings.current().window());
    if (left.isPresent()) {
      WindowBounds bounds = left.get();
      stage.setX(bounds.x());
      stage.setY(bounds.y());
      stage.setWidth(bounds.width());
      stage.setHeight(bounds.height());
      stage.setMaximized(bounds.maximized());
    } else {
      Rectangle2D size = place.firstSize();
      stage.setWidth(size.getWidth());
      stage.setHeight(size.getHeight());
    }
  }

  private void close() {
    var session = opener.session();
    WindowBounds bounds = bounds();
    settings.update(s -> s.withSession(session).withWindow(bounds));
    places.all().forEach(Screen::close);
  }

  private WindowBounds bounds() {
    // While maximised JavaFX has forgotten the size before it: keep the one of the last time.
    boolean maximized = stage.isMaximized();
    Optional<WindowBounds> before = settings.current().window();
    if (maximized && before.isPresent()) {
      WindowBounds b = before.get();
      return new WindowBounds(b.x(), b.y(), b.width(), b.height(), true);
    }
    return new WindowBounds(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximized);
  }
}
