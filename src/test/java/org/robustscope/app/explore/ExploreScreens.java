package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.ExploreSession;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.Session;
import org.robustscope.app.export.Exportable;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.export.ExportSettings;
import org.robustscope.figure.export.FigureFile;
import org.robustscope.figure.page.PagePreset;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.Shared;
import org.robustscope.testing.Snapshots;

/**
 * Pictures of the screen to look at, in target/screens: {@code mvn test -Dtest=ExploreScreens}. Not
 * among the tests of {@code mvn verify}, whose names end in Test.
 */
@ExtendWith(FxToolkit.class)
final class ExploreScreens {
  @TempDir Path home;

  private void shoot(
      String name,
      int width,
      int height,
      boolean dark,
      boolean withModel,
      Consumer<ScreenFrame> act) {
    ScreenFrame frame =
        FxToolkit.onFx(() -> new ScreenFrame(home.resolve(name + ".json"), width, height, dark));
    try {
      FxToolkit.runOnFx(() -> {
        frame.screen.restore(Session.first().withExplore(ExploreSession.first()));
        if (withModel) {
          frame.model().models().add(model("mobilenet_v2_1.0_224"));
        }
      });
      FxToolkit.waitUntil(
          "the first picture", () -> frame.model().b().renderingProperty().get() != null);
      if (withModel) {
        FxToolkit.waitUntil(
            "the model", () -> !frame.model().models().classifiersProperty().get().isEmpty());
      }
      FxToolkit.runOnFx(() -> act.accept(frame));
      settle(frame);
      Path png = Path.of("target/screens/explore-" + name + ".png");
      Files.createDirectories(png.getParent());
      Snapshots.save(frame.scene, png);
      assertThat(png).exists();
      if (name.equals("before-figure")) {
        writeFigures(frame);
      }
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    } finally {
      System.out.println(name + ": " + frame.errors);
      FxToolkit.runOnFx(frame::close);
    }
  }

  /** All that the screen can export, at a column's width and wider. */
  private static void writeFigures(ScreenFrame frame) throws java.io.IOException {
    Messages messages = Messages.of("explore");
    var figures =
        new ExploreFigures(frame.model(), Renderer::ofEngine, new TypeTitles(messages), messages);
    for (Exportable figure : FxToolkit.onFx(() -> figures.now().figures())) {
      for (PagePreset preset : PagePreset.values()) {
        try {
          Drawing drawing = figure.layout().draw(figure.look().apply(preset));
          FigureFile.write(
              Path.of("target/screens/" + figure.stem() + "-" + preset.id() + ".pdf"),
              drawing,
              figure.credits(drawing),
              new ExportSettings(300, false, true));
        } catch (FigureException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  private static Path model(String name) {
    return Shared.folder("models").resolve(name + ".onnx");
  }

  private static void settle(ScreenFrame frame) {
    FxToolkit.waitUntil("pictures", () -> !frame.model().source().busyProperty().get());
    FxToolkit.waitForPulses(30);
    FxToolkit.waitUntil("models", () -> !frame.model().models().openingProperty().get());
    FxToolkit.waitUntil(
        "the cells",
        () -> {
          CellResults cells = frame.model().cells();
          return cells.models().isEmpty()
              ? cells.result(cells.shown(cells.stripType(), 5)).isPresent()
              : cells.types().stream()
                  .allMatch(type -> cells.result(cells.shown(type, 5)).isPresent());
        });
    FxToolkit.waitUntil(
        "answers",
        () ->
            frame.model().b().answersProperty().get().stream().noneMatch(answer -> answer.busy()));
    FxToolkit.waitForPulses(20);
  }

  private static Consumer<ScreenFrame> fog4() {
    return frame -> frame.model().b().choose(new Choice(CorruptionType.FOG, false, 4));
  }

  @Test
  void cleanAgainstFog() {
    shoot("light", 1280, 800, false, true, fog4());
  }

  @Test
  void dark() {
    shoot("dark", 1280, 800, true, true, fog4());
  }

  @Test
  void small() {
    shoot("small", 1024, 700, false, true, fog4());
  }

  @Test
  void enhanced() {
    shoot("enhanced", 1024, 700, true, true, fog4ThenClahe());
  }

  @Test
  void enhancedLight() {
    shoot("enhanced-light", 1280, 800, false, true, fog4ThenClahe());
  }

  private static Consumer<ScreenFrame> fog4ThenClahe() {
    return frame -> {
      fog4().accept(frame);
      frame.model().b().switchEnhancement();
    };
  }

  @Test
  void split() {
    shoot(
        "split",
        1280,
        800,
        false,
        true,
        frame -> {
          frame.model().b().choose(new Choice(CorruptionType.SPATTER, false, 4));
          frame.model().lookProperty().set(Look.SPLIT);
        });
  }

  @Test
  void difference() {
    shoot(
        "difference",
        1280,
        800,
        true,
        true,
        frame -> {
          frame.model().b().choose(new Choice(CorruptionType.MOTION_BLUR, false, 3));
          frame.model().lookProperty().set(Look.DIFFERENCE);
        });
  }

  @Test
  void threeModels() {
    shoot(
        "three",
        1280,
        800,
        false,
        false,
        frame -> {
          fog4().accept(frame);
          frame
              .model()
              .models()
              .restore(
                  java.util.List.of(Shared.folder("models")),
                  java.util.List.of(
                      "mobilenet_v2_1.0_224", "mobilenet_v1_0.25_128", "squeezenet_v1.0"));
          frame.model().extrasProperty().set(true);
        });
  }

  @Test
  void noModelFirstStart() {
    shoot("no-model", 1280, 800, false, false, frame -> {});
  }

  @Test
  void bundledModelsCompared() {
    for (boolean dark : new boolean[] {false, true}) {
      shoot(
          dark ? "bundled-dark" : "bundled",
          dark ? 1024 : 1280,
          dark ? 700 : 800,
          dark,
          false,
          frame -> {
            ModelShelf models = frame.model().models();
            while (models.chosenProperty().get().size() < (dark ? 1 : 3) && models.mayCompare()) {
              models.compare();
            }
          });
    }
  }

  @Test
  void error() {
    shoot(
        "error",
        1024,
        700,
        false,
        true,
        frame -> {
          Path bad = home.resolve("holiday.png");
          try {
            Files.writeString(bad, "no picture");
          } catch (java.io.IOException e) {
            throw new AssertionError(e);
          }
          frame.screen.open(
              new OpenedFiles(
                  java.util.List.of(bad),
                  java.util.List.of(),
                  java.util.List.of(),
                  java.util.List.of()));
        });
  }

  @Test
  void wholePictureAndFull() {
    shoot(
        "whole",
        1280,
        800,
        false,
        true,
        frame -> {
          frame.model().source().choose(Variant.V299);
          frame.model().wholePictureProperty().set(true);
          frame.model().b().choose(new Choice(CorruptionType.SNOW, false, 3));
        });
  }

  @Test
  void copiedFigure() {
    shoot("before-figure", 1280, 800, true, true, fog4());
  }
}
