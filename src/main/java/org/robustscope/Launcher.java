package org.robustscope;

/** Starts the program. It must not extend Application: JavaFX lies on the class path. */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    System.out.println("hello " + Runtime.version());
  }
}
