package org.robustscope.app.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.SequenceSession;
import org.robustscope.app.common.Session;
import org.robustscope.corruption.Variant;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.PerturbationType;
import org.robustscope.perturbation.SequenceException;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.Shared;
import org.robustscope.testing.Snapshots;

/**
 * Pictures of a film that plays, in target/screens: {@code mvn test -Dtest=SequenceScreens}. Not
 * among the tests of {@code mvn verify}, whose names end in Test.
 */
@ExtendWith(FxToolkit.class)
final class SequenceScreens {
  private static final String MOBILE = "mobilenet_v2_1.0_224";

  @TempDir Path home;

  private static List<Path> models(String... names) {
    Path folder = Shared.folder("models");
    return Arrays.stream(names).map(name -> folder.resolve(name + ".onnx")).toList();
  }

  private void shoot(
      String name,
      int width,
      int height,
      boolean dark,
      List<Path> models,
      Consumer<SequenceFrame> act,
      int... frames) {
    SequenceFrame window =
        FxToolkit.onFx(() -> new SequenceFrame(home.resolve(name + ".json"), width, height, dark));
    try {
      FxToolkit.runOnFx(() -> {
        window.begin(models);
        act.accept(window);
      });
      FxToolkit.waitUntil("a film", () -> window.model().loadedProperty().get() > 0);
      if (!models.isEmpty()) {
        FxToolkit.waitUntil("the models", () -> !window.model().lanes().isEmpty());
      }
      for (int i = 1; i < models.size(); i++) {
        PlayingPulses.compare(window, i + 1);
      }
      FxToolkit.runOnFx(() -> window.model().play());
      for (int frame : frames) {
        FxToolkit.waitUntil("frame " + frame, () -> window.model().frameProperty().get() >= frame);
        Path png = Path.of("target/screens/sequence-" + name + "-" + frame + ".png");
        Snapshots.save(window.scene, png);
        assertThat(png).exists();
      }
      FxToolkit.waitUntil(
          "all answers", () -> window.model().lanes().stream().allMatch(Lane::isComplete));
      FxToolkit.runOnFx(() -> window.model().pause());
      FxToolkit.waitForPulses(10);
      Snapshots.save(window.scene, Path.of("target/screens/sequence-" + name + "-end.png"));
      burn(window, Path.of("target/screens/sequence-" + name + "-burnt.png"));
    } finally {
      System.out.println(name + ": " + window.errors);
      FxToolkit.runOnFx(window::close);
    }
  }

  /** A frame of the GIF that would be saved. */
  private static void burn(SequenceFrame window, Path png) {
    SequenceViewModel model = window.model();
    var frames =
        new BurntFrames(
            new ReelFrames(model.reel()),
            model.filmProperty().get(),
            model.lanes(),
            "flip",
            "not yet");
    var frame = new RgbImage(frames.width(), frames.height());
    try {
      frames.read(model.frameProperty().get(), frame);
      ImageFiles.write(frame, png, true);
    } catch (IOException | SequenceException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void light() {
    shoot("light", 1280, 800, false, models(MOBILE), w -> {}, 3, 12, 24);
  }

  @Test
  void dark() {
    shoot(
        "dark",
        1280,
        800,
        true,
        models(MOBILE),
        w -> {
          w.model().choose(PerturbationType.GAUSSIAN_NOISE);
          w.model().chooseLevel(3);
        },
        5,
        20);
  }

  @Test
  void smallWithThreeModels() {
    shoot(
        "three",
        1024,
        700,
        false,
        models(MOBILE, "mobilenet_v1_0.25_128", "squeezenet_v1.0"),
        w -> w.model().choose(PerturbationType.TRANSLATE),
        10);
  }

  @Test
  void threeModelsInTheDark() {
    shoot(
        "three-dark",
        1280,
        800,
        true,
        models(MOBILE, "mobilenet_v1_0.25_128", "squeezenet_v1.0"),
        w -> w.model().choose(PerturbationType.MOTION_BLUR),
        6,
        18);
  }

  @Test
  void bundledModels() {
    shoot("bundled", 1024, 700, false, List.of(), w -> {}, 4, 20);
  }

  /** The second of three clips is no video: it is named, and the film goes on with the third. */
  @Test
  void brokenClip() throws IOException {
    Path folder = Files.createDirectories(home.resolve("clips"));
    for (String name : List.of("a.mp4", "c.mp4")) {
      try (var in = SequenceScreens.class.getResourceAsStream("/video/rotate-444.mp4")) {
        Files.copy(in, folder.resolve(name));
      }
    }
    Files.writeString(folder.resolve("b.mp4"), "no video");
    SequenceFrame window =
        FxToolkit.onFx(() -> new SequenceFrame(home.resolve("broken.json"), 1280, 800, true));
    try {
      FxToolkit.runOnFx(() -> {
        window.begin(models(MOBILE));
        window.screen.open(new OpenedFiles(List.of(), List.of(folder), List.of(), List.of()));
      });
      FxToolkit.waitUntil("clip a", () -> isPlayed(window, "a.mp4"));
      FxToolkit.runOnFx(() -> {
        window.model().play();
        window.screen.actions().stream()
            .filter(it -> it.id().equals("nextClip"))
            .findFirst()
            .orElseThrow()
            .fire();
      });
      FxToolkit.waitUntil("clip c", () -> isPlayed(window, "c.mp4"));
      FxToolkit.waitUntil(
          "all answers", () -> window.model().lanes().stream().allMatch(Lane::isComplete));
      Snapshots.save(window.scene, Path.of("target/screens/sequence-broken-clip.png"));
      System.out.println("broken clip: " + window.errors);
      assertThat(window.errors).singleElement().asString().contains("b.mp4");
    } finally {
      FxToolkit.runOnFx(window::close);
    }
  }

  private static boolean isPlayed(SequenceFrame window, String name) {
    Film film = window.model().filmProperty().get();
    return film != null && film.title().startsWith(name);
  }

  @Test
  void besideAndDark() {
    shoot(
        "beside",
        1024,
        700,
        true,
        models(MOBILE, "squeezenet_v1.0"),
        w -> {
          w.model().choose(PerturbationType.SNOW);
          w.screen.view().overlayProperty().set(Overlay.BESIDE);
        },
        8);
  }

  @Test
  void clip() throws IOException {
    for (boolean dark : new boolean[] {false, true}) {
      Path file = home.resolve("rotated.mp4");
      try (var in = SequenceScreens.class.getResourceAsStream("/video/rotate-444.mp4")) {
        Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
      shoot(
          dark ? "clip-dark" : "clip",
          dark ? 1024 : 1280,
          dark ? 700 : 800,
          dark,
          models(MOBILE),
          w ->
              w.screen.restore(
                  Session.first()
                      .withSequence(
                          new SequenceSession(
                              Optional.of(file),
                              Optional.of(home),
                              Optional.of(dark),
                              PerturbationType.TILT,
                              1,
                              Variant.V224,
                              0,
                              5,
                              true,
                              "over"))),
          2);
    }
  }
}
