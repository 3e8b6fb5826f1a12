package org.robustscope.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.Session;
import org.robustscope.benchmark.Condition;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.Subset;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.TinyModel;

@ExtendWith(FxToolkit.class)
class BenchmarkScreenTest {
  @TempDir private Path home;
  private BenchmarkFrame frame;
  private BenchmarkScreen screen;

  @BeforeEach
  void open() throws Exception {
    Path data = TinyData.write(home.resolve("pictures"));
    Path nets = Files.createDirectories(home.resolve("nets"));
    frame = new BenchmarkFrame(home, List.of(TinyModel.ofSide(8).write(nets, "colours")));
    screen = FxToolkit.onFx(() -> frame.show(1100, 760, false));
    FxToolkit.waitUntil("models", () -> model().modelsListedProperty().get());
    FxToolkit.runOnFx(() -> {
      SetupModel setup = model().setup();
      setup.kindProperty().set(DataKind.CIFAR_10_C);
      setup.types().retainAll(List.of(CorruptionType.FOG, CorruptionType.GAUSSIAN_NOISE));
      setup.severities().retainAll(List.of(3, 5));
      setup.dataProperty().set(data.toString());
      setup.listingProperty().get().models().forEach(it -> setup.chosen().add(it.id()));
    });
    FxToolkit.waitUntil("a plan that can start", () -> model().mayStart());
  }

  @AfterEach
  void close() {
    FxToolkit.runOnFx(() -> {
      frame.stage.close();
      screen.close();
      Application.setUserAgentStylesheet(null);
    });
  }

  private BenchmarkViewModel model() {
    return screen.viewModel();
  }

  private void press(Node target, KeyCode code, boolean shortcut) {
    FxToolkit.runOnFx(() ->
        target.fireEvent(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false)));
    FxToolkit.waitForPulses(2);
  }

  private void run() {
    press(frame.scene.getRoot(), KeyCode.ENTER, true);
    FxToolkit.waitUntil(
        "the run's end",
        () ->
            model().shownProperty().get() != null
                && model().shownProperty().get().isFinished()
                && model().stageProperty().get() == RunStage.IDLE);
  }

  private Node matrix() {
    return screen.view().matrix().focusTarget();
  }

  @Test
  void theKeyboardAloneStartsARunAndLooksIntoACell() {
    run();
    press(frame.scene.getRoot(), KeyCode.M, true);
    assertThat(matrix().isFocused()).isTrue();
    assertThat(screen.view().matrix().cursor()).isEqualTo(new MatrixPlace(0, 0, 0));
    press(matrix(), KeyCode.RIGHT, false);
    press(matrix(), KeyCode.RIGHT, false);
    press(matrix(), KeyCode.DOWN, false);
    assertThat(matrix().getAccessibleText()).startsWith("Fog 5");
    press(matrix(), KeyCode.ENTER, false);
    FxToolkit.waitUntil("the cell", () -> model().cell().cellProperty().get() != null);
    assertThat(model().cell().cellProperty().get().key().condition())
        .isEqualTo(Condition.of(CorruptionType.FOG, 5));
    FxToolkit.runOnFx(() -> model().cell().onlyWrongProperty().set(false));
    FxToolkit.waitForPulses(2);
    TableView<?> table = (TableView<?>) frame.scene.lookup("#cell-images");
    assertThat(table.getItems()).hasSize(6);
    FxToolkit.runOnFx(() -> table.getSelectionModel().select(0));
    press(table, KeyCode.ENTER, false);
    FxToolkit.waitUntil("Explore", () -> !frame.opened.isEmpty());
    press(table, KeyCode.ESCAPE, false);
    assertThat(model().cell().cellProperty().get()).isNull();
    assertThat(matrix().isFocused()).isTrue();
  }

  @Test
  void aRunIsPausedGoesOnAndEnds() {
    FxToolkit.runOnFx(() -> {
      model().setup().types().addAll(List.of(CorruptionType.values()));
      model().setup().severities().addAll(List.of(1, 2, 3, 4, 5));
      model()
          .stageProperty()
          .subscribe(stage -> {
            if (stage == RunStage.RUNNING && !frame.infos.contains("paused")) {
              frame.infos.add("paused");
              model().pause();
            }
          });
    });
    FxToolkit.waitUntil("a plan that can start", () -> model().mayStart());
    press(frame.scene.getRoot(), KeyCode.ENTER, true);
    FxToolkit.waitUntil("the pause", () -> model().stageProperty().get() == RunStage.PAUSED);
    press(frame.scene.getRoot(), KeyCode.P, true);
    FxToolkit.waitUntil("the end", () -> model().stageProperty().get() == RunStage.IDLE);
    FxToolkit.waitUntil("all", () -> model().shownProperty().get().isComplete());
    assertThat(frame.errors).isEmpty();
  }

  @Test
  void closingDuringARunKeepsWhatIsFinished() {
    FxToolkit.runOnFx(() ->
        model()
            .stageProperty()
            .subscribe(stage -> {
              if (stage == RunStage.RUNNING) {
                model().pause();
              }
            }));
    press(frame.scene.getRoot(), KeyCode.ENTER, true);
    FxToolkit.waitUntil("the pause", () -> model().stageProperty().get() == RunStage.PAUSED);
    FxToolkit.runOnFx(screen::close);
    // The session has been ended properly, and the next start can go on.
    BenchmarkViewModel next = frame.direct();
    assertThat(next.shownProperty().get().sessions().getLast().outcome()).isEqualTo("cancelled");
    assertThat(next.mayResume(next.shownProperty().get())).isTrue();
    assertThat(frame.errors).isEmpty();
  }

  @Test
  void theFormComesBackWithTheSession() {
    FxToolkit.runOnFx(() -> {
      model().setup().modeProperty().set(Subset.Mode.PER_CLASS);
      model().setup().countProperty().set("2");
      model().setup().batchProperty().set("no number");
      model().setup().keepProperty().set(false);
    });
    Session session = FxToolkit.onFx(() -> screen.save(Session.first()));
    assertThat(session.benchmark()).isPresent();
    BenchmarkScreen next =
        FxToolkit.onFx(() -> {
          BenchmarkScreen made = frame.newScreen();
          made.restore(session);
          return made;
        });
    assertThat(next.viewModel().foundProperty().get())
        .as("nothing is read before the screen is shown")
        .isEqualTo(DataLook.Found.NOTHING);
    assertThat(next.save(Session.first())).as("not shown").isEqualTo(session);
    FxToolkit.runOnFx(next::content);
    FxToolkit.waitUntil("the models", () -> !next.viewModel().setup().chosenModels().isEmpty());
    assertThat(FxToolkit.onFx(() -> next.save(Session.first()))).isEqualTo(session);
    assertThat(next.viewModel().setup().batchProperty().get()).isEqualTo("no number");
    FxToolkit.runOnFx(next::close);
  }
}
