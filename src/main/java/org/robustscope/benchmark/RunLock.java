package org.robustscope.benchmark;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a run for one program. The system lets go of it when the program ends, however: neither a
 * kill nor a clock that was set leaves it behind. Two that held it at once would do no harm, as the
 * store counts each part once; they would do the same work twice.
 */
final class RunLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

  /** Of a place without locks. */
  private static final RunLock NONE = new RunLock(null, null);

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes a run.
   *
   * @return empty when another program has it
   */
  static Optional<RunLock> take(Path store, String run) {
    Path file = store.resolveSibling(store.getFileName() + "-" + run + ".lock");
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new RunLock(file, channel));
      }
    } catch (OverlappingFileLockException e) {
      LOG.debug("this program works on run {} already", run, e);
    } catch (IOException e) {
      LOG.info("no lock on run {}: the drive of {} has none", run, store, e);
      close(channel);
      return Optional.of(NONE);
    }
    close(channel);
    return Optional.empty();
  }

  private static void close(FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        LOG.debug("a lock's file", e);
      }
    }
  }

  @Override
  public void close() {
    if (file == null) {
      return;
    }
    try {
      // While it is held, so that it is never another one's.
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("Windows keeps files that are open; an empty one stays", e);
    }
    close(channel);
  }
}
