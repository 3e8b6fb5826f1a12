package org.robustscope.app.shell;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.robustscope.app.common.Messages;
import org.robustscope.model.store.Proxies;

/** The way of downloads: the system's, none, or a proxy of the user's. Tells good ones only. */
final class ProxyField extends VBox {
  private static final String SYSTEM = "system";
  private static final String NONE = "none";
  private static final String OWN = "own";

  private final Messages messages;
  private final Consumer<String> chosen;
  private final ComboBox<String> kind = new ComboBox<>();
  private final TextField address = new TextField();
  private final Label problem = new Label();

  /**
   * A field.
   *
   * @param now "system", "none" or an address
   * @param chosen gets the same, when it has been changed to something good
   */
  ProxyField(String now, Messages messages, Consumer<String> chosen) {
    this.messages = messages;
    this.chosen = chosen;
    boolean own = !now.equals(SYSTEM) && !now.equals(NONE);
    kind.setId("proxy-kind");
    kind.getItems().setAll(SYSTEM, NONE, OWN);
    kind.setConverter(new Names());
    kind.setAccessibleText(messages.text("preferences.proxy"));
    kind.setValue(own ? OWN : now);
    address.setId("proxy-address");
    address.setPromptText(messages.text("preferences.proxy.prompt"));
    address.setAccessibleText(messages.text("preferences.proxy.address"));
    address.setText(own ? now : "");
    problem.getStyleClass().add("form-problem");
    problem.setWrapText(true);
    getStyleClass().add("form-column");
    var line = new HBox(kind, address);
    line.getStyleClass().add("form-line");
    getChildren().setAll(line, problem);
    show();
    kind.valueProperty().addListener((_, _, value) -> choose(value));
    address.setOnAction(_ -> takeAddress());
    address
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            takeAddress();
          }
        });
  }

  private void choose(String value) {
    show();
    if (value.equals(OWN)) {
      address.requestFocus();
      takeAddress();
    } else {
      say("");
      chosen.accept(value);
    }
  }

  private void takeAddress() {
    String text = address.getText().strip();
    if (!kind.getValue().equals(OWN) || text.isEmpty()) {
      say("");
      return;
    }
    try {
      Proxies.check(text);
      say("");
      chosen.accept(text);
    } catch (IllegalArgumentException e) {
      say(e.getMessage());
    }
  }

  private void say(String what) {
    problem.setText(what);
    problem.setVisible(!what.isEmpty());
    problem.setManaged(!what.isEmpty());
    address.pseudoClassStateChanged(Styles.STATE_DANGER, !what.isEmpty());
  }

  private void show() {
    boolean own = kind.getValue().equals(OWN);
    address.setVisible(own);
    address.setManaged(own);
    say("");
  }

  private final class Names extends StringConverter<String> {
    @Override
    public String toString(String value) {
      return value == null ? "" : messages.text("preferences.proxy." + value);
    }

    @Override
    public String fromString(String text) {
      throw new UnsupportedOperationException("the box is not editable");
    }
  }
}
