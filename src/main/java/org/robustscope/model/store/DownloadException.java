package org.robustscope.model.store;

import java.io.IOException;

/**
 * A download that did not succeed. The message is one line that names the model or address, what
 * was found and what was expected. Nothing was installed.
 */
public final class DownloadException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final long keptBytes;

  DownloadException(Kind kind, long keptBytes, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.keptBytes = keptBytes;
  }

  DownloadException(Kind kind, String message) {
    this(kind, 0, message, null);
  }

  public Kind kind() {
    return kind;
  }

  /** How many bytes are kept for the next try, 0 when it starts from the beginning. */
  public long keptBytes() {
    return keptBytes;
  }

  DownloadException keeping(long bytes) {
    return new DownloadException(kind, bytes, getMessage(), getCause());
  }

  /** What went wrong. */
  public enum Kind {
    /** No such file at any of the addresses. */
    NOT_FOUND,
    /** No connection, a cut, a stall, an answer that is no success. */
    NETWORK,
    /** A proxy that wants a password, or cannot be reached. */
    PROXY,
    /** Another size, another digest, a web page instead of a model. */
    WRONG_CONTENT,
    /** Too little space, or no permission to write. */
    DISK,
    /** This model is being downloaded or removed already. */
    BUSY
  }
}
