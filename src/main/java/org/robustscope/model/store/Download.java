package org.robustscope.model.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.IoReason;
import org.robustscope.model.ModelException;
import org.robustscope.model.catalogue.CatalogueEntry;
import org.robustscope.model.store.DownloadException.Kind;
import org.robustscope.model.store.DownloadProgress.Stage;

/**
 * Brings one model of the catalogue into the store. Nothing happens before {@link #run}; that runs
 * once, on a thread of the caller's. What was received is kept when it fails or is cancelled, and
 * the next download of the same model goes on from there.
 */
public final class Download {
  /** What must stay free on the disk. */
  private static final long RESERVE = 32L << 20;

  private static final JsonMapper MAPPER = new JsonMapper();

  private final CatalogueEntry entry;
  private final ModelStore store;
  private final DownloadSettings settings;
  private final SpaceProbe space;
  private volatile Watch watch;
  private volatile boolean cancelled;

  Download(CatalogueEntry entry, ModelStore store, DownloadSettings settings, SpaceProbe space) {
    this.entry = entry;
    this.store = store;
    this.settings = settings;
    this.space = space;
  }

  /** What is to be downloaded: its size, addresses and licence for the question beforehand. */
  public CatalogueEntry entry() {
    return entry;
  }

  /** Whether an address is on a network: then the user is to be asked first. */
  public boolean usesNetwork() {
    return entry.urls().stream().anyMatch(url -> !"file".equals(url.getScheme()));
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
   * Downloads, checks and installs.
   *
   * @param listener is told on this thread, a few times a second
   * @return the installed model; at once when it is there already
   * @throws DownloadException when it does not succeed
   * @throws ModelException when the store cannot be read or written
   * @throws CancellationException after {@link #cancel}, or when the thread is interrupted
   */
  public InstalledModel run(Consumer<DownloadProgress> listener)
      throws DownloadException, ModelException {
    StoreLayout layout = store.layout();
    try (Watch mine = new Watch(settings.stall());
        StoreLock _ = lock(layout)) {
      watch = mine;
      if (cancelled) {
        mine.cancel();
      }
      mine.check();
      Optional<InstalledModel> there = store.find(entry.id());
      if (there.isPresent()) {
        return there.get();
      }
      return fetch(mine, new ProgressMeter(entry.size(), listener));
    } catch (DownloadException | ModelException e) {
      throw e;
    } catch (IOException e) {
      throw new DownloadException(Kind.DISK, store.received(entry), disk(e) + ": " + entry.id(), e);
    }
  }

  private String disk(IOException e) {
    return store.root() + ": cannot be written (" + IoReason.of(e) + ")";
  }

  private StoreLock lock(StoreLayout layout) throws IOException {
    return StoreLock.tryTake(layout.lock(entry.id()))
        .orElseThrow(() ->
            new DownloadException(
                Kind.BUSY, entry.id() + " is being downloaded or removed already"));
  }

  private InstalledModel fetch(Watch mine, ProgressMeter meter) throws IOException {
    WantedFile wanted = WantedFile.of(entry);
    PartFile part = PartFile.open(store.layout().partial(entry.id()), wanted);
    checkSpace(part);
    FileFetch.Whole whole = new FileFetch(wanted, entry.urls(), settings).run(part, mine, meter);
    meter.stage(Stage.INSTALLING, whole.from());
    return install(part, whole.from(), whole.digest());
  }

  private void checkSpace(PartFile part) throws IOException {
    long needed = entry.size() - part.received() + RESERVE;
    long usable = space.usable(part.folder());
    if (usable < needed) {
      throw new DownloadException(
          Kind.DISK,
          part.received(),
          "%s: too little space, %d MB are free and %s needs %d MB"
              .formatted(store.root(), usable >> 20, entry.id(), (needed >> 20) + 1),
          null);
    }
  }

  private InstalledModel install(PartFile part, URI from, String digest) throws IOException {
    Path ready = part.ready();
    Folders.delete(ready);
    Files.createDirectories(ready);
    Path card = ready.resolve(entry.id() + StoreLayout.CARD);
    entry.card().write(card);
    ObjectNode tree = (ObjectNode) MAPPER.readTree(Files.readAllBytes(card));
    tree.put("sha256", digest);
    tree.put("source", from.toString());
    Files.write(card, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree));
    SourceNote.ofDownload(entry, from, digest).write(ready.resolve(StoreLayout.SOURCE));
    part.finish();
    InstalledModel installed = store.install(entry.id(), ready);
    part.close();
    return installed;
  }
}
