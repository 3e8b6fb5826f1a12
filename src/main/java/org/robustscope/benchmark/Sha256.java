package org.robustscope.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.image.RgbImage;

/** Fingerprints of what results depend on. */
final class Sha256 {
  private static final int BUFFER = 1 << 16;

  private Sha256() {}

  private static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  static byte[] of(byte[] bytes) {
    return start().digest(bytes);
  }

  /** 64 hexadecimal digits of a file's content. */
  static String of(Path file) throws IOException {
    MessageDigest digest = start();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** 64 hexadecimal digits of the samples that frost draws from. */
  static String of(FrostTextures textures) {
    MessageDigest digest = start();
    for (int i = 0; i < textures.count(); i++) {
      RgbImage image = textures.get(i).image();
      digest.update(image.sizeText().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      byte[] samples = new byte[image.size()];
      for (int c = 0; c < 3; c++) {
        float[] plane = image.plane(c);
        for (int p = 0; p < samples.length; p++) {
          samples[p] = (byte) (int) plane[p];
        }
        digest.update(samples);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
