package org.robustscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.model.catalogue.CatalogueEntry;

/** A store and a server of the test's. */
abstract class DownloadBench {
  static final byte[] FILE = Shelf.bytes(1_000_000);
  static final DownloadSettings IMPATIENT = Shelf.hasty(Duration.ofMillis(2000));

  @TempDir Path folder;
  Shelf shelf;
  RawServer server;
  CatalogueEntry entry;

  @BeforeEach
  void startServer() throws IOException {
    shelf = new Shelf(folder.resolve("models"));
    server = new RawServer(RawServer.serving(FILE));
    entry = Shelf.entry("net", FILE, server.url("/net.onnx"));
  }

  @AfterEach
  void stopServer() throws IOException {
    server.close();
  }

  final void assertInstalled() throws IOException {
    assertThat(shelf.models()).containsExactly("net");
    assertThat(Files.readAllBytes(shelf.installed("net"))).isEqualTo(FILE);
    assertThat(shelf.store().verify("net").good()).isTrue();
    assertThat(shelf.root().resolve(".partial").resolve("net")).doesNotExist();
  }

  final DownloadException fails(CatalogueEntry wanted) throws IOException {
    return fails(wanted, Shelf.HASTY);
  }

  final DownloadException fails(CatalogueEntry wanted, DownloadSettings settings)
      throws IOException {
    DownloadException failure =
        catchThrowableOfType(
            DownloadException.class, () -> shelf.download(wanted, settings).run(progress -> {}));
    assertThat(failure).as("the failure").isNotNull();
    assertThat(failure.getMessage()).doesNotContain("\n").contains("net");
    assertThat(shelf.models()).as("under final names").isEmpty();
    return failure;
  }

  final void runs() throws IOException {
    shelf.download(entry).run(progress -> {});
    assertInstalled();
  }
}
