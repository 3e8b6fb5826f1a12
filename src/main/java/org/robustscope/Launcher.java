package org.robustscope;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.robustscope.app.shell.WindowStarter;

/**
 * Starts the program: the window without arguments or with files, else the command line. It must
 * not extend Application: JavaFX lies on the class path.
 */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    int code = run(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int run(String[] args) {
    if (args.length == 0 || Files.exists(Path.of(args[0]))) {
      List<Path> files = Arrays.stream(args).map(Path::of).toList();
      return WindowStarter.start(files, line -> System.err.println("robustscope: " + line));
    }
    System.err.println("robustscope: the command line comes with the package org.robustscope.cli");
    return 2;
  }
}
