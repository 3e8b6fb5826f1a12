package org.robustscope.app.common;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.MenuButton;
import org.robustscope.model.Classifier;

/**
 * The opened picture and the chosen models, which are the same on every screen. On the JavaFX
 * thread.
 */
public interface Workbench {
  /** Null before the first picture. */
  ReadOnlyObjectProperty<LoadedPicture> pictureProperty();

  /** One to three open models, or none. They stay open at least until the next change. */
  ReadOnlyObjectProperty<List<Classifier>> classifiersProperty();

  /** Whether some of the chosen models are not open yet. */
  ReadOnlyBooleanProperty openingProperty();

  /** Opens pictures, models and folders of them, as Explore does, without showing Explore. */
  void open(OpenedFiles files);

  void open(Sample sample);

  /** Shows a picture of a run as that run had it, without showing Explore. */
  default void open(RunPicture picture) {
    throw new UnsupportedOperationException("no picture of a run is shown here");
  }

  /** A chooser of models; each call makes one. */
  MenuButton modelMenu();
}
