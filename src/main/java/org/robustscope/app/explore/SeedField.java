package org.robustscope.app.explore;

import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.robustscope.app.common.Messages;

/** The field of the seed: digits only, taken with Enter or when the focus leaves. */
public final class SeedField {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");
  private static final int LONGEST = 10;
  private static final long LARGEST = 0xffffffffL;

  private final TextField field = new TextField();
  private final ReadOnlyLongProperty seed;
  private final LongConsumer chosen;

  public SeedField(ReadOnlyLongProperty seed, LongConsumer chosen, Messages messages) {
    this.seed = seed;
    this.chosen = chosen;
    field.setId("seed");
    field.getStyleClass().add("seed-field");
    field.setTooltip(new Tooltip(messages.text("seed.tip")));
    field.setAccessibleText(messages.text("seed.tip"));
    field.setTextFormatter(
        new TextFormatter<>(change ->
            change.getControlNewText().matches("\\d{0," + LONGEST + "}") ? change : null));
    seed.subscribe(_ -> show());
    field.setOnAction(_ -> take());
    field
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            take();
          }
        });
    field.textProperty().subscribe(_ -> field.pseudoClassStateChanged(ERROR, !isSeed()));
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            show();
            e.consume();
          }
        });
  }

  public TextField field() {
    return field;
  }

  private boolean isSeed() {
    return !field.getText().isEmpty() && Long.parseLong(field.getText()) <= LARGEST;
  }

  private void take() {
    if (isSeed()) {
      chosen.accept(Long.parseLong(field.getText()));
    } else {
      show();
    }
  }

  private void show() {
    field.setText(Long.toString(seed.get()));
  }
}
