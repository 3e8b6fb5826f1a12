package org.robustscope.app.explore;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ScrollPane;

/** The side panel that explains a corruption. */
public final class CorruptionPage extends ScrollPane {
  private final ObjectProperty<CorruptionPageModel> model =
      new SimpleObjectProperty<>(this, "model");

  public CorruptionPage() {
    getStyleClass().add("corruption-page");
  }

  /** What to show; null shows nothing. */
  public ObjectProperty<CorruptionPageModel> modelProperty() {
    return model;
  }
}
