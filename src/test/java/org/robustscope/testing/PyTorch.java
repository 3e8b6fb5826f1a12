package org.robustscope.testing;

import ai.djl.engine.Engine;
import org.junit.jupiter.api.Assumptions;

/** PyTorch, which only builds of the profile "pytorch" have; other tests are skipped aloud. */
public final class PyTorch {
  private PyTorch() {}

  public static boolean isInBuild() {
    System.setProperty("ai.djl.offline", "true");
    return Engine.hasEngine("PyTorch");
  }

  public static Engine engine() {
    if (!isInBuild()) {
      System.out.println("SKIPPED: a build without the profile pytorch trains no network");
    }
    Assumptions.assumeTrue(isInBuild(), "no PyTorch in this build");
    return Engine.getEngine("PyTorch");
  }
}
