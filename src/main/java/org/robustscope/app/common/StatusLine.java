package org.robustscope.app.common;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * The right side of the status bar; an empty text takes no room.
 *
 * @param engine such as "ONNX Runtime 1.28.0"
 * @param device such as "CPU"
 * @param latency of the last answer, such as "14 ms"
 * @param seed such as "seed 0"
 * @param variant such as "224"
 */
public record StatusLine(
    ObservableValue<String> engine,
    ObservableValue<String> device,
    ObservableValue<String> latency,
    ObservableValue<String> seed,
    ObservableValue<String> variant) {
  /** One that stays empty. */
  public static StatusLine empty() {
    return new StatusLine(none(), none(), none(), none(), none());
  }

  private static StringProperty none() {
    return new SimpleStringProperty("");
  }
}
