package org.robustscope.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Arrays as numpy writes them, put together by hand. */
final class Npy {
  private Npy() {}

  static byte[] head(int version, String dictionary) {
    int before = 8 + (version == 1 ? 2 : 4);
    int padding = 63 - (before + dictionary.length()) % 64;
    byte[] text = (dictionary + " ".repeat(padding) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    for (int i = 0; i < before - 8; i++) {
      out.write(text.length >> 8 * i);
    }
    out.writeBytes(text);
    return out.toByteArray();
  }

  static byte[] head(String type, String shape) {
    return head(1, "{'descr': '%s', 'fortran_order': False, 'shape': %s, }".formatted(type, shape));
  }

  static void write(Path file, byte[] head, byte[] samples) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head);
    out.writeBytes(samples);
    Files.createDirectories(file.getParent());
    Files.write(file, out.toByteArray());
  }

  /** Samples that tell their place: byte i of an array is a hash of i. */
  static byte[] samples(int count) {
    byte[] samples = new byte[count];
    for (int i = 0; i < count; i++) {
      samples[i] = sample(i);
    }
    return samples;
  }

  static byte sample(long i) {
    return (byte) (i * 0x9E3779B97F4A7C15L >>> 56);
  }
}
