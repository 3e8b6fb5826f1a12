package org.robustscope.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.Messages;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.data.Entry;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.Snapshots;

/**
 * Pictures of the screen to look at, in target/screens: {@code mvn test -Dtest=ChartsScreens}. Not
 * among the tests of {@code mvn verify}.
 */
@ExtendWith(FxToolkit.class)
final class ChartsScreens {
  @TempDir Path home;

  private void shoot(
      String name, int width, int height, boolean dark, Consumer<ChartsViewModel> act) {
    var frame = FxToolkit.onFx(() -> new ChartsFrame(home));
    Scene scene =
        FxToolkit.onFx(() -> {
          Scene made = frame.show(width, height, dark);
          act.accept(frame.screen.viewModel());
          return made;
        });
    try {
      FxToolkit.waitForPulses(10);
      Path png = Path.of("target/screens/charts-" + name + ".png");
      Snapshots.save(scene, png);
      assertThat(png).exists();
    } finally {
      FxToolkit.runOnFx(frame::close);
    }
  }

  @Test
  void firstStart() {
    shoot("first", 1280, 800, false, _ -> {});
    shoot("first-dark", 1280, 800, true, _ -> {});
    shoot("first-small", 1024, 700, false, _ -> {});
    shoot("first-small-dark", 1024, 700, true, _ -> {});
  }

  @Test
  void everyKind() {
    for (FigureKind kind : FigureKind.values()) {
      shoot(
          "kind-" + kind.id(),
          1280,
          800,
          kind.ordinal() % 2 == 1,
          model -> {
            model.kindProperty().set(kind);
            if (kind == FigureKind.SEVERITY || kind == FigureKind.SEVERITY_HEATMAP) {
              only(model, "robustbench");
            }
          });
    }
  }

  @Test
  void mixed() {
    shoot("mixing", 1280, 800, false, model -> add(model, "robustbench"));
    shoot(
        "mixed",
        1280,
        800,
        true,
        model -> {
          add(model, "robustbench");
          model.mixedProperty().set(true);
        });
  }

  @Test
  void bundled() {
    for (FigureKind kind :
        List.of(
            FigureKind.MCE,
            FigureKind.ENHANCEMENTS,
            FigureKind.HEATMAP,
            FigureKind.CALIBRATION,
            FigureKind.CLEAN_RELATIVE_MCE)) {
      boolean dark = kind == FigureKind.ENHANCEMENTS || kind == FigureKind.HEATMAP;
      shoot(
          "bundled-" + kind.id(),
          dark ? 1024 : 1280,
          dark ? 700 : 800,
          dark,
          model -> {
            model.kindProperty().set(kind);
            only(model, "bundled");
          });
    }
  }

  @Test
  void selectedAndFiltered() {
    shoot(
        "selected",
        1280,
        800,
        false,
        model -> {
          model.kindProperty().set(FigureKind.CLEAN_MCE);
          model.filterProperty().set("resnet");
          model.select(
              model.data().entries().stream()
                  .filter(entry -> entry.name().startsWith("ResNet-50"))
                  .map(Entry::id)
                  .collect(Collectors.toSet()));
        });
    shoot("none", 1024, 700, true, ChartsViewModel::chooseNone);
    shoot(
        "testbed",
        1280,
        800,
        false,
        model -> {
          only(model, "testbed");
          model.kindProperty().set(FigureKind.HEATMAP);
        });
  }

  @Test
  void export() {
    for (boolean dark : new boolean[] {false, true}) {
      var frame = FxToolkit.onFx(() -> new ChartsFrame(home));
      FxToolkit.onFx(() -> frame.show(1280, 800, dark));
      Dialog<?> dialog =
          FxToolkit.onFx(() -> {
            frame.screen.viewModel().kindProperty().set(FigureKind.CLEAN_MCE);
            var made =
                new ExportDialog(
                        frame.screen.output().export(), Messages.of("charts"), _ -> {}, _ -> {})
                    .dialog(frame.screen.content().getScene().getWindow());
            for (String sheet : List.of("base", dark ? "dark" : "light")) {
              made.getDialogPane()
                  .getStylesheets()
                  .add(0, getClass().getResource("/styles/" + sheet + ".css").toExternalForm());
            }
            made.show();
            return made;
          });
      FxToolkit.waitForPulses(10);
      Snapshots.save(
          FxToolkit.onFx(() -> dialog.getDialogPane().getScene()),
          Path.of("target/screens/charts-export" + (dark ? "-dark" : "") + ".png"));
      FxToolkit.runOnFx(() -> {
        dialog.close();
        frame.close();
      });
    }
  }

  private static void add(ChartsViewModel model, String family) {
    model.shelvesProperty().getValue().stream()
        .filter(shelf -> shelf.family().id().equals(family))
        .forEach(shelf -> model.choose(shelf.entries(), true));
  }

  private static void only(ChartsViewModel model, String family) {
    model.choose(Set.of());
    add(model, family);
  }
}
