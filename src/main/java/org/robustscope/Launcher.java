package org.robustscope;

/** Starts the program. It must not extend Application: JavaFX lies on the class path. */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    System.exit(
        org.robustscope.cli.RobustScopeCommand.run(
            args,
            new java.io.PrintWriter(System.out, true),
            new java.io.PrintWriter(System.err, true),
            f -> 3));
  }
}
