package org.robustscope.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A small file system of its own, where this machine lets a test have one; else it is skipped. */
final class SmallDisk implements AutoCloseable {
  private final Path root;

  private SmallDisk(Path root) {
    this.root = root;
  }

  /**
   * Mounts one.
   *
   * @param folder below which
   * @param size such as "400k"
   */
  static SmallDisk of(Path folder, String size) throws Exception {
    Path root = Files.createDirectory(folder.resolve("disk"));
    int exit = -1;
    try {
      exit = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", root.toString());
    } catch (IOException _) {
      // No such program: Windows.
    }
    if (exit != 0) {
      System.out.println("SKIPPED: this needs the right to mount a file system");
    }
    Assumptions.assumeTrue(exit == 0);
    return new SmallDisk(root);
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  Path root() {
    return root;
  }

  /** Changes an option, such as "ro" or "size=8m". */
  void remount(String option) throws Exception {
    run("mount", "-o", "remount," + option, root.toString());
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("umount", "-l", root.toString());
  }
}
