package org.robustscope.model.store;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.robustscope.model.store.DownloadException.Kind;
import org.robustscope.model.store.DownloadProgress.Stage;

/** Brings a half download to its end from the first address that has it, and checks its digest. */
final class FileFetch {
  private final WantedFile wanted;
  private final List<URI> urls;
  private final DownloadSettings settings;

  FileFetch(WantedFile wanted, List<URI> urls, DownloadSettings settings) {
    this.wanted = wanted;
    this.urls = List.copyOf(urls);
    this.settings = settings;
  }

  /** Where a whole file is from, and its SHA-256. */
  record Whole(URI from, String digest) {}

  /**
   * Receives and checks. What was received stays in the part, also when this fails.
   *
   * @throws DownloadException when it does not succeed
   */
  Whole run(PartFile part, Watch watch, ProgressMeter meter) throws IOException {
    // A digest that does not fit after going on from an earlier part may be that part's fault.
    for (boolean again = true; ; again = false) {
      Received received = receive(watch, meter, part);
      Optional<String> digest = checked(watch, meter, part, received.from());
      if (digest.isPresent()) {
        return new Whole(received.from(), digest.get());
      }
      part.reset();
      if (!again || !received.goneOn()) {
        throw new DownloadException(
            Kind.WRONG_CONTENT,
            ("%s: the file has the right size but another sha256 than %s... : damaged on the way,"
                    + " or another file; nothing was installed")
                .formatted(received.from(), wanted.sha256().substring(0, 12)));
      }
    }
  }

  private record Received(URI from, boolean goneOn) {}

  private Received receive(Watch watch, ProgressMeter meter, PartFile part) throws IOException {
    List<DownloadException> failures = new ArrayList<>();
    boolean old = part.received() > 0;
    for (URI url : urls) {
      try (Source source = source(url)) {
        meter.stage(Stage.CONNECTING, url);
        meter.received(part.received());
        Transfer transfer = new Transfer(wanted, part, settings, watch, meter::received);
        meter.stage(Stage.RECEIVING, url);
        boolean goneOn = transfer.run(url, source);
        return new Received(url, old || goneOn);
      } catch (DownloadException e) {
        failures.add(e);
      }
    }
    throw summary(failures, part);
  }

  /** The first failure tells most; with several addresses it is said what became of the others. */
  private DownloadException summary(List<DownloadException> failures, PartFile part)
      throws IOException {
    DownloadException first = failures.getFirst();
    String others =
        failures.size() == 1 ? "" : " (and " + (failures.size() - 1) + " further addresses failed)";
    return new DownloadException(
        first.kind(), part.received(), wanted.id() + ": " + first.getMessage() + others, first);
  }

  private Source source(URI url) {
    return "file".equals(url.getScheme()) ? new FileSource(url) : new HttpSource(url, settings);
  }

  /** The digest, unless it is another one than the published. */
  private Optional<String> checked(Watch watch, ProgressMeter meter, PartFile part, URI from)
      throws IOException {
    meter.stage(Stage.CHECKING, from);
    String digest =
        Digests.sha256(
            part.file(),
            read -> {
              watch.check();
              meter.received(read);
            });
    boolean good = !wanted.hasDigest() || digest.equalsIgnoreCase(wanted.sha256());
    return good ? Optional.of(digest) : Optional.empty();
  }
}
