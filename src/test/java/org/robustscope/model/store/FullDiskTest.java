package org.robustscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.model.catalogue.CatalogueEntry;

/** A disk that is really full: a file system of 600 kB, where this machine lets one be made. */
@Timeout(60)
final class FullDiskTest {
  @TempDir private Path folder;

  @Test
  void aFullDiskIsSaidAndTheDownloadGoesOnWhenThereIsRoom() throws Exception {
    byte[] file = Shelf.bytes(1_000_000);
    Path disk = Files.createDirectory(folder.resolve("disk"));
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk.toString());
    if (!mounted) {
      System.out.println("SKIPPED: no small file system can be mounted here");
    }
    Assumptions.assumeTrue(mounted, "no small file system can be mounted here");
    try (RawServer server = new RawServer(RawServer.serving(file))) {
      Shelf shelf = new Shelf(disk.resolve("models"));
      CatalogueEntry entry = Shelf.entry("net", file, server.url("/net.onnx"));

      DownloadException failure =
          catchThrowableOfType(
              DownloadException.class, () -> shelf.download(entry).run(progress -> {}));

      assertThat(failure.kind()).isEqualTo(DownloadException.Kind.DISK);
      assertThat(failure).hasMessageContaining("No space left on device");
      assertThat(failure.keptBytes()).isPositive().isEqualTo(shelf.kept("net"));
      assertThat(shelf.models()).isEmpty();

      assertThat(run("mount", "-o", "remount,size=4m", disk.toString())).isTrue();
      shelf.download(entry).run(progress -> {});
      assertThat(Files.readAllBytes(shelf.installed("net"))).isEqualTo(file);
      assertThat(server.requests().getLast().offset()).isEqualTo((int) failure.keptBytes());
    } finally {
      run("umount", disk.toString());
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    }
  }
}
