package org.robustscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.model.catalogue.CatalogueEntry;

@Timeout(120)
final class DownloadProcessesTest {
  private static final byte[] FILE = Shelf.bytes(1_000_000);

  @TempDir private Path folder;
  private final List<Process> children = new ArrayList<>();

  private Process child(Path root, CatalogueEntry entry) throws IOException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                DownloadChild.class.getName(),
                root.toString(),
                entry.urls().getFirst().toString(),
                Long.toString(entry.size()),
                entry.sha256())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("child" + children.size() + ".txt").toFile())
            .start();
    children.add(child);
    return child;
  }

  @Test
  void aKilledProgramLeavesNoModelAndTheNextGoesOnWhereItStopped() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    Shelf shelf = new Shelf(folder.resolve("models"));
    try (RawServer server =
        new RawServer((request, reply) -> {
          reply.good(request, FILE, "\"v1\"", 600_000);
          over.await();
        })) {
      CatalogueEntry entry = Shelf.entry("net", FILE, server.url("/net.onnx"));
      Process child = child(shelf.root(), entry);
      while (shelf.kept("net") < 600_000 && child.isAlive()) {
        Thread.sleep(5);
      }
      assertThat(child.isAlive()).isTrue();

      DownloadException busy =
          catchThrowableOfType(
              DownloadException.class, () -> shelf.download(entry).run(progress -> {}));
      assertThat(busy.kind()).isEqualTo(DownloadException.Kind.BUSY);
      child.destroyForcibly().waitFor();
      assertThat(shelf.models()).isEmpty();
      over.countDown();
      server.behave(RawServer.serving(FILE));
      shelf.download(entry).run(progress -> {});

      assertThat(server.requests().getLast().offset()).isEqualTo(600_000);
      assertThat(Files.readAllBytes(shelf.installed("net"))).isEqualTo(FILE);
    } finally {
      children.forEach(Process::destroyForcibly);
    }
  }

  @Test
  void ofTwoProgramsAtOnceOneDownloadsAndNothingBreaks() throws Exception {
    Shelf shelf = new Shelf(folder.resolve("models"));
    try (RawServer server = new RawServer(RawServer.serving(FILE))) {
      CatalogueEntry entry = Shelf.entry("net", FILE, server.url("/net.onnx"));
      List<Process> both = List.of(child(shelf.root(), entry), child(shelf.root(), entry));
      for (Process child : both) {
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(both).extracting(Process::exitValue).contains(0).isSubsetOf(0, 7);
      assertThat(Files.readAllBytes(shelf.installed("net"))).isEqualTo(FILE);
      assertThat(shelf.models()).containsExactly("net");
    } finally {
      children.forEach(Process::destroyForcibly);
    }
  }
}
