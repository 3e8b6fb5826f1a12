package org.robustscope.app.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;

/** Loads the program's own FXML files and puts on its style sheets. On the JavaFX thread. */
public final class Fxml {
  private Fxml() {}

  /**
   * Loads {@code fxml/NAME.fxml} with the words of a bundle.
   *
   * @param controller gets the file's nodes into its fields
   */
  public static void load(String name, Object controller, Messages messages) {
    String file = "/fxml/" + name + ".fxml";
    var loader = new FXMLLoader(Fxml.class.getResource(file), messages.bundle());
    loader.setController(controller);
    try {
      loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own " + file, e);
    }
  }

  /** Puts {@code styles/NAME.css} on each scene that the node comes into, once, in this order. */
  public static void dressScene(Node node, String... names) {
    node.sceneProperty()
        .subscribe(scene -> {
          for (String name : scene == null ? new String[0] : names) {
            String sheet = sheet(name);
            if (!scene.getStylesheets().contains(sheet)) {
              scene.getStylesheets().add(sheet);
            }
          }
        });
  }

  /** The address of {@code styles/NAME.css}. */
  public static String sheet(String name) {
    return Fxml.class.getResource("/styles/" + name + ".css").toExternalForm();
  }
}
