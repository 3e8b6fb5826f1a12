package org.robustscope.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** SHA-256 of files. */
final class Digests {
  private static final int CHUNK = 1 << 20;

  private Digests() {}

  static String sha256(Path file) throws IOException {
    return sha256(file, read -> {});
  }

  /**
   * The digest in lower-case hexadecimal.
   *
   * @param read is told the bytes read so far; what it throws ends the reading
   */
  static String sha256(Path file, LongConsumer read) throws IOException {
    MessageDigest digest = digest();
    byte[] chunk = new byte[CHUNK];
    long done = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        digest.update(chunk, 0, n);
        done += n;
        read.accept(done);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
