package org.robustscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.DeviceNames;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Named;
import org.robustscope.app.common.Settings;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.Theme;

/** The settings that have no place on a screen. Each acts at once. */
final class PreferencesDialog {
  private final Supplier<Window> owner;
  private final Dialogs dialogs;
  private final SettingsStore settings;
  private final Messages messages;
  private final Consumer<Settings> changed;

  PreferencesDialog(
      Supplier<Window> owner,
      Dialogs dialogs,
      SettingsStore settings,
      Messages messages,
      Consumer<Settings> changed) {
    this.owner = owner;
    this.dialogs = dialogs;
    this.settings = settings;
    this.messages = messages;
    this.changed = changed;
  }

  Action action() {
    return Action.named(messages, "preferences")
        .optIcon("mdi2c-cog-outline")
        .optKey("Shortcut+Comma")
        .does(() -> dialog().showAndWait());
  }

  Dialog<ButtonType> dialog() {
    var dialog = new Dialog<ButtonType>();
    dialog.initOwner(owner.get());
    dialog.setTitle(messages.text("preferences.title"));
    dialog.getDialogPane().setContent(form());
    dialog.getDialogPane().getStyleClass().add("preferences");
    dialog
        .getDialogPane()
        .getButtonTypes()
        .add(new ButtonType(messages.text("dialog.close"), ButtonData.CANCEL_CLOSE));
    return dialog;
  }

  private GridPane form() {
    var form = new GridPane();
    form.getStyleClass().add("form");
    addRow(form, "theme", themeChoice());
    addRow(form, "device", deviceChoice());
    addRow(
        form,
        "proxy",
        new ProxyField(
            settings.current().proxy(), messages, value -> change(s -> s.withProxy(value))));
    addRow(form, "frost", frostFolder());
    return form;
  }

  private void addRow(GridPane form, String name, Node control) {
    int row = form.getRowCount();
    var label = new Label(messages.text("preferences." + name));
    label.setLabelFor(control);
    var note = new Label(messages.text("preferences." + name + ".note"));
    note.getStyleClass().add("form-note");
    note.setWrapText(true);
    form.addRow(row, label, control);
    form.add(note, 1, row + 1);
  }

  private ComboBox<Theme> themeChoice() {
    return choice(
        List.of(Theme.values()),
        settings.current().theme(),
        theme ->
            switch (theme) {
              case SYSTEM -> messages.text("preferences.theme.system");
              case LIGHT -> messages.text("preferences.theme.light");
              case DARK -> messages.text("preferences.theme.dark");
            },
        theme -> change(s -> s.withTheme(theme)));
  }

  private ComboBox<String> deviceChoice() {
    String now = settings.current().device();
    return choice(
        DeviceNames.choices(now),
        now,
        new DeviceNames(messages)::toString,
        device -> change(s -> s.withDevice(device)));
  }

  private HBox frostFolder() {
    var folder = new Label();
    folder.getStyleClass().add("form-value");
    var shipped = new Button(messages.text("preferences.frost.shipped"));
    shipped.setMinWidth(Button.USE_PREF_SIZE);
    Runnable show = () -> showFolder(folder, shipped);
    var choose = new Button(messages.text("preferences.frost.choose"));
    choose.setMinWidth(Button.USE_PREF_SIZE);
    choose.setOnAction(_ -> {
      Optional<Path> chosen = dialogs.openFolder(messages.text("preferences.frost.title"));
      chosen.ifPresent(path -> change(s -> s.withFrostTextures(Optional.of(path))));
      show.run();
    });
    shipped.setOnAction(_ -> {
      change(s -> s.withFrostTextures(Optional.empty()));
      show.run();
    });
    show.run();
    var box = new HBox(folder, choose, shipped);
    box.getStyleClass().add("form-line");
    return box;
  }

  private void showFolder(Label label, Button shipped) {
    Optional<Path> folder = settings.current().frostTextures();
    label.setText(
        folder.map(Path::toString).orElseGet(() -> messages.text("preferences.frost.none")));
    shipped.setDisable(folder.isEmpty());
  }

  private void change(UnaryOperator<Settings> change) {
    settings.update(change);
    changed.accept(settings.current());
  }

  private static <T> ComboBox<T> choice(
      List<T> values, T chosen, Function<T, String> name, Consumer<T> act) {
    var box = new ComboBox<T>();
    box.getItems().setAll(values);
    box.setConverter(new Named<>(name));
    box.setValue(chosen);
    box.valueProperty().addListener((_, _, value) -> act.accept(value));
    return box;
  }
}
