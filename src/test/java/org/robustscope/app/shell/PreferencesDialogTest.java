package org.robustscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robustscope.testing.FxToolkit.onFx;
import static org.robustscope.testing.FxToolkit.runOnFx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Settings;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.testing.FxToolkit;

@ExtendWith(FxToolkit.class)
final class PreferencesDialogTest {
  @TempDir private Path folder;
  private final List<Settings> changes = new ArrayList<>();
  private SettingsStore settings;

  @BeforeEach
  void open() {
    settings = new SettingsStore(folder.resolve("settings.json"), Runnable::run, message -> {});
  }

  private DialogPane pane() {
    return onFx(() ->
        new PreferencesDialog(
                () -> null, new FixedDialogs(), settings, Messages.of("shell"), changes::add)
            .dialog()
            .getDialogPane());
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<String> device(DialogPane pane) {
    GridPane form = (GridPane) pane.getContent();
    return (ComboBox<String>)
        form.getChildren().stream()
            .filter(
                node -> node instanceof ComboBox<?> box && "auto".equals(box.getItems().getFirst()))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void aGpuByItsNumberIsShownAsWhatItIs() {
    settings.update(s -> s.withDevice("gpu:7"));
    ComboBox<String> box = device(pane());
    assertThat(box.getValue()).isEqualTo("gpu:7");
    assertThat(box.getConverter().toString("gpu:7")).isEqualTo("GPU 7");
    assertThat(box.getConverter().toString("gpu")).isEqualTo("GPU 0");
    assertThat(changes).as("looking changes nothing").isEmpty();
    runOnFx(() -> box.setValue("cpu"));
    assertThat(settings.current().device()).isEqualTo("cpu");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aProxyIsTakenWhenItIsOneAndRefusedInWordsWhenNot() {
    DialogPane pane = pane();
    ComboBox<String> kind = (ComboBox<String>) pane.getContent().lookup("#proxy-kind");
    TextField address = (TextField) pane.getContent().lookup("#proxy-address");
    Label problem = (Label) pane.getContent().lookup(".form-problem");
    assertThat(kind.getValue()).isEqualTo("system");
    assertThat(address.isVisible()).isFalse();
    runOnFx(() -> {
      kind.setValue("own");
      address.setText("proxy.example.org");
      address.fireEvent(new javafx.event.ActionEvent());
    });
    assertThat(problem.getText())
        .isEqualTo("proxy (proxy.example.org) should be system, none or HOST:PORT");
    assertThat(settings.current().proxy()).isEqualTo("system");
    runOnFx(() -> {
      address.setText("proxy.example.org:3128");
      address.fireEvent(new javafx.event.ActionEvent());
    });
    assertThat(problem.isVisible()).isFalse();
    assertThat(settings.current().proxy()).isEqualTo("proxy.example.org:3128");
    runOnFx(() -> kind.setValue("none"));
    assertThat(settings.current().proxy()).isEqualTo("none");
    var reread = new SettingsStore(folder.resolve("settings.json"), Runnable::run, message -> {});
    assertThat(reread.current().proxy()).isEqualTo("none");
  }
}
