package org.robustscope.model.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.robustscope.model.IoReason;
import org.robustscope.model.TorchParts;
import org.robustscope.model.store.DownloadException.Kind;
import org.robustscope.model.store.DownloadProgress.Stage;

/**
 * Brings the jars of PyTorch to where they are looked for: all at once, after the digests of all
 * were compared. Nothing happens before {@link #run}; that runs once, on a thread of the caller's.
 * What was received is kept when it fails or is cancelled, and the next one goes on from there.
 */
public final class TorchFetch {
  /** What must stay free on the disk. */
  private static final long RESERVE = 32L << 20;

  private final TorchParts parts;
  private final List<URI> repositories;
  private final DownloadSettings settings;
  private final SpaceProbe space;
  private volatile Watch watch;
  private volatile boolean cancelled;

  /**
   * A fetch, not begun.
   *
   * @param repositories Maven repositories, http, https or file, the first that has a jar is taken
   */
  public TorchFetch(TorchParts parts, List<URI> repositories, DownloadSettings settings) {
    this(parts, repositories, settings, SpaceProbe.real());
  }

  TorchFetch(
      TorchParts parts, List<URI> repositories, DownloadSettings settings, SpaceProbe space) {
    this.parts = parts;
    this.repositories = List.copyOf(repositories);
    this.settings = settings;
    this.space = space;
  }

  /** What is to be fetched. */
  public TorchParts parts() {
    return parts;
  }

  /** Where it is fetched from, in the order of trying. */
  public List<URI> repositories() {
    return repositories;
  }

  /** How many bytes of an earlier try are kept. */
  public long received() {
    long received = 0;
    for (TorchParts.Part part : parts.parts()) {
      try {
        received += PartFile.peek(partial(part), wanted(part));
      } catch (IOException _) {
        // Then it is received anew.
      }
    }
    return received;
  }

  /** Ends {@link #run} soon. From any thread, at any time. */
  public void cancel() {
    cancelled = true;
    Watch running = watch;
    if (running != null) {
      running.cancel();
    }
  }

  /**
   * Receives, checks and installs; does nothing when all is there already.
   *
   * @param listener is told on this thread, a few times a second, of all jars together
   * @throws DownloadException when it does not succeed
   * @throws CancellationException after {@link #cancel}, or when the thread is interrupted
   */
  public void run(Consumer<DownloadProgress> listener) throws DownloadException {
    try (Watch mine = new Watch(settings.stall());
        StoreLock _ = lock()) {
      watch = mine;
      if (cancelled) {
        mine.cancel();
      }
      mine.check();
      if (!parts.areInstalled()) {
        fetch(mine, listener);
      }
    } catch (DownloadException e) {
      throw e;
    } catch (IOException e) {
      throw new DownloadException(
          Kind.DISK, received(), parts.root() + ": cannot be written (" + IoReason.of(e) + ")", e);
    }
  }

  private StoreLock lock() throws IOException {
    return StoreLock.tryTake(parts.root().resolve(".lock"))
        .orElseThrow(() -> new DownloadException(Kind.BUSY, "PyTorch is being fetched already"));
  }

  private void fetch(Watch mine, Consumer<DownloadProgress> listener) throws IOException {
    checkSpace();
    List<PartFile> whole = new ArrayList<>();
    long before = 0;
    URI from = repositories.getFirst();
    for (TorchParts.Part part : parts.parts()) {
      PartFile file = PartFile.open(partial(part), wanted(part));
      long offset = before;
      var meter =
          new ProgressMeter(
              part.size(),
              one ->
                  listener.accept(
                      new DownloadProgress(
                          one.stage(),
                          offset + one.done(),
                          parts.size(),
                          one.bytesPerSecond(),
                          one.source())));
      from = new FileFetch(wanted(part), urls(part), settings).run(file, mine, meter).from();
      whole.add(file);
      before += part.size();
    }
    listener.accept(new DownloadProgress(Stage.INSTALLING, parts.size(), parts.size(), 0, from));
    install(whole);
  }

  private List<URI> urls(TorchParts.Part part) {
    return repositories.stream()
        .map(base -> URI.create(base + (base.toString().endsWith("/") ? "" : "/") + part.path()))
        .toList();
  }

  private Path partial(TorchParts.Part part) {
    return parts.root().resolve(".partial").resolve(part.fileName());
  }

  private static WantedFile wanted(TorchParts.Part part) {
    return new WantedFile(part.fileName(), part.fileName(), part.size(), part.sha256());
  }

  private void checkSpace() throws IOException {
    long received = received();
    long needed = parts.sizeInUse() - received + RESERVE;
    long usable = space.usable(parts.root());
    if (usable < needed) {
      throw new DownloadException(
          Kind.DISK,
          received,
          "%s: too little space, %d MB are free and PyTorch needs %d MB"
              .formatted(parts.root(), usable >> 20, (needed >> 20) + 1),
          null);
    }
  }

  private void install(List<PartFile> whole) throws IOException {
    Path ready = parts.root().resolve(".partial").resolve("ready");
    Folders.delete(ready);
    Files.createDirectories(ready);
    for (PartFile part : whole) {
      part.finish(ready);
    }
    Folders.delete(parts.folder());
    Files.move(ready, parts.folder(), StandardCopyOption.ATOMIC_MOVE);
    Folders.delete(parts.root().resolve(".partial"));
  }
}
