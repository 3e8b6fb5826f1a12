package org.robustscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.robustscope.dataset.NpyWriter;

/** An array on its way to the disk, whose failures end the command. */
final class ArrayFile {
  private final Path file;
  private final NpyWriter writer;

  private ArrayFile(Path file, NpyWriter writer) {
    this.file = file;
    this.writer = writer;
  }

  /**
   * Writes an array; it is there complete or not at all.
   *
   * @param rows appends all samples
   * @throws CannotRunException when the disk does not take them
   */
  static void write(Path file, long[] shape, Consumer<ArrayFile> rows) {
    try (NpyWriter writer = NpyWriter.create(file, shape)) {
      rows.accept(new ArrayFile(file, writer));
      writer.complete();
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  void append(byte[] samples) {
    try {
      writer.write(samples);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static CannotRunException failed(Path file, IOException e) {
    return new CannotRunException(file + ": cannot be written (" + Failures.reason(e) + ")", e);
  }
}
