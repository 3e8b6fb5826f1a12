package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.ExploreSession;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.Session;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Preparation;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.model.BundledModels;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;
import org.robustscope.testing.FxToolkit;

@ExtendWith(FxToolkit.class)
class ExploreScreenTest {
  @TempDir Path folder;
  private ScreenFrame frame;

  @BeforeEach
  void open() {
    frame =
        FxToolkit.onFx(() -> new ScreenFrame(folder.resolve("settings.json"), 1100, 760, false));
    FxToolkit.runOnFx(
        () -> frame.screen.restore(Session.first().withExplore(ExploreSession.first())));
    await("the sample", () -> shown() != null);
  }

  @AfterEach
  void close() {
    FxToolkit.runOnFx(frame::close);
  }

  private Rendering shown() {
    return frame.model().b().renderingProperty().get();
  }

  private static void await(String what, Supplier<Boolean> condition) {
    FxToolkit.waitUntil(what, condition::get);
  }

  /** Which models answer belongs to a session, and in a build with bundled ones one always does. */
  private void awaitModels() {
    await(
        "the models",
        () ->
            (!frame.model().models().chosenProperty().get().isEmpty()
                    && !frame.model().models().openingProperty().get())
                || BundledModels.list().isEmpty());
  }

  private void press(Node target, KeyCode code, boolean shortcut) {
    FxToolkit.runOnFx(() -> {
      target.requestFocus();
      for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
        target.fireEvent(
            new KeyEvent(type, "", code.getChar(), code, false, shortcut, false, false));
      }
    });
  }

  private Node node(String selector) {
    return FxToolkit.onFx(() -> frame.scene.lookup(selector));
  }

  @Test
  void digitSetsTheSeverityOfTheActivePane() {
    press(node("#viewportB"), KeyCode.DIGIT5, false);
    await("severity 5", () -> shown().cell().severity() == 5);
    assertThat(FxToolkit.onFx(() -> ((Slider) node("#sliderB")).getValue())).isEqualTo(5);
    press(node("#viewportA"), KeyCode.DIGIT2, false);
    await(
        "severity 2 in A",
        () -> frame.model().a().renderingProperty().get().cell().severity() == 2);
    assertThat(shown().cell().severity()).isEqualTo(5);
  }

  @Test
  void digitInTheSeedFieldIsTextAndNoSeverity() {
    TextField seed = (TextField) node("#seed");
    press(seed, KeyCode.DIGIT5, false);
    press(seed, KeyCode.S, false);
    assertThat(frame.model().b().choice().severity()).isEqualTo(3);
    assertThat(frame.model().lookProperty().get()).isEqualTo(Look.SIDE_BY_SIDE);
    FxToolkit.runOnFx(() -> {
      seed.setText("17");
      seed.getOnAction().handle(null);
    });
    assertThat(frame.model().seedProperty().get()).isEqualTo(17);
    FxToolkit.runOnFx(() -> {
      seed.setText("9999999999");
      seed.getOnAction().handle(null);
    });
    assertThat(frame.model().seedProperty().get()).isEqualTo(17);
    assertThat(seed.getText()).isEqualTo("17");
  }

  @Test
  void sliderShowsNewPixelsWhileItIsDragged() {
    Slider slider = (Slider) node("#sliderB");
    ImageViewport viewport = (ImageViewport) node("#viewportB");
    int before =
        FxToolkit.onFx(() -> viewport.imageProperty().get().getPixelReader().getArgb(9, 9));
    FxToolkit.runOnFx(() -> {
      slider.setValueChanging(true);
      slider.setValue(4.6);
    });
    await("severity 5", () -> shown().cell().severity() == 5);
    assertThat(FxToolkit.onFx(slider::getValue)).isEqualTo(4.6);
    assertThat(FxToolkit.onFx(() -> viewport.imageProperty().get().getPixelReader().getArgb(9, 9)))
        .isNotEqualTo(before);
  }

  @Test
  void lettersSearchInTheTypeChooser() {
    @SuppressWarnings("unchecked")
    ComboBox<TypeItem> chooser = (ComboBox<TypeItem>) node("#typeB");
    FxToolkit.runOnFx(() -> {
      for (String letter : List.of("s", "n")) {
        chooser.fireEvent(
            new KeyEvent(
                KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
      }
    });
    assertThat(frame.model().b().choice().type()).isEqualTo(CorruptionType.SNOW);
    press(chooser, KeyCode.S, false);
    assertThat(frame.model().lookProperty().get()).isEqualTo(Look.SIDE_BY_SIDE);
  }

  @Test
  void heldKeyBlinksToTheCleanPicture() {
    ImageViewport viewport = (ImageViewport) node("#viewportB");
    FxToolkit.runOnFx(() -> fire(viewport, KeyEvent.KEY_PRESSED));
    assertThat(FxToolkit.onFx(() -> viewport.blinkingProperty().get())).isTrue();
    FxToolkit.runOnFx(() -> fire(viewport, KeyEvent.KEY_RELEASED));
    assertThat(FxToolkit.onFx(() -> viewport.blinkingProperty().get())).isFalse();
  }

  private static void fire(Node target, javafx.event.EventType<KeyEvent> type) {
    target.fireEvent(new KeyEvent(type, "", "b", KeyCode.B, false, false, false, false));
  }

  @Test
  void lookKeysSwitchThereAndBack() {
    press(node("#viewportB"), KeyCode.S, false);
    assertThat(frame.model().lookProperty().get()).isEqualTo(Look.SPLIT);
    press(node("#viewportB"), KeyCode.D, false);
    assertThat(frame.model().lookProperty().get()).isEqualTo(Look.DIFFERENCE);
    press(node("#viewportB"), KeyCode.D, false);
    assertThat(frame.model().lookProperty().get()).isEqualTo(Look.SIDE_BY_SIDE);
    press(node("#viewportB"), KeyCode.A, false);
    assertThat(frame.model().lookProperty().get()).isEqualTo(Look.SIDE_BY_SIDE);
  }

  @Test
  void savedPaneIsTheEnginesPicture() throws IOException {
    Path file = folder.resolve("pane.png");
    frame.answers.file = Optional.of(file);
    press(node("#viewportB"), KeyCode.S, true);
    await("the file", () -> !frame.infos.isEmpty() || !frame.errors.isEmpty());
    assertThat(frame.errors).isEmpty();
    Photo photo = shown().subject().crop().photo();
    RgbImage clean = Preparation.standard(photo.image(), Variant.V224);
    long seed = new SeedRule(SeedMode.IMAGE, 0).seedOf(photo.name(), "fog", 3);
    RgbImage expected =
        new CorruptionEngine(FrostTextures.shipped())
            .apply(CorruptionType.FOG, 3, Variant.V224, seed, clean);
    assertThat(ImageFiles.read(file).image().sameSamplesAs(expected)).isTrue();
  }

  @Test
  void allVersionsAreSavedAsTheCommandLineDoesAndNotReplacedUnasked() throws IOException {
    frame.answers.folder = Optional.of(folder.resolve("all"));
    Files.createDirectories(folder.resolve("all/fog/1"));
    Path there = folder.resolve("all/fog/1/chelsea.png");
    Files.writeString(there, "mine");
    press(node("#viewportB"), KeyCode.E, true);
    await("the refusal", () -> frame.infos.size() == 1);
    assertThat(Files.readString(there)).isEqualTo("mine");
    Files.delete(there);
    frame.infos.clear();
    press(node("#viewportB"), KeyCode.E, true);
    await("95 files", () -> !frame.infos.isEmpty() || !frame.errors.isEmpty());
    assertThat(frame.errors).isEmpty();
    try (Stream<Path> files = Files.walk(folder.resolve("all"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(95).contains(there);
    }
  }

  @Test
  void badFilesAreSaidInALineAndTheScreenStaysUsable() throws IOException {
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");
    Path onnx = Files.writeString(folder.resolve("net.onnx"), "no model");
    Path nothing = Files.createDirectories(folder.resolve("nothing"));
    FxToolkit.runOnFx(() ->
        frame.screen.open(
            new OpenedFiles(List.of(text), List.of(nothing), List.of(onnx), List.of())));
    await("two messages", () -> frame.errors.size() == 2 && frame.handedOn.size() == 1);
    assertThat(frame.errors)
        .allMatch(line -> !line.contains("\n"))
        .anyMatch(line -> line.contains("text.png: "))
        .anyMatch(line -> line.contains("nothing: "));
    // A model without a card goes to the Models screen, which proposes one.
    assertThat(frame.handedOn).containsExactly(onnx);
    press(node("#viewportB"), KeyCode.DIGIT1, false);
    await("severity 1", () -> shown().cell().severity() == 1);
  }

  @Test
  void sessionComesBack() {
    FxToolkit.runOnFx(() -> {
      frame.model().b().choose(new Choice(CorruptionType.SNOW, false, 2));
      frame.model().chooseSeed(7);
      frame.model().source().choose(Variant.V64);
      frame.model().lookProperty().set(Look.SPLIT);
    });
    await("64", () -> shown().picture().width() == 64);
    awaitModels();
    Session saved = FxToolkit.onFx(() -> frame.screen.save(Session.first()));
    FxToolkit.runOnFx(frame::close);
    frame = FxToolkit.onFx(() -> new ScreenFrame(folder.resolve("other.json"), 1100, 760, false));
    FxToolkit.runOnFx(() -> frame.screen.restore(saved));
    await("the picture", () -> shown() != null);
    assertThat(shown().cell()).isEqualTo(new Cell(CorruptionType.SNOW, 2));
    assertThat(shown().picture().width()).isEqualTo(64);
    assertThat(frame.model().seedProperty().get()).isEqualTo(7);
    assertThat(frame.model().lookProperty().get()).isEqualTo(Look.SPLIT);
    assertThat(frame.model().a().choice().clean()).isTrue();
    awaitModels();
    assertThat(FxToolkit.onFx(() -> frame.screen.save(Session.first()))).isEqualTo(saved);
  }
}
