package org.robustscope.app.common;

import java.nio.file.Path;
import org.robustscope.model.InstalledModel;

/** What a screen may ask of the window around it. On the JavaFX thread. */
public interface Desk {
  /** Where there is no window: refuses. */
  Desk NONE =
      new Desk() {
        @Override
        public void use(InstalledModel model) {
          throw new UnsupportedOperationException("no window");
        }

        @Override
        public void add(Path model) {
          throw new UnsupportedOperationException("no window");
        }

        @Override
        public void settingsChanged() {
          throw new UnsupportedOperationException("no window");
        }
      };

  /** Shows the screen that answers with models, and lets this one answer. */
  void use(InstalledModel model);

  /**
   * Shows the screen that takes a model file which cannot answer as it is: it has no card, or needs
   * an engine that is not there yet.
   */
  void add(Path model);

  /** Shows the screen of an id, such as "explore". */
  default void show(String screen) {
    throw new UnsupportedOperationException("no window");
  }

  /** Tells all screens that a setting was changed. */
  void settingsChanged();
}
