package org.robustscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import org.robustscope.app.common.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window and stays until it is closed. */
public final class WindowStarter {
  /** The command line's code for "cannot run". */
  private static final int CANNOT_RUN = 3;

  private static final Logger LOG = LoggerFactory.getLogger(WindowStarter.class);

  private final Messages messages = Messages.of("shell");
  private final DisplayCheck display;
  private final Consumer<String> say;

  WindowStarter(DisplayCheck display, Consumer<String> say) {
    this.display = display;
    this.say = say;
  }

  /**
   * Opens the window with files in it.
   *
   * @param say gets the one line that tells why there is no window
   * @return the exit code: 0, or 3 if there is no display
   */
  public static int start(List<Path> files, Consumer<String> say) {
    return new WindowStarter(DisplayCheck.ofThisMachine(), say).start(files);
  }

  int start(List<Path> files) {
    if (!display.hasDisplay()) {
      say.accept(messages.text("start.noDisplay"));
      return CANNOT_RUN;
    }
    try {
      Application.launch(
          RobustScopeApp.class,
          files.stream().map(file -> file.toAbsolutePath().toString()).toArray(String[]::new));
      return 0;
    } catch (UnsupportedOperationException | UnsatisfiedLinkError | NoClassDefFoundError e) {
      // How JavaFX says that the display does not answer, or that GTK is not installed.
      LOG.debug("the toolkit did not start", e);
      say.accept(messages.text("start.toolkitFailed", firstLine(e)));
      return CANNOT_RUN;
    }
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
