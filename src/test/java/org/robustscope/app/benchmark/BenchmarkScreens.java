package org.robustscope.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.benchmark.CellKey;
import org.robustscope.benchmark.Condition;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.Subset;
import org.robustscope.image.ImageFiles;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.Shared;
import org.robustscope.testing.Snapshots;

/**
 * Pictures of the screen during and after runs, in target/screens: {@code mvn test
 * -Dtest=BenchmarkScreens}. Not among the tests of {@code mvn verify}.
 */
@ExtendWith(FxToolkit.class)
final class BenchmarkScreens {
  @TempDir Path home;

  private static List<Path> models(String... names) {
    Path folder = Shared.folder("models");
    return Arrays.stream(names).map(name -> folder.resolve(name + ".onnx")).toList();
  }

  private static void save(BenchmarkFrame frame, String name) {
    FxToolkit.waitForPulses(8);
    Path png = Path.of("target/screens/benchmark-" + name + ".png");
    Snapshots.save(frame.scene, png);
    assertThat(png).exists();
  }

  private void shoot(List<Path> models, int width, int height, boolean dark, Scene act)
      throws Exception {
    BenchmarkFrame frame = new BenchmarkFrame(home, models);
    BenchmarkScreen screen = FxToolkit.onFx(() -> frame.show(width, height, dark));
    try {
      FxToolkit.waitUntil("models", () -> screen.viewModel().modelsListedProperty().get());
      act.play(frame, screen);
    } finally {
      System.out.println(frame.errors + " " + frame.infos);
      FxToolkit.runOnFx(() -> {
        frame.stage.close();
        screen.close();
        Application.setUserAgentStylesheet(null);
      });
    }
  }

  private interface Scene {
    void play(BenchmarkFrame frame, BenchmarkScreen screen) throws Exception;
  }

  private static void order(BenchmarkScreen screen, int count, Consumer<SetupModel> more) {
    FxToolkit.runOnFx(() -> {
      SetupModel setup = screen.viewModel().setup();
      setup.dataProperty().set(Shared.folder("imagenet-samples").toString());
      setup.modeProperty().set(Subset.Mode.FIRST);
      setup.countProperty().set(Integer.toString(count));
      setup.listingProperty().get().models().forEach(it -> setup.chosen().add(it.id()));
      more.accept(setup);
    });
    FxToolkit.waitUntil("looked", () -> !screen.viewModel().lookingProperty().get());
  }

