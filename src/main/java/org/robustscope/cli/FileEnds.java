package org.robustscope.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a file that was written earlier is whole. Files come to their names when they are written
 * out, but a power cut can leave a name whose bytes never reached the disk.
 */
final class FileEnds {
  private static final int END_OF_IMAGE = 0xffd9;
  private static final int FTYP = 0x66747970;
  private static final int MOOV = 0x6d6f6f76;
  private static final int MDAT = 0x6d646174;

  /** So many zeros in a row are no picture. */
  private static final int BLANK = 64;

  /** Apart from one another that bytes are looked at: a page of the disk's cache. */
  private static final int STRETCH = 4096;

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

  /**
   * Whether an MP4 is there, its boxes add up to its length, pictures and their index are among
   * them, and no stretch of it is blank. That reads some bytes of each stretch: to decode all
   * videos would take about as long as to make them.
   */
  static boolean isWholeMp4(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return hasWholeBoxes(channel) && !hasBlankStretch(channel);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static boolean hasWholeBoxes(FileChannel channel) throws IOException {
    Set<Integer> found = new HashSet<>();
    ByteBuffer head = ByteBuffer.allocate(16);
    long size = channel.size();
    long at = 0;
    while (at < size) {
      head.clear();
      int read = channel.read(head, at);
      if (read < 8) {
        return false;
      }
      int type = head.getInt(4);
      if (at == 0 && type != FTYP) {
        return false;
      }
      found.add(type);
      long length = Integer.toUnsignedLong(head.getInt(0));
      if (length == 1 && read == 16) {
        length = head.getLong(8);
      } else if (length == 0) {
        length = size - at; // the last box, to the end of the file
      }
      if (length < 8 || length > size - at) {
        return false;
      }
      at += length;
    }
    return found.contains(MOOV) && found.contains(MDAT);
  }

  /** Zeros where a power cut kept the bytes from the disk; compressed pictures have no such run. */
  private static boolean hasBlankStretch(FileChannel channel) throws IOException {
    ByteBuffer some = ByteBuffer.allocate(BLANK);
    long size = channel.size();
    for (long at = size - BLANK; at >= 0; at = at == 0 ? -1 : Math.max(0, at - STRETCH)) {
      some.clear();
      if (channel.read(some, at) == BLANK && isZero(some)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isZero(ByteBuffer bytes) {
    for (int i = 0; i < bytes.capacity(); i += Long.BYTES) {
      if (bytes.getLong(i) != 0) {
        return false;
      }
    }
    return true;
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
