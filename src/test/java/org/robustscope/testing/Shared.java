package org.robustscope.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The team's reference data beside the checkout; a test that needs them is skipped aloud. */
public final class Shared {
  private Shared() {}

  /** The folder {@code ../shared/NAME}, or the same under {@code -Drobustscope.shared=DIR}. */
  public static Path folder(String name) {
    Path folder = root().resolve(name).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      System.out.println("SKIPPED: no " + folder + ", which this test compares with");
    }
    Assumptions.assumeTrue(Files.isDirectory(folder), () -> "no " + folder);
    return folder;
  }

  private static Path root() {
    String given = System.getProperty("robustscope.shared");
    if (given != null) {
      return Path.of(given);
    }
    Path beside = Path.of("../shared");
    return Files.isDirectory(beside) ? beside : Path.of("../../shared");
  }
}
