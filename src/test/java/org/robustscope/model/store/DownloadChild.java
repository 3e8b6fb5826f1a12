package org.robustscope.model.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A program that downloads, to be killed by a test: folder, address, size, sha256. */
final class DownloadChild {
  private DownloadChild() {}

  public static void main(String[] args) throws IOException {
    var entry = Shelf.entry("net", Long.parseLong(args[2]), args[3], URI.create(args[1]));
    var settings =
        new DownloadSettings(
            Proxies.none(), Duration.ofSeconds(5), Duration.ofSeconds(50), 1, Duration.ZERO);
    try {
      new Shelf(Path.of(args[0])).download(entry, settings).run(progress -> {});
      System.exit(0);
    } catch (DownloadException e) {
      System.exit(e.kind() == DownloadException.Kind.BUSY ? 7 : 1);
    }
  }
}
