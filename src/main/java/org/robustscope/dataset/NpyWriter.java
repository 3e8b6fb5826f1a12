package org.robustscope.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes an array of unsigned bytes in C order as {@code .npy} version 1, row after row. The file
 * is there complete or not at all: it grows beside its place, is brought to the disk, and then
 * moved. Serves one thread at a time.
 */
public final class NpyWriter implements AutoCloseable {
  private static final int ALIGNMENT = 64;
  private static final int BEFORE_TEXT = 10;

  private final Path file;
  private final Path beside;
  private final long samples;
  private final FileChannel channel;
  private long written;

  private NpyWriter(Path file, Path beside, long samples, FileChannel channel) {
    this.file = file;
    this.beside = beside;
    this.samples = samples;
    this.channel = channel;
  }

  /**
   * Begins an array; what an interrupted one of the same name left behind is dropped.
   *
   * @param file must not exist when it is complete
   * @param shape the sides, 1 or more each
   * @throws IOException when nothing can be written there
   */
  public static NpyWriter create(Path file, long... shape) throws IOException {
    long samples = 1;
    for (long side : shape) {
      if (side < 1) {
        throw new IllegalArgumentException(
            "shape (" + Arrays.toString(shape) + ") should be 1 or more in each dimension");
      }
      samples = Math.multiplyExact(samples, side);
    }
    Path beside = file.resolveSibling("." + file.getFileName() + ".part");
    FileChannel channel =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    NpyWriter writer = new NpyWriter(file, beside, samples, channel);
    try {
      writer.put(ByteBuffer.wrap(header(shape)));
      return writer;
    } catch (IOException e) {
      writer.close();
      throw e;
    }
  }

  /** How long the file of a shape is. */
  public static long fileBytes(long... shape) {
    return header(shape).length + Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }

  /** The whole file of a small array. */
  public static byte[] file(byte[] samples, long... shape) {
    byte[] header = header(shape);
    byte[] file = Arrays.copyOf(header, header.length + samples.length);
    System.arraycopy(samples, 0, file, header.length, samples.length);
    return file;
  }

  /**
   * Whether the complete array is there already.
   *
   * @throws DataSetException when the file is there and is another array, or cannot be read
   */
  public static boolean isThere(Path file, long... shape) throws DataSetException {
    if (!Files.exists(file)) {
      return false;
    }
    NpyHeader header = NpyHeader.read(file);
    Long[] sides = Arrays.stream(shape).boxed().toArray(Long[]::new);
    String expected = Arrays.toString(shape).replace('[', '(').replace(']', ')');
    if (!header.shape().equals(Arrays.asList(sides))) {
      throw new DataSetException(
          file,
          "an array %s, where %s is to be written; move it away"
              .formatted(header.shapeText(), expected));
    }
    header.requireBytes(expected, 0, shape);
    return true;
  }

  private static byte[] header(long... shape) {
    String sides = Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(", "));
    String text =
        "{'descr': '|u1', 'fortran_order': False, 'shape': (%s%s), }"
            .formatted(sides, shape.length == 1 ? "," : "");
    int padding = ALIGNMENT - 1 - (BEFORE_TEXT + text.length()) % ALIGNMENT;
    byte[] padded = (text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer header = ByteBuffer.allocate(BEFORE_TEXT + padded.length);
    header.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
    header.put((byte) 1).put((byte) 0);
    header.put((byte) padded.length).put((byte) (padded.length >> 8));
    header.put(padded);
    return header.array();
  }

  /**
   * Appends samples.
   *
   * @param bytes all of them. Not modified.
   * @throws IOException when the disk does not take them
   */
  public void write(byte[] bytes) throws IOException {
    if (written + bytes.length > samples) {
      throw new IllegalArgumentException(
          "samples (" + (written + bytes.length) + ") should be at most " + samples);
    }
    put(ByteBuffer.wrap(bytes));
    written += bytes.length;
  }

  private void put(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * Brings the array to its place, once all samples are written.
   *
   * @throws IOException when the disk does not take it, or a file of that name has appeared
   */
  public void complete() throws IOException {
    if (written != samples) {
      throw new IllegalStateException(
          "samples (" + written + ") of " + file + " should be " + samples);
    }
    channel.force(true);
    channel.close();
    if (Files.exists(file)) {
      throw new IOException(file + " exists already");
    }
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, file);
    }
  }

  /** Drops what is not complete. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(beside);
  }
}
