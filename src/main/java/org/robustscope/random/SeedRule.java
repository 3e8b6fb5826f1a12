package org.robustscope.random;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The seed of one call from a run's seed, so that no result depends on order or threads.
 *
 * <p>Mode {@link SeedMode#CALL}: the run's seed itself. Mode {@link SeedMode#IMAGE}: the first four
 * bytes (big-endian) of the SHA-256 of the UTF-8 text "seed/path/type/severity", where path is the
 * picture's path relative to the folder that was given, with forward slashes.
 *
 * @param seed the run's seed, 0 to 2^32 - 1
 */
public record SeedRule(SeedMode mode, long seed) {
  public SeedRule {
    if (seed < 0 || seed > 0xffffffffL) {
      throw new IllegalArgumentException("seed (" + seed + ") should be 0 to 4294967295");
    }
  }

  /**
   * The seed of a call.
   *
   * @param relativePath of the picture; a backslash counts as a slash
   * @param type the corruption's or perturbation's name
   * @param severity 1 to 5, or a strength
   * @return 0 to 2^32 - 1
   */
  public long seedOf(String relativePath, String type, int severity) {
    return switch (mode) {
      case CALL -> seed;
      case IMAGE ->
          hash(seed + "/" + relativePath.replace('\\', '/') + "/" + type + "/" + severity);
    };
  }

  private static long hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return (digest[0] & 255L) << 24
          | (digest[1] & 255L) << 16
          | (digest[2] & 255L) << 8
          | (digest[3] & 255L);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
