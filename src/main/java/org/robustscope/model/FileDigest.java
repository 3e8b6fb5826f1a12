package org.robustscope.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A file's SHA-256, computed beside the loading of the file. */
final class FileDigest {
  private final Path file;
  private final String expected;
  private final CompletableFuture<String> actual;

  private FileDigest(Path file, String expected, CompletableFuture<String> actual) {
    this.file = file;
    this.expected = expected;
    this.actual = actual;
  }

  /**
   * Starts the check.
   *
   * @param expected 64 hexadecimal digits, or empty: then there is nothing to check
   */
  static FileDigest start(Path file, String expected) {
    return new FileDigest(
        file,
        expected,
        expected.isEmpty()
            ? CompletableFuture.completedFuture("")
            : CompletableFuture.supplyAsync(() -> sha256(file)));
  }

  /**
   * Waits for the digest.
   *
   * @throws ModelException when it is another one than expected
   */
  void check() throws ModelException {
    try {
      String digest = actual.join();
      if (!digest.equalsIgnoreCase(expected)) {
        throw new ModelException(
            file,
            "its sha256 %s... is not the card's %s...: the file is damaged or another model's"
                .formatted(digest.substring(0, 12), expected.substring(0, 12)));
      }
    } catch (CompletionException e) {
      if (e.getCause() instanceof ModelException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private static String sha256(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new CompletionException(
          new ModelException(file, "cannot be read (" + IoReason.of(e) + ")", e));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
