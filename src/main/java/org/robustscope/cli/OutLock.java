package org.robustscope.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a folder for one program; the system lets go of it when the program ends, however. */
final class OutLock implements AutoCloseable {
  private static final String NAME = ".robustscope-lock";

  private final FileChannel channel;

  private OutLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws CannotRunException when another program writes there, or nothing can be written
   */
  static OutLock of(Path folder) {
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw busy(folder);
      }
      return new OutLock(channel);
    } catch (OverlappingFileLockException e) {
      closeQuietly(channel);
      throw busy(folder);
    } catch (IOException e) {
      closeQuietly(channel);
      throw new CannotRunException(
          folder + ": cannot be written to (" + Failures.reason(e) + ")", e);
    }
  }

  private static CannotRunException busy(Path folder) {
    return new CannotRunException(folder + ": another program is writing a data set there");
  }

  private static void closeQuietly(FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        return; // the reason why there is no lock is told
      }
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }
}
