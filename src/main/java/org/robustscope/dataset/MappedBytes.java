package org.robustscope.dataset;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file in memory, of any size, read by the system when it is touched. Safe from many threads; the
 * mapping ends when nobody holds it any more. Interrupting a reader closes nothing, as it would
 * with a channel.
 */
final class MappedBytes {
  private final Path file;
  private final MemorySegment segment;

  private MappedBytes(Path file, MemorySegment segment) {
    this.file = file;
    this.segment = segment;
  }

  /**
   * @throws DataSetException when the file cannot be opened
   */
  static MappedBytes of(Path file) throws DataSetException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new MappedBytes(
          file, channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()));
    } catch (IOException e) {
      throw Folders.failed(file, e);
    }
  }

  Path file() {
    return file;
  }

  long size() {
    return segment.byteSize();
  }

  /**
   * Copies bytes out.
   *
   * @param to filled from its beginning. Modified.
   * @throws IOException when the file has become shorter, or its disk has gone; the message is the
   *     reason alone
   */
  void read(long offset, byte[] to) throws IOException {
    try {
      MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, offset, to, 0, to.length);
    } catch (InternalError e) {
      // Java's answer to a page that the system cannot bring.
      throw new IOException("cannot be read any more: it was cut off, or its disk has gone", e);
    }
  }
}
