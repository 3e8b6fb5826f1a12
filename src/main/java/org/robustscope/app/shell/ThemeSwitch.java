package org.robustscope.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.robustscope.app.common.Theme;

/**
 * Gives every window, dialogs and menus too, the look that was chosen: AtlantaFX's style sheet, our
 * own over it, and the pseudo-class {@code dark} on the root.
 */
final class ThemeSwitch {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  private final String base = sheet("base");
  private final List<String> light = List.of(base, sheet("light"));
  private final List<String> night = List.of(base, sheet("dark"));
  private Theme theme = Theme.SYSTEM;

  /** Begins to dress windows as they open. */
  void start(Theme first) {
    theme = first;
    dark.set(isDark(first));
    useSheet();
    Platform.getPreferences().colorSchemeProperty().subscribe(_ -> set(theme));
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::watch);
                  }
                });
    Window.getWindows().forEach(this::watch);
  }

  /** Changes the look of all windows. */
  void set(Theme value) {
    theme = value;
    if (dark.get() != isDark(value)) {
      dark.set(isDark(value));
      useSheet();
      Window.getWindows().forEach(window -> dress(window.getScene()));
    }
  }

  ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /** Dresses a scene; for one whose window is not shown yet, so that it never flashes. */
  void dress(Scene scene) {
    if (scene != null) {
      scene.getStylesheets().removeAll(night);
      scene.getStylesheets().removeAll(light);
      scene.getStylesheets().addAll(0, dark.get() ? night : light);
      mark(scene.getRoot());
    }
  }

  private void watch(Window window) {
    dress(window.getScene());
  }

  private void mark(Parent root) {
    root.pseudoClassStateChanged(DARK, dark.get());
  }

  private void useSheet() {
    // The binary form: parsing the text takes a tenth of a second of the start.
    var theme = dark.get() ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheetBSS());
  }

  private static boolean isDark(Theme theme) {
    return switch (theme) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  private static String sheet(String name) {
    String file = "/styles/" + name + ".css";
    return Objects.requireNonNull(ThemeSwitch.class.getResource(file), file).toExternalForm();
  }
}