  private static void await(String what, java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + 600_000_000_000L;
    while (!FxToolkit.onFx(condition::getAsBoolean)) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      FxToolkit.waitForPulses(5);
    }
  }

  private static int parts(BenchmarkScreen screen) {
    var run = screen.viewModel().shownProperty().get();
    return run == null ? 0 : run.partsDone();
  }

  @Test
  void emptyAndWrong() throws Exception {
    shoot(
        models("mobilenet_v2_1.0_224"), 1280, 800, false, (frame, screen) -> save(frame, "empty"));
    shoot(
        models("mobilenet_v2_1.0_224"),
        1024,
        700,
        true,
        (frame, screen) -> {
          FxToolkit.runOnFx(() -> {
            SetupModel setup = screen.viewModel().setup();
            setup.dataProperty().set("/work/shared/models");
            setup.severities().clear();
            setup.modeProperty().set(Subset.Mode.PER_CLASS);
            setup.countProperty().set("some");
            setup.batchProperty().set("0");
          });
          FxToolkit.waitUntil("looked", () -> !screen.viewModel().lookingProperty().get());
          save(frame, "wrong-dark");
          FxToolkit.runOnFx(() -> frame.scene.lookup(".setup-scroll").requestFocus());
          FxToolkit.runOnFx(() ->
              ((javafx.scene.control.ScrollPane) frame.scene.lookup(".setup-scroll")).setVvalue(1));
          save(frame, "wrong-dark-below");
        });
  }

  @Test
  void running() throws Exception {
    shoot(
        models("mobilenet_v1_0.25_128", "mobilenet_v2_1.0_224", "squeezenet_v1.0"),
        1280,
        800,
        false,
        (frame, screen) -> {
          order(screen, 6, setup -> {});
          save(frame, "ready");
          FxToolkit.runOnFx(() -> screen.viewModel().start());
          await("parts", () -> parts(screen) > 20);
          save(frame, "running");
          FxToolkit.runOnFx(() -> screen.viewModel().pause());
          FxToolkit.waitForPulses(30);
          save(frame, "paused");
          FxToolkit.runOnFx(() -> screen.viewModel().goOn());
          await("parts", () -> parts(screen) > 40);
          FxToolkit.runOnFx(() -> screen.viewModel().cancel());
          await("end", () -> screen.viewModel().stageProperty().get() == RunStage.IDLE);
          FxToolkit.waitForPulses(30);
          save(frame, "stopped");
        });
    shoot(
        models("mobilenet_v1_0.25_128", "mobilenet_v2_1.0_224", "squeezenet_v1.0"),
        1280,
        800,
        true,
        (frame, screen) -> {
          FxToolkit.waitUntil("offered", () -> screen.viewModel().shownProperty().get() != null);
          FxToolkit.runOnFx(
              () -> screen.viewModel().resume(screen.viewModel().shownProperty().get()));
          await("parts", () -> parts(screen) > 60);
          save(frame, "running-dark");
          await("end", () -> screen.viewModel().stageProperty().get() == RunStage.IDLE);
          FxToolkit.runOnFx(() -> screen.viewModel().open(new CellKey(1, new Condition("fog", 3))));
          FxToolkit.waitUntil("cell", () -> screen.viewModel().cell().cellProperty().get() != null);
          FxToolkit.runOnFx(() -> screen.view().focusMatrix());
          save(frame, "cell-dark");
        });
    for (boolean dark : new boolean[] {false, true}) {
      shoot(
          models("mobilenet_v1_0.25_128", "mobilenet_v2_1.0_224", "squeezenet_v1.0"),
          1024,
          700,
          dark,
          (frame, screen) -> {
            FxToolkit.runOnFx(() -> {
              ((ToggleButton) frame.scene.lookup("#runsTab")).fire();
            });
            FxToolkit.waitUntil(
                "runs", () -> !screen.viewModel().runs().runsProperty().get().isEmpty());
            FxToolkit.runOnFx(() ->
                screen.viewModel().show(screen.viewModel().runs().runsProperty().get().getFirst()));
            save(frame, "small" + (dark ? "-dark" : ""));
            FxToolkit.runOnFx(
                () -> screen.viewModel().open(new CellKey(0, new Condition("frost", 4))));
            FxToolkit.waitUntil(
                "cell", () -> screen.viewModel().cell().cellProperty().get() != null);
            save(frame, "small-cell" + (dark ? "-dark" : ""));
            FxToolkit.runOnFx(() -> screen.view().setupShownProperty().set(false));
            save(frame, "small-wide" + (dark ? "-dark" : ""));
          });
    }
  }

  /** A picture that cannot be read, and one part that is missing. */
  @Test
  void faulty() throws Exception {
    Path data = home.resolve("pictures");
    for (Path file :
        List.of(
            Path.of("n01440764/a.JPEG"),
            Path.of("n01440764/b.JPEG"),
            Path.of("n01496331/c.JPEG"))) {
      Files.createDirectories(data.resolve(file).getParent());
      if (file.endsWith("b.JPEG")) {
        Files.writeString(data.resolve(file), "cut off");
      } else {
        var image = ImageFiles.read(sample()).image();
        ImageFiles.write(image, data.resolve(file), false);
      }
    }
    for (boolean dark : new boolean[] {false, true}) {
      shoot(
          models("mobilenet_v1_0.25_128"),
          dark ? 1024 : 1280,
          dark ? 700 : 800,
          dark,
          (frame, screen) -> {
            order(screen, 50, setup -> setup.dataProperty().set(data.toString()));
            FxToolkit.runOnFx(() -> screen.viewModel().start());
            await("end", () -> parts(screen) == 76);
            await("idle", () -> screen.viewModel().stageProperty().get() == RunStage.IDLE);
            save(frame, "faulty" + (dark ? "-dark" : ""));
          });
    }
  }

  private static Path sample() {
    return Shared.folder("imagenet-samples").resolve("n04443257/n04443257_tobacco_shop.JPEG");
  }

  @Test
  void sequences() throws Exception {
    shoot(
        models("mobilenet_v1_0.25_128"),
        1280,
        800,
        true,
        (frame, screen) -> {
          order(screen, 6, setup -> setup.kindProperty().set(DataKind.IMAGENET_P));
          FxToolkit.runOnFx(() -> screen.viewModel().start());
          await("parts", () -> parts(screen) > 4);
          save(frame, "sequences-dark");
        });
  }
}
