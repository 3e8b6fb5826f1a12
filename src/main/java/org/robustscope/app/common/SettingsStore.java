package org.robustscope.app.common;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings in memory and in their file. A change counts at once; it is written by a background
 * thread, on top of what another running program may have written meanwhile, so that two of them
 * never undo each other's changes of different things, and never leave half a file.
 *
 * <p>A file that cannot be understood is moved aside as {@code settings.json.bad-N} and said. If it
 * cannot be read or moved at all, nothing is written.
 */
public final class SettingsStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
  private static final JsonFiles FILES = new JsonFiles("robustscope-settings", 1);
  private static final SettingsJson JSON = new SettingsJson();
  private static final int LOCK_TRIES = 40;
  private static final long LOCK_PAUSE_MILLIS = 25;

  private final Path file;
  private final Executor writer;
  private final Consumer<String> problems;
  private final List<UnaryOperator<Settings>> unwritten = new ArrayList<>();
  private final Object writing = new Object();

  private Settings current;
  private boolean writable = true;

  /**
   * Reads the file, which may not exist.
   *
   * @param writer runs the writing
   * @param problems is told, on any thread, in one line what went wrong
   */
  public SettingsStore(Path file, Executor writer, Consumer<String> problems) {
    this.file = file.toAbsolutePath();
    this.writer = writer;
    this.problems = problems;
    this.current = read(Settings.first());
  }

  public synchronized Settings current() {
    return current;
  }

  /** Changes the settings. */
  public void update(UnaryOperator<Settings> change) {
    synchronized (this) {
      current = change.apply(current);
      unwritten.add(change);
    }
    writer.execute(this::write);
  }

  /** Writes what has not been written yet, on this thread. */
  @Override
  public void close() {
    write();
  }

  private void write() {
    synchronized (writing) {
      List<UnaryOperator<Settings>> changes = takeUnwritten();
      if (changes.isEmpty() || !isWritable()) {
        return;
      }
      try {
        Files.createDirectories(file.getParent());
        try (FileChannel channel =
                FileChannel.open(
                    file.resolveSibling(file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = lock(channel)) {
          if (lock == null) {
            LOG.warn("{} stays locked by another program; written without the lock", file);
          }
          apply(changes);
        }
      } catch (IOException e) {
        LOG.warn("settings not written", e);
        problems.accept("The settings could not be saved in " + file + ": " + reason(e));
      }
    }
  }

  private void apply(List<UnaryOperator<Settings>> changes) throws IOException {
    Settings settings = read(current());
    if (!isWritable()) {
      return;
    }
    for (UnaryOperator<Settings> change : changes) {
      settings = change.apply(settings);
    }
    FILES.write(file, JSON.write(settings));
  }

  private Settings read(Settings otherwise) {
    try {
      return FILES.read(file, tree -> JSON.read(new JsonFields(tree)));
    } catch (NoSuchFileException _) {
      return otherwise;
    } catch (JsonFiles.WrongContentException e) {
      setAside(e.getMessage());
      return otherwise;
    } catch (IOException e) {
      LOG.warn("settings not read", e);
      stopWriting("The settings in " + file + " could not be read: " + reason(e));
      return otherwise;
    }
  }

  private void setAside(String reason) {
    try {
      Path aside = moveAside();
      problems.accept(
          "The settings could not be understood ("
              + reason
              + "). They were set aside as "
              + aside
              + " and the program starts with fresh ones.");
    } catch (NoSuchFileException e) {
      // Another program, started at the same moment, has set it aside and says so.
      LOG.info("settings set aside by another program", e);
    } catch (IOException e) {
      LOG.warn("settings not set aside", e);
      stopWriting(
          "The settings in " + file + " could not be understood (" + reason + ") nor set aside.");
    }
  }

  private Path moveAside() throws IOException {
    for (int number = 1; ; number++) {
      Path aside = file.resolveSibling(file.getFileName() + ".bad-" + number);
      if (Files.notExists(aside)) {
        return Files.move(file, aside);
      }
    }
  }

  private synchronized void stopWriting(String problem) {
    writable = false;
    problems.accept(problem + " Changes are kept until the program ends.");
  }

  private synchronized boolean isWritable() {
    return writable;
  }

  private synchronized List<UnaryOperator<Settings>> takeUnwritten() {
    List<UnaryOperator<Settings>> taken = List.copyOf(unwritten);
    unwritten.clear();
    return taken;
  }

  /** A lock, or null if another program holds it for a whole second: the file is whole anyway. */
  private static FileLock lock(FileChannel channel) throws IOException {
    for (int attempt = 0; attempt < LOCK_TRIES; attempt++) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
      } catch (OverlappingFileLockException _) {
        // Another store in this program holds it.
      }
      try {
        Thread.sleep(LOCK_PAUSE_MILLIS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
    return null;
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "no permission";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> e.getClass().getSimpleName();
    };
  }
}
