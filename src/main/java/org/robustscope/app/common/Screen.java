package org.robustscope.app.common;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.robustscope.model.InstalledModel;

/**
 * One of the places that the rail switches between. Made before the window is shown, so its
 * constructor must be cheap; {@link #content()} is asked for after the first picture of the window.
 * All methods on the JavaFX thread.
 */
public interface Screen {
  /** Short and stable, such as "explore". */
  String id();

  /** Under the rail's icon. */
  String title();

  /** An Ikonli literal for the rail. */
  String icon();

  /** The middle of the window; the same node at every call. */
  Parent content();

  /** What stands in the toolbar between the shell's own buttons while the screen is shown. */
  List<Node> toolbarItems();

  StatusLine status();

  /** Its actions: their keys act while it is shown, and the keyboard help lists them. */
  List<Action> actions();

  /**
   * Whether it can do something with these files, so that the shell shows it and hands them over.
   */
  boolean accepts(OpenedFiles files);

  /** Opens files it accepts. Anything that takes time happens in the background. */
  void open(OpenedFiles files);

  /** Whether it shows samples. */
  default boolean acceptsSamples() {
    return false;
  }

  /** Shows a sample. */
  default void open(Sample sample) {
    throw new UnsupportedOperationException(id() + " shows no samples");
  }

  /** Whether it answers with models. */
  default boolean usesModels() {
    return false;
  }

  /** Lets a model answer. */
  default void use(InstalledModel model) {
    throw new UnsupportedOperationException(id() + " uses no models");
  }

  /** Whether model files without a card, or without their engine, can be made usable here. */
  default boolean addsModels() {
    return false;
  }

  /** The session with this screen's part as it stands now. */
  Session save(Session session);

  /** Brings back its part of a session. What is gone by now is said, not fatal. */
  void restore(Session session);

  /** Tells it that the user changed a setting such as the device or the frost textures. */
  default void settingsChanged(Settings settings) {}

  /** Frees what it holds; the window is closing. */
  default void close() {}
}
