package org.robustscope.app.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robustscope.testing.FxToolkit.onFx;
import static org.robustscope.testing.FxToolkit.runOnFx;
import static org.robustscope.testing.FxToolkit.waitForPulses;
import static org.robustscope.testing.FxToolkit.waitUntil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.model.BundledModels;
import org.robustscope.model.TorchParts;
import org.robustscope.model.catalogue.CatalogueEntry;
import org.robustscope.testing.FileServer;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.MadeUpTorch;
import org.robustscope.testing.TinyModel;
import org.robustscope.testing.TinyTorch;

/** Clicks and types through the screen as a user does, over a real store and a real server. */
@ExtendWith(FxToolkit.class)
final class ModelsScreenTest {
  private static final TinyModel SERVED = TinyModel.ofSide(8).withClasses(1000);

  @TempDir private Path home;
  private ModelsFrame frame;

  @AfterEach
  void close() {
    if (frame != null) {
      frame.close();
    }
  }

  private static CatalogueEntry entry(FileServer server, String sha256) {
    return new CatalogueEntry(
        "tiny.test",
        "Tiny net",
        "made up",
        CatalogueEntry.Engine.ONNX_RUNTIME,
        List.of(server.address("tiny.onnx")),
        SERVED.onnx().length,
        sha256,
        "MIT",
        "",
        new CatalogueEntry.Accuracy(OptionalDouble.empty(), OptionalDouble.empty(), ""),
        "",
        false,
        "",
        "a test",
        SERVED.card("tiny.test"));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private String text(String selector) {
    return onFx(() -> ((Labeled) frame.window.scene().lookup(selector)).getText());
  }

  private boolean shows(String selector) {
    Node node = frame.window.scene().lookup(selector);
    return node != null && node.isVisible();
  }

  private void awaitIdle() {
    waitUntil("the work's end", () -> frame.model().work().jobs().isEmpty());
  }

  private void awaitSelected(String title) {
    waitUntil(
        title + " is selected",
        () ->
            frame.model().selectedProperty().get() != null
                && frame.model().selectedProperty().get().title().equals(title));
  }

  private TextField field(String key) {
    return (TextField) frame.window.node("#form-" + key);
  }

  private void type(String key, String text) {
    frame.window.click(field(key));
    runOnFx(() -> field(key).setText(text));
  }

  /** A network without a card, but with a file of labels. */
  private Path bare() throws IOException {
    Path file = TinyModel.ofSide(8).write(home, "bare");
    Files.delete(home.resolve("bare.json"));
    return file;
  }

  @Test
  void aBundledModelIsSelectedTriedMeasuredAndUsed() {
    Assumptions.assumeFalse(BundledModels.list().isEmpty());
    frame = new ModelsFrame(home, false);
    frame.window.click(frame.line("ResNet-10 (CIFAR-10, 32x32)"));
    awaitSelected("ResNet-10 (CIFAR-10, 32x32)");
    assertThat(text(".model-details .title")).isEqualTo("ResNet-10 (CIFAR-10, 32x32)");
    assertThat(text(".model-details .badge")).isEqualTo("bundled");
    frame.window.click("#tryModel");
    awaitIdle();
    assertThat(text(".outcome")).startsWith("Chelsea").contains("1  ", " %").hasLineCount(6);
    frame.window.click("#measureModel");
    awaitIdle();
    assertThat(text(".outcome")).contains(" ms a picture on CPU");
    frame.window.click("#useModel");
    assertThat(frame.used).hasSize(1);
    assertThat(frame.window.scene().lookup("#removeModel")).isNull();
    assertThat(frame.answers.errors).isEmpty();
  }

  @Test
  void aDroppedNetworkIsDescribedRefusedTriedSavedAndTakenOffAgain() throws IOException {
    Path file = bare();
    frame = new ModelsFrame(home, false);
    frame.drop(file);
    waitUntil("the form", () -> shows(".card-form"));
    assertThat(field("classes").getText()).isEqualTo("3");

    // A card that does not fit is refused with both shapes, and nothing is written.
    type("width", "4");
    frame.window.click("#saveCard");
    waitUntil("the refusal", () -> shows(".card-form .problem"));
    assertThat(text(".card-form .problem")).contains("[N, 3, 8, 4]", "[N, 3, 8, 8]");
    assertThat(home.resolve("bare.json")).doesNotExist();

    type("width", "8");
    type("name", "my colours");
    frame.window.click("#tryCard");
    waitUntil("the answer", () -> shows(".card-form .outcome"));
    assertThat(text(".card-form .outcome")).contains("Chelsea", "reddish");
    assertThat(home.resolve("bare.json")).doesNotExist();

    frame.window.click("#saveCard");
    awaitSelected("my colours");
    assertThat(home.resolve("bare.json")).content().contains("my colours");
    assertThat(frame.settings.current().models()).containsExactly(file.toAbsolutePath());

    frame.answers.confirms = true;
    frame.window.click("#removeModel");
    waitUntil("it is off the list", () -> frame.settings.current().models().isEmpty());
    waitForPulses(5);
    assertThat(frame.answers.asked.getLast()).contains(file.toString());
    assertThat(frame.line("my colours")).isNull();
    assertThat(file).exists();
  }

  @Test
  void aDownloadShowsItsProgressIsCancelledAndGoesOn() throws IOException {
    byte[] bytes = SERVED.onnx();
    try (FileServer server = new FileServer(Map.of("tiny.onnx", bytes))) {
      frame = new ModelsFrame(home, false, entry(server, sha256(bytes)));
      frame.window.click(frame.line("Tiny net"));
      frame.window.click("#downloadModel");
      assertThat(frame.answers.asked)
          .singleElement()
          .asString()
          .contains(Bytes.text(bytes.length), "127.0.0.1", "MIT", frame.store.root().toString());
      assertThat(server.requests()).as("nothing is fetched before the answer").isEmpty();

      frame.answers.confirms = true;
      server.stopAt("tiny.onnx", 6000);
      frame.window.click("#downloadModel");
      ProgressBar bar = (ProgressBar) frame.window.node(".job-bar");
      waitUntil("half of it", () -> bar.isVisible() && bar.getProgress() > 0.4);
      assertThat(text(".job-line .muted")).contains("Tiny net", Bytes.text(bytes.length));
      frame.window.click("#cancelModelJob");
      awaitIdle();
      waitUntil("the list says so", () -> frame.model().selectedProperty().get().received() > 0);
      assertThat(text(".model-details .badge")).startsWith("half downloaded: 6.0 kB of ");
      assertThat(frame.store.root().resolve("tiny.test")).doesNotExist();
      assertThat(frame.answers.errors).isEmpty();

      server.stopNowhere();
      frame.window.click("#downloadModel");
      awaitIdle();
      waitUntil(
          "it is installed",
          () -> frame.model().selectedProperty().get().group() == ModelGroup.INSTALLED);
      assertThat(server.requests()).hasSize(2);
      assertThat(server.requests().getLast()).matches("tiny.onnx bytes=(5999|6000)-");
      waitForPulses(5);
      frame.window.click("#verifyModel");
      awaitIdle();
      assertThat(text(".outcome")).isNotBlank();
      frame.window.click("#tryModel");
      awaitIdle();
      assertThat(text(".outcome")).startsWith("Chelsea");

      frame.window.click("#removeModel");
      awaitIdle();
      waitUntil(
          "it can be downloaded again",
          () -> frame.model().selectedProperty().get().group() == ModelGroup.AVAILABLE);
      assertThat(frame.store.root().resolve("tiny.test")).doesNotExist();
      assertThat(frame.answers.errors).isEmpty();
    }
  }

  @Test
  void anotherFileThanThePublishedOneIsNotInstalled() throws IOException {
    byte[] bytes = SERVED.onnx();
    try (FileServer server = new FileServer(Map.of("tiny.onnx", bytes))) {
      frame = new ModelsFrame(home, false, entry(server, "ab".repeat(32)));
      frame.answers.confirms = true;
      frame.window.click(frame.line("Tiny net"));
      frame.window.click("#downloadModel");
      waitUntil("the refusal", () -> !frame.answers.errors.isEmpty());
      awaitIdle();
      assertThat(frame.answers.errors)
          .singleElement()
          .asString()
          .contains("sha256", "abababababab", "nothing was installed");
      assertThat(text(".outcome")).isEqualTo(frame.answers.errors.getFirst());
      assertThat(frame.store.root().resolve("tiny.test")).doesNotExist();
      assertThat(onFx(() -> frame.model().selectedProperty().get().received())).isZero();
    }
  }

  @Test
  void torchScriptOffersPyTorchWithSizeAndSourceBeforeAnythingIsFetched() throws IOException {
    Assumptions.assumeFalse(TorchParts.areInBuild());
    TinyModel.ofSide(8).write(home, "tiny");
    Path file = TinyTorch.write(home.resolve("means.pt"));
    String card = Files.readString(home.resolve("tiny.json"));
    Files.writeString(home.resolve("means.json"), card.replace("tiny.onnx", "means.pt"));
    MadeUpTorch torch = MadeUpTorch.below(home.resolve("pytorch"));
    try (FileServer server = new FileServer(torch.repository())) {
      frame = new ModelsFrame(home, false);
      Assumptions.assumeTrue(org.robustscope.model.ModelFiles.lacksTorch(file));
      frame.torch = Optional.of(new ModelsFrame.Torch(torch.parts(), server.address("")));
      frame.settings.update(s -> s.withModel(file));
      runOnFx(() -> frame.model().refresh());
      waitUntil(
          "it is listed",
          () ->
              frame.model().shownProperty().getValue().stream()
                  .anyMatch(it -> it.title().equals("tiny")));
      frame.window.click(frame.line("tiny"));
      assertThat(frame.window.scene().lookup("#useModel")).isNull();
      frame.window.click("#fetchTorch");
      assertThat(frame.answers.asked)
          .singleElement()
          .asString()
          .contains("40.0 kB", server.address("").toString(), torch.parts().root().toString());
      assertThat(server.requests()).isEmpty();

      frame.answers.confirms = true;
      server.stopAt(torch.lastPath(), 5000);
      frame.window.click("#fetchTorch");
      ProgressBar bar = (ProgressBar) frame.window.node(".job-bar");
      waitUntil("half of it", () -> bar.isVisible() && bar.getProgress() > 0.6);
      frame.window.click("#cancelModelJob");
      awaitIdle();
      assertThat(torch.parts().areInstalled()).isFalse();
      server.stopNowhere();
      waitForPulses(3);
      // A drop asks again, and says what is here already.
      frame.drop(file);
      waitUntil("it is here", () -> torch.parts().areInstalled());
      assertThat(frame.answers.asked.getLast()).contains("25.0 kB are here", "15.0 kB");
      waitUntil(
          "it is said",
          () -> frame.answers.infos.stream().anyMatch(it -> it.contains("PyTorch is here")));
    }
  }

  @Test
  void theKeyboardAloneIsEnough() throws IOException {
    Path file = bare();
    Assumptions.assumeFalse(BundledModels.list().isEmpty());
    frame = new ModelsFrame(home, false);
    frame.window.press(KeyCode.CONTROL, KeyCode.F);
    assertThat(focused().getId()).isEqualTo("filter");
    frame.window.press(KeyCode.TAB);
    assertThat(focused()).isSameAs(frame.tree());
    frame.window.press(KeyCode.HOME);
    frame.window.press(KeyCode.DOWN);
    StockModel first = onFx(() -> frame.model().selectedProperty().get());
    frame.window.press(KeyCode.DOWN);
    StockModel second = onFx(() -> frame.model().selectedProperty().get());
    assertThat(second).isNotEqualTo(first);

    // From the list to what can be done, in the order of the screen.
    frame.window.press(KeyCode.TAB);
    assertThat(focused().getId()).isEqualTo("useModel");
    frame.window.press(KeyCode.TAB);
    assertThat(focused().getId()).isEqualTo("tryModel");
    frame.window.press(KeyCode.SPACE);
    awaitIdle();
    waitForPulses(3);
    assertThat(text(".outcome")).startsWith("Chelsea");
    assertThat(focused().getId()).as("the button keeps the focus").isEqualTo("tryModel");
    frame.window.press(KeyCode.SHIFT, KeyCode.TAB);
    frame.window.press(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(focused()).isSameAs(frame.tree());
    // Enter on a model lets it answer.
    frame.window.press(KeyCode.ENTER);
    assertThat(frame.used).containsExactly(second.installed().orElseThrow());

    // The form begins at its first field; Escape gives it up; the list has the focus again.
    frame.drop(file);
    waitUntil("the form", () -> shows(".card-form"));
    waitForPulses(3);
    assertThat(focused().getId()).isEqualTo("form-name");
    frame.window.press(KeyCode.ESCAPE);
    waitUntil("no form", () -> !shows(".card-form"));
    waitForPulses(2);
    assertThat(focused()).isSameAs(frame.tree());
    frame.drop(file);
    waitUntil("the form", () -> shows(".card-form"));
    waitForPulses(3);
    frame.window.press(KeyCode.ENTER);
    awaitSelected("bare");
    waitForPulses(3);
    assertThat(focused()).isSameAs(frame.tree());
    assertThat(frame.answers.errors).isEmpty();
  }

  private Node focused() {
    return onFx(() -> frame.window.scene().getFocusOwner());
  }

  @Test
  void everyFieldOfTheFormIsNamedAndReachedByTab() throws IOException {
    frame = new ModelsFrame(home, true);
    frame.drop(bare());
    waitUntil("the form", () -> shows(".card-form"));
    waitForPulses(3);
    int fields = 0;
    while (focused().getId() != null && focused().getId().startsWith("form-")) {
      Node field = focused();
      assertThat(field.getAccessibleText()).as(field.getId()).isNotBlank();
      assertThat(onFx(() -> inView(field))).as(field.getId() + " is in view").isTrue();
      fields++;
      frame.window.press(KeyCode.TAB);
      if (focused() == field) {
        break;
      }
    }
    assertThat(fields).isEqualTo(15);
  }

  private boolean inView(Node field) {
    var bounds = field.localToScene(field.getLayoutBounds());
    var pane = frame.window.scene().lookup(".detail-scroll");
    var view = pane.localToScene(pane.getLayoutBounds());
    return bounds.getMinY() >= view.getMinY() && bounds.getMaxY() <= view.getMaxY();
  }

  @Test
  void aFileThatIsNoNetworkIsRefusedInOneLine() throws IOException {
    Path bad = Files.writeString(home.resolve("bad.onnx"), "no network");
    frame = new ModelsFrame(home, false);
    frame.drop(bad);
    waitUntil("the refusal", () -> !frame.answers.errors.isEmpty());
    assertThat(frame.answers.errors).singleElement().asString().startsWith(bad.toString());
    assertThat(shows(".card-form")).isFalse();
    Label bar = (Label) frame.window.node(".message-bar > .label");
    assertThat(bar.getText()).isEqualTo(frame.answers.errors.getFirst());
  }
}
