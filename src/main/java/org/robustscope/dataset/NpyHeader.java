package org.robustscope.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The header of a {@code .npy} file, versions 1 to 3: the type, order and shape of the array that
 * follows it (numpy's format description, numpy/lib/format.py).
 *
 * @param type numpy's type code, such as "|u1"
 * @param offset where the samples begin in the file
 * @param fileBytes the file's length
 */
record NpyHeader(
    Path file, String type, boolean fortranOrder, List<Long> shape, long offset, long fileBytes) {
  private static final int MAGIC_AND_VERSION = 8;
  private static final int LONGEST = 1 << 16;
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  NpyHeader {
    shape = List.copyOf(shape);
  }

  /**
   * @throws DataSetException when the file is no array, or cannot be read
   */
  static NpyHeader read(Path file) throws DataSetException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return read(file, channel);
    } catch (DataSetException e) {
      throw e;
    } catch (IOException e) {
      throw Folders.failed(file, e);
    }
  }

  private static NpyHeader read(Path file, FileChannel channel) throws IOException {
    ByteBuffer head = bytes(file, channel, 0, MAGIC_AND_VERSION + 4);
    for (int i = 0; i < MAGIC.length; i++) {
      if (head.get(i) != MAGIC[i]) {
        throw new DataSetException(file, "no numpy array (.npy): it begins otherwise");
      }
    }
    int version = head.get(MAGIC.length);
    if (version < 1 || version > 3) {
      throw new DataSetException(file, ".npy version (" + version + ") should be 1, 2 or 3");
    }
    boolean shortLength = version == 1;
    long length =
        shortLength
            ? head.getShort(MAGIC_AND_VERSION) & 0xffff
            : head.getInt(MAGIC_AND_VERSION) & 0xffffffffL;
    if (length > LONGEST) {
      throw new DataSetException(file, ".npy header of " + length + " bytes: damaged");
    }
    int start = MAGIC_AND_VERSION + (shortLength ? 2 : 4);
    ByteBuffer text = bytes(file, channel, start, (int) length);
    NpyDictionary.Header dictionary = NpyDictionary.parse(file, decode(text, version));
    return new NpyHeader(
        file,
        dictionary.type(),
        dictionary.fortranOrder(),
        dictionary.shape(),
        start + length,
        channel.size());
  }

  private static String decode(ByteBuffer text, int version) {
    return (version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1)
        .decode(text)
        .toString();
  }

  private static ByteBuffer bytes(Path file, FileChannel channel, long from, int count)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new DataSetException(
            file, "no numpy array (.npy), or cut off: it ends after " + channel.size() + " bytes");
      }
    }
    return buffer.flip();
  }

  /** Whether samples are unsigned bytes, in whichever way numpy says it. */
  boolean isBytes() {
    return type.matches("[|<>=]?u1");
  }

  /**
   * Checks the array: row-major, unsigned bytes, and all of them there.
   *
   * @param expected the shape for people, such as "(n, 32, 32, 3)"
   * @param last the sizes of the last dimensions
   * @param first how many dimensions stand before those
   * @throws DataSetException with what was found and what is expected
   */
  void requireBytes(String expected, int first, long... last) throws DataSetException {
    boolean fits = shape.size() == first + last.length;
    for (int i = 0; fits && i < last.length; i++) {
      fits = shape.get(first + i) == last[i];
    }
    if (!fits || !isBytes() || fortranOrder) {
      throw new DataSetException(
          file,
          "an array %s of type %s%s; expected is %s of type |u1 (uint8) in C order"
              .formatted(shapeText(), type, fortranOrder ? " in Fortran order" : "", expected));
    }
    requireComplete(1);
  }

  /**
   * @param sampleBytes of one sample
   */
  void requireComplete(int sampleBytes) throws DataSetException {
    long expected;
    try {
      long samples = 1;
      for (long side : shape) {
        samples = Math.multiplyExact(samples, side);
      }
      expected = Math.addExact(offset, Math.multiplyExact(samples, sampleBytes));
    } catch (ArithmeticException e) {
      throw new DataSetException(file, "an array " + shapeText() + ": too large, damaged", e);
    }
    if (fileBytes < expected) {
      throw new DataSetException(
          file,
          "cut off: %d bytes, an array %s has %d".formatted(fileBytes, shapeText(), expected));
    }
    if (fileBytes > expected) {
      throw new DataSetException(
          file,
          "too long: %d bytes, an array %s has %d".formatted(fileBytes, shapeText(), expected));
    }
  }

  /** As Python writes it: "(50000, 32, 32, 3)". */
  String shapeText() {
    return shape.size() == 1
        ? "(" + shape.getFirst() + ",)"
        : shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }
}
