package org.robustscope.app.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything that asks the user something in a window of its own. On the JavaFX thread. Tests
 * answer instead. An empty answer means that the user changed their mind.
 */
public interface Dialogs {
  /** One or several existing files; none when given up. */
  List<Path> openFiles(String title, List<FileKind> kinds);

  Optional<Path> openFile(String title, List<FileKind> kinds);

  Optional<Path> openFolder(String title);

  /**
   * A file to write. The user has agreed to replace it when it exists.
   *
   * @param suggestedName without folder
   */
  Optional<Path> saveFile(String title, String suggestedName, List<FileKind> kinds);

  /**
   * Asks before something that cannot be taken back.
   *
   * @param yes the label of the button that does it, a verb
   */
  boolean confirm(String title, String question, String yes);

  /** Shows a long text, such as a stack trace, which can be copied. */
  void showDetails(String title, String summary, String details);
}
