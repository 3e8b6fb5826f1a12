package org.robustscope;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.robustscope.app.shell.WindowStarter;
import org.robustscope.cli.RobustScopeCommand;

/**
 * Starts the program, the window or the command line. It must not extend Application: JavaFX lies
 * on the class path.
 */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    var out = new PrintWriter(System.out, true);
    var err = new PrintWriter(System.err, true);
    // Without arguments there is nothing to parse: the window is there a little sooner.
    int code =
        args.length == 0
            ? window(List.of(), err)
            : RobustScopeCommand.run(args, out, err, files -> window(files, err));
    System.exit(code);
  }

  private static int window(List<Path> files, PrintWriter err) {
    return WindowStarter.start(files, line -> err.println("robustscope: " + line));
  }
}
