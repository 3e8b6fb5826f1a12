package org.robustscope.app.common;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the controls of actions, each with icon, tooltip, accessible text and enabled state. */
public final class ActionControls {
  private ActionControls() {}

  /** A button with icon, if there is one, and text. */
  public static ButtonBase button(Action action) {
    ButtonBase button = plain(action);
    button.setText(action.text());
    return button;
  }

  /** A button with the icon only. */
  public static ButtonBase iconButton(Action action) {
    ButtonBase button = plain(action);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("icon-only");
    return button;
  }

  /** A menu item. It shows its key, which {@link Shortcuts} takes first where it is installed. */
  public static MenuItem menuItem(Action action) {
    MenuItem item =
        action
            .selectedProperty()
            .<MenuItem>map(on -> {
              var check = new CheckMenuItem(action.text());
              check.selectedProperty().bindBidirectional(on);
              return check;
            })
            .orElseGet(() -> {
              var plain = new MenuItem(action.text());
              plain.setOnAction(_ -> action.fire());
              return plain;
            });
    item.setId(action.id());
    action.icon().ifPresent(icon -> item.setGraphic(icon(icon)));
    // A plain key would act while the user types into a field.
    action.shortcut().filter(key -> !Shortcuts.isPlain(key)).ifPresent(item::setAccelerator);
    item.disableProperty().bind(action.enabledProperty().map(on -> !on));
    return item;
  }

  /** An icon that takes its size and colour from the style sheets. */
  public static Node icon(String literal) {
    var icon = new FontIcon(literal);
    // Decoration: the control around it says the same in words.
    icon.setAccessibleText("");
    return icon;
  }

  private static ButtonBase plain(Action action) {
    ButtonBase button =
        action
            .selectedProperty()
            .<ButtonBase>map(on -> {
              var toggle = new ToggleButton();
              toggle.selectedProperty().bindBidirectional(on);
              return toggle;
            })
            .orElseGet(() -> {
              var push = new Button();
              push.setOnAction(_ -> action.fire());
              return push;
            });
    button.setId(action.id());
    action.icon().ifPresent(icon -> button.setGraphic(icon(icon)));
    button.setTooltip(new Tooltip(action.tipWithKey()));
    button.setAccessibleText(action.tip());
    button.disableProperty().bind(action.enabledProperty().map(on -> !on));
    return button;
  }
}
