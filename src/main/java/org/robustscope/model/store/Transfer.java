package org.robustscope.model.store;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.robustscope.model.IoReason;
import org.robustscope.model.store.DownloadException.Kind;

/** Brings a half download to its full length from one address, over cuts and stalls. */
final class Transfer {
  private static final int CHUNK = 1 << 16;

  /** Tells how far it is. */
  interface Listener {
    void received(long bytes);
  }

  private final WantedFile wanted;
  private final PartFile part;
  private final DownloadSettings settings;
  private final Watch watch;
  private final Listener listener;

  Transfer(
      WantedFile wanted, PartFile part, DownloadSettings settings, Watch watch, Listener listener) {
    this.wanted = wanted;
    this.part = part;
    this.settings = settings;
    this.watch = watch;
    this.listener = listener;
  }

  /**
   * Receives what is missing.
   *
   * @return whether bytes of an earlier try are among those that are there now
   */
  boolean run(URI url, Source source) throws IOException {
    if (!part.continuesFrom(url)) {
      part.reset();
    }
    long kept = part.received();
    int failures = 0;
    while (part.received() < wanted.size()) {
      long before = part.received();
      try {
        watch.check();
        kept = Math.min(kept, receive(url, source));
      } catch (Source.NoSuchRangeException e) {
        // Another file than the one that was begun, or a server that cannot: from the beginning.
        part.reset();
        kept = 0;
      } catch (DownloadException e) {
        if (e.kind() != Kind.NETWORK) {
          throw e;
        }
        failures = part.received() > before ? 1 : failures + 1;
        if (failures >= settings.tries()) {
          throw e.keeping(part.received());
        }
        watch.pause(settings.pause().multipliedBy(1L << Math.min(failures - 1, 5)));
      }
    }
    return kept > 0;
  }

  /** One request. Returns the offset from which on its bytes are. */
  private long receive(URI url, Source source) throws IOException {
    long offset = part.received();
    try (Source.Answer answer = source.open(offset, part.validator(url), watch)) {
      checkLength(url, answer);
      if (answer.offset() == 0) {
        part.reset();
      }
      part.begin(url, answer.validator());
      copy(url, answer);
      return answer.offset();
    } finally {
      watch.detach();
    }
  }

  private void checkLength(URI url, Source.Answer answer) throws DownloadException {
    if (answer.type().toLowerCase(Locale.ROOT).startsWith("text/html")) {
      throw wrong(url + ": a web page, not the file (the site may want a login)");
    }
    if (answer.length() >= 0 && answer.length() != wanted.size()) {
      throw wrong(
          "%s: %d bytes, but %s should have %d"
              .formatted(url, answer.length(), wanted.id(), wanted.size()));
    }
  }

  private void copy(URI url, Source.Answer answer) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long done = answer.offset();
    try (FileChannel out = part.append()) {
      while (true) {
        int n = read(url, answer, chunk, done);
        if (n < 0) {
          break;
        }
        watch.sign();
        if (done == 0 && n > 0) {
          checkBeginning(url, chunk, n);
        }
        if (done + n > wanted.size()) {
          part.reset();
          throw wrong(
              "%s: more than the %d bytes that %s should have"
                  .formatted(url, wanted.size(), wanted.id()));
        }
        write(out, chunk, n);
        done += n;
        listener.received(done);
      }
    }
    if (done < wanted.size()) {
      throw cut(url, done, null);
    }
  }

  private int read(URI url, Source.Answer answer, byte[] chunk, long done) throws IOException {
    try {
      watch.check();
      return answer.body().read(chunk);
    } catch (IOException e) {
      watch.check();
      throw cut(url, done, e);
    }
  }

  private DownloadException cut(URI url, long done, IOException cause) {
    String what =
        watch.stalled()
            ? "no byte came for " + text(watch.patience())
            : "the connection was cut" + (cause == null ? "" : " (" + IoReason.of(cause) + ")");
    return new DownloadException(
        Kind.NETWORK,
        done,
        "%s: %s, %d of %d bytes are there".formatted(url, what, done, wanted.size()),
        cause);
  }

  private static String text(Duration duration) {
    return duration.toMillis() < 1000 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
  }

  private void write(FileChannel out, byte[] chunk, int n) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, n);
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  /** A model or an archive begins with other bytes than a page or a pointer does. */
  private void checkBeginning(URI url, byte[] chunk, int n) throws DownloadException {
    String start = new String(chunk, 0, Math.min(n, 64), StandardCharsets.ISO_8859_1).strip();
    if (start.startsWith("<")) {
      throw wrong(url + ": a web page, not the file (the site may want a login)");
    }
    if (start.startsWith("version https://git-lfs")) {
      throw wrong(url + ": a pointer of Git LFS, not the file itself");
    }
  }

  private static DownloadException wrong(String message) {
    return new DownloadException(Kind.WRONG_CONTENT, message);
  }
}
