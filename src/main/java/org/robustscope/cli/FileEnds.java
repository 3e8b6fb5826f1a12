package org.robustscope.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Whether a file that was written earlier is whole. Files come to their names when they are written
 * out, but a power cut can leave a name whose bytes never reached the disk.
 */
final class FileEnds {
  private static final int END_OF_IMAGE = 0xffd9;
  private static final int FTYP = 0x66747970;

  private FileEnds() {}

  /** Whether a JPEG is there with its last marker. */
  static boolean isWholeJpeg(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer end = ByteBuffer.allocate(2);
      long size = channel.size();
      return size > 2
          && channel.read(end, size - 2) == 2
          && (end.getShort(0) & 0xffff) == END_OF_IMAGE;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Whether an MP4 is there with its head and bytes at its end. */
  static boolean isWholeMp4(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer head = ByteBuffer.allocate(8);
      ByteBuffer end = ByteBuffer.allocate(16);
      long size = channel.size();
      return size > 24
          && channel.read(head, 0) == 8
          && head.getInt(4) == FTYP
          && channel.read(end, size - 16) == 16
          && (end.getLong(0) | end.getLong(8)) != 0;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Whether a folder has a frame of each number, none of them empty. */
  static boolean hasFrames(Path folder, int count) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try {
      for (int i = 0; i < count; i++) {
        Path frame = folder.resolve(org.robustscope.perturbation.PngSequenceWriter.name(i, count));
        if (!Files.exists(frame) || Files.size(frame) == 0) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static CannotRunException unreadable(Path file, IOException e) {
    return new CannotRunException(file + ": cannot be read (" + Failures.reason(e) + ")", e);
  }
}
