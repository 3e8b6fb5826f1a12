package org.robustscope.dataset;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads the plain files of a .tar.gz, one after the other, in the archive's order. */
public final class TarGz {
  private static final int BLOCK = 512;
  private static final int LARGEST_FILE = 1 << 24;

  /**
   * Takes a file of the archive.
   *
   * @param <E> what it throws beside
   */
  @FunctionalInterface
  public interface Visitor<E extends Exception> {
    /**
     * @param name the path in the archive, with forward slashes
     */
    void file(String name, byte[] content) throws IOException, E;
  }

  private TarGz() {}

  /**
   * @throws IOException when the archive is damaged, cut off, or holds a file of more than 16 MiB;
   *     the message does not name the archive
   */
  public static <E extends Exception> void read(Path archive, Visitor<E> visitor)
      throws IOException, E {
    try (InputStream in =
        new GZIPInputStream(
            new BufferedInputStream(Files.newInputStream(archive), 1 << 16), 1 << 16)) {
      byte[] header = new byte[BLOCK];
      while (hasNext(in, header)) {
        long size = octal(header, 124, 12);
        boolean plain = header[156] == '0' || header[156] == 0;
        if (!plain) {
          skip(in, padded(size), header);
          continue;
        }
        String name = name(header);
        if (size > LARGEST_FILE) {
          throw new IOException(name + " is larger than 16 MiB");
        }
        byte[] content = in.readNBytes((int) size);
        if (content.length < size) {
          throw new EOFException("ends inside " + name);
        }
        skip(in, padded(size) - size, header);
        visitor.file(name, content);
      }
    }
  }

  /** An archive ends with a block of zeros; where it just ends, something is missing. */
  private static boolean hasNext(InputStream in, byte[] header) throws IOException {
    if (in.readNBytes(header, 0, BLOCK) < BLOCK) {
      throw new EOFException("ends without the mark of its end");
    }
    return header[0] != 0;
  }

  private static void skip(InputStream in, long count, byte[] header) throws IOException {
    try {
      in.skipNBytes(count);
    } catch (EOFException e) {
      throw new IOException("ends inside " + name(header), e);
    }
  }

  private static String name(byte[] header) {
    String prefix = header[257] == 'u' ? text(header, 345, 155) : "";
    String name = text(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static long octal(byte[] header, int from, int length) throws IOException {
    String digits = text(header, from, length).strip();
    if (!digits.matches("[0-7]+")) {
      throw new IOException("no tar archive (a size is \"" + digits + "\")");
    }
    return Long.parseLong(digits, 8);
  }

  private static String text(byte[] header, int from, int most) {
    int length = 0;
    while (length < most && header[from + length] != 0) {
      length++;
    }
    return new String(header, from, length, StandardCharsets.UTF_8);
  }

  private static long padded(long size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }
}
