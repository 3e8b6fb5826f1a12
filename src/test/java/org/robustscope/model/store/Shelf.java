package org.robustscope.model.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.robustscope.model.catalogue.CatalogueEntry;
import org.robustscope.model.catalogue.CatalogueEntry.Accuracy;
import org.robustscope.model.catalogue.CatalogueEntry.Engine;
import org.robustscope.testing.TinyModel;

/** A store in a folder of the test's, and files as if they were models. */
record Shelf(Path root) {
  /** One try, which a busy machine does not take for a stalled one. */
  static final DownloadSettings HASTY = hasty(Duration.ofSeconds(20));

  static DownloadSettings hasty(Duration stall) {
    return new DownloadSettings(
        Proxies.none(), Duration.ofSeconds(20), stall, 1, Duration.ofMillis(1));
  }

  /** Bytes as random as a network's; they do not begin as text. */
  static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    bytes[0] = 8;
    return bytes;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static CatalogueEntry entry(String id, byte[] file, URI... urls) {
    return entry(id, file.length, sha256(file), urls);
  }

  static CatalogueEntry entry(String id, long size, String sha256, URI... urls) {
    return new CatalogueEntry(
        id,
        "Net",
        "made up",
        Engine.ONNX_RUNTIME,
        List.of(urls),
        size,
        sha256,
        CatalogueEntry.UNKNOWN,
        "",
        new Accuracy(OptionalDouble.empty(), OptionalDouble.empty(), ""),
        "",
        false,
        "",
        "a test",
        TinyModel.ofSide(8).card(id));
  }

  ModelStore store() {
    return new ModelStore(root);
  }

  Download download(CatalogueEntry entry) {
    return download(entry, HASTY);
  }

  Download download(CatalogueEntry entry, DownloadSettings settings) {
    return new Download(entry, store(), settings, folder -> Long.MAX_VALUE / 2);
  }

  Path installed(String id) {
    return root.resolve(id).resolve(id + ".onnx");
  }

  Path part(String id) {
    return root.resolve(".partial").resolve(id).resolve(id + ".onnx.part");
  }

  long kept(String id) throws IOException {
    return Files.exists(part(id)) ? Files.size(part(id)) : 0;
  }

  /** What stands under final names. */
  List<String> models() throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(root)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }
}
