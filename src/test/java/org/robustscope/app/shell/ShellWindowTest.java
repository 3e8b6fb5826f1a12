package org.robustscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robustscope.testing.FxToolkit.onFx;
import static org.robustscope.testing.FxToolkit.runOnFx;
import static org.robustscope.testing.FxToolkit.waitForPulses;
import static org.robustscope.testing.FxToolkit.waitUntil;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.ExploreSession;
import org.robustscope.app.common.Session;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.common.Theme;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.Snapshots;

/** The real window, drawn by the headless platform. */
@ExtendWith(FxToolkit.class)
class ShellWindowTest {
  @TempDir private Path folder;
  private final NoticeBoard board = new NoticeBoard();
  private SettingsStore settings;
  private WelcomeScreen screen;
  private Stage stage;

  @BeforeEach
  void openSettings() {
    settings = new SettingsStore(folder.resolve("settings.json"), Runnable::run, board::error);
    settings.update(s -> s.withTheme(Theme.LIGHT));
  }

  @AfterEach
  void closeWindows() {
    runOnFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  private void show(Path... files) {
    runOnFx(() -> {
      screen = new WelcomeScreen();
      stage = new Stage();
      new ShellWindow(stage, settings, board, TaskRunner.direct(), List.of(_ -> screen))
          .show(List.of(files));
    });
    waitUntil("the screen is shown", () -> screen.content().getScene() != null);
    waitForPulses(2);
  }

  private void press(KeyCode code, boolean control, boolean shift) {
    runOnFx(() ->
        Event.fireEvent(
            stage.getScene().getRoot(),
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
  }

  private int brightness(int x, int y) {
    BufferedImage picture = Snapshots.toBuffered(onFx(() -> stage.getScene().snapshot(null)));
    return picture.getRGB(x, y) & 0xFF;
  }

  @Test
  void screenStandsInTheMiddleWithItsToolsAndStatus() {
    show();
    assertThat(onFx(() -> screen.toolbarItems().getFirst().getScene())).isSameAs(stage.getScene());
    var engine = (Labeled) onFx(() -> stage.getScene().lookup("#status-engine"));
    assertThat(engine.getText()).isEqualTo("ONNX Runtime 1.28.0");
  }

  @Test
  void lastSessionComesBackAndIsKeptAtTheEnd() {
    var before =
        Session.first().withExplore(ExploreSession.first().withImage(folder.resolve("cat.png")));
    settings.update(s -> s.withSession(before));
    show();
    assertThat(screen.restored).containsExactly(before);
    screen.part = ExploreSession.first().withImage(folder.resolve("dog.png"));
    runOnFx(stage::hide);
    assertThat(screen.closed).isTrue();
    assertThat(settings.current().session().explore()).isEqualTo(screen.part);
    assertThat(settings.current().window()).isPresent();
  }

  @Test
  void filesOfTheStartAreOpenedAfterTheSession() throws Exception {
    Path image = Files.writeString(folder.resolve("cat.png"), "x");
    show(image);
    assertThat(screen.opened).hasSize(1);
    assertThat(screen.opened.getFirst().images()).containsExactly(image);
  }

  @Test
  void keySwitchesBetweenLightAndDark() {
    show();
    int light = brightness(30, 300);
    press(KeyCode.D, true, true);
    waitForPulses(3);
    int dark = brightness(30, 300);
    assertThat(light).isGreaterThan(200);
    assertThat(dark).isLessThan(60);
    assertThat(settings.current().theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void failureIsShownInTheWindowUntilEscape() {
    show();
    Node bar = onFx(() -> stage.getScene().lookup(".message-bar"));
    assertThat(bar.isVisible()).isFalse();
    runOnFx(() -> board.error("cat.jpg: truncated"));
    assertThat(bar.isVisible()).isTrue();
    press(KeyCode.ESCAPE, false, false);
    assertThat(bar.isVisible()).isFalse();
  }

  @Test
  void keysOfTheShownScreenAct() {
    show();
    press(KeyCode.J, false, false);
    assertThat(screen.jpeg.get()).isTrue();
  }

  @Test
  void keyboardHelpOpensBesideTheWorkAndWearsTheTheme() {
    settings.update(s -> s.withTheme(Theme.DARK));
    show();
    press(KeyCode.F1, false, false);
    waitUntil("the help is open", () -> Window.getWindows().size() > 1);
    Window help = onFx(() -> Window.getWindows().getLast());
    waitUntil(
        "the help is dark",
        () ->
            help.getScene().getRoot().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("dark")));
    assertThat(onFx(() -> help.getScene().getStylesheets().toString())).contains("dark.css");
  }

  @Test
  void everyButtonHasWordsForThoseWhoDoNotSeeIt() {
    show();
    runOnFx(() -> board.error("something", new IllegalStateException()));
    List<ButtonBase> buttons = new ArrayList<>();
    runOnFx(() -> collect(stage.getScene().getRoot(), buttons));
    assertThat(buttons).hasSizeGreaterThan(6);
    for (ButtonBase button : buttons) {
      assertThat(button.getText() + button.getAccessibleText())
          .as(button.toString())
          .matches(".*[A-Za-z]{3}.*");
    }
  }

  private static void collect(Parent parent, List<ButtonBase> into) {
    for (Node node : parent.getChildrenUnmodifiable()) {
      if (node instanceof ButtonBase button && node.getAccessibleRole() != AccessibleRole.NODE) {
        into.add(button);
      } else if (node instanceof Parent inner) {
        collect(inner, into);
      }
    }
  }

  @Test
  void frameNeedsNoMoreThanASmallScreen() {
    show();
    assertThat(onFx(() -> stage.getScene().getRoot().minWidth(-1))).isLessThan(1024);
    assertThat(onFx(() -> stage.getScene().getRoot().minHeight(-1))).isLessThan(700);
  }
}
