package org.robustscope.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.export.FigureSurface;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.Origin;
import org.robustscope.figure.data.SampleData;
import org.robustscope.figure.data.Slot;
import org.robustscope.metric.BenchmarkCorruptions;
import org.robustscope.metric.Quantity.Kind;
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

  /** Own results that are few, many, odd or broken, as the screen shows them. */
  @Test
  void oddResults() {
    Origin one = SampleData.origin(SampleData.ONE);
    Entry plain = SampleData.entry("ResNet-50", 3, one);
    Slot mce = Slot.of(Kind.MEAN_CE);
    Slot clean = Slot.of(Kind.CLEAN_ERROR);
    List<Entry> holes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Entry entry = SampleData.entry("Network " + i, i, one);
      for (int c = 0; c < 4 * i; c++) {
        Slot cell = Slot.of(Kind.CE, BenchmarkCorruptions.FIFTEEN.get((3 * c + i) % 15));
        entry =
            SampleData.with(
                entry, Datum.missing(cell, entry.name(), "the run has not got there", one));
      }
      holes.add(entry);
    }
    Entry noBase =
        SampleData.with(plain, Datum.missing(mce, plain.name(), "no run of the base AlexNet", one));
    Entry nan = SampleData.with(plain, Datum.of(mce, plain.name(), Double.NaN, one));
    String longName =
        "a_very_long_name_of_a_model_without_any_blank_that_goes_on_and_on_" + "x".repeat(14);
    List<Entry> names = new ArrayList<>();
    for (String name :
        List.of(
            longName,
            "A very long name with blanks, & special_characters: 50% {of} ~ $them$ #1 \\and ^more",
            "短い名前",
            "B")) {
      names.add(SampleData.entry(name, name.length(), SampleData.partial(SampleData.ONE)));
    }
    odd("one", FigureData.of(List.of(plain)), FigureKind.CLEAN_MCE);
    odd("one-bar", FigureData.of(List.of(plain)), FigureKind.MCE);
    odd("holes", FigureData.of(holes), FigureKind.HEATMAP);
    odd("no-base", FigureData.of(List.of(noBase)), FigureKind.MCE);
    odd("nan", FigureData.of(List.of(nan, SampleData.entry("Other", 5, one))), FigureKind.MCE);
    odd("300", SampleData.models(300), FigureKind.CLEAN_MCE);
    odd("300-bars", SampleData.models(300), FigureKind.MCE);
    odd("300-severity", SampleData.everything(300), FigureKind.SEVERITY);
    odd("300-cells", SampleData.models(300), FigureKind.SEVERITY_HEATMAP);
    odd("names", FigureData.of(names), FigureKind.CLEAN_MCE);
    odd("names-bars", FigureData.of(names), FigureKind.MCE);
    odd("names-severity", FigureData.of(names), FigureKind.SEVERITY);
    odd("flips", SampleData.models(5), FigureKind.FLIP_RATES);
    odd("calibration", SampleData.everything(3), FigureKind.CALIBRATION);
    odd("nothing", FigureData.EMPTY, FigureKind.MCE);
  }

  private void odd(String name, FigureData data, FigureKind kind) {
    for (boolean dark : new boolean[] {false, true}) {
      var frame = FxToolkit.onFx(() -> new ChartsFrame(home));
      Scene scene =
          FxToolkit.onFx(() -> {
            Scene made = frame.show(dark ? 1024 : 1280, dark ? 700 : 800, dark);
            frame.runs.set(data);
            ChartsViewModel model = frame.screen.viewModel();
            model.choose(data.entries().stream().map(Entry::id).collect(Collectors.toSet()));
            model.kindProperty().set(kind);
            return made;
          });
      try {
        FxToolkit.waitForPulses(10);
        Snapshots.save(
            scene, Path.of("target/screens/charts-odd-" + name + (dark ? "-dark" : "") + ".png"));
        System.out.println(name + ": " + frame.errors);
      } finally {
        FxToolkit.runOnFx(frame::close);
      }
    }
  }

  /** The tip of a number, beside its mark. */
  @Test
  void hover() {
    for (boolean dark : new boolean[] {false, true}) {
      var frame = FxToolkit.onFx(() -> new ChartsFrame(home));
      Scene scene =
          FxToolkit.onFx(() -> {
            Scene made = frame.show(1280, 800, dark);
            frame.screen.viewModel().kindProperty().set(FigureKind.CLEAN_RELATIVE_MCE);
            return made;
          });
      FxToolkit.waitForPulses(10);
      FxToolkit.runOnFx(() -> {
        FigureSurface surface = frame.screen.view().surface();
        surface.requestFocus();
        for (KeyCode code : List.of(KeyCode.HOME, KeyCode.RIGHT, KeyCode.RIGHT)) {
          Event.fireEvent(
              surface,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }
      });
      FxToolkit.waitForPulses(5);
      String look = dark ? "-dark" : "";
      Snapshots.save(scene, Path.of("target/screens/charts-hover" + look + ".png"));
      for (Window window : FxToolkit.onFx(() -> List.copyOf(Window.getWindows()))) {
        if (window instanceof Tooltip tip) {
          Snapshots.save(tip.getScene(), Path.of("target/screens/charts-tip" + look + ".png"));
        }
      }
      FxToolkit.runOnFx(frame::close);
    }
  }

  @Test
  void export() {
    for (boolean dark : new boolean[] {false, true}) {
      var frame = FxToolkit.onFx(() -> new ChartsFrame(home));
      FxToolkit.onFx(() -> frame.show(1280, 800, dark));
      Dialog<?> dialog =
          FxToolkit.onFx(() -> {
            frame.screen.viewModel().kindProperty().set(FigureKind.CLEAN_MCE);
            Dialog<?> made = frame.screen.exports().dialog(frame.screen.output().figure());
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
