package org.robustscope.model.store;

import java.net.URI;

/**
 * How far a download is.
 *
 * @param stage what is going on
 * @param done bytes of the file that are on this disk, or that were read again while checking
 * @param total size of the file in bytes
 * @param bytesPerSecond of the last seconds, 0 when not known
 * @param source where the bytes come from
 */
public record DownloadProgress(
    Stage stage, long done, long total, double bytesPerSecond, URI source) {

  /** The steps of a download, in order. */
  public enum Stage {
    CONNECTING,
    RECEIVING,
    /** Comparing the digest. */
    CHECKING,
    /** Giving the file its final name. */
    INSTALLING
  }

  /** 0 to 1 within the stage. */
  public double fraction() {
    return total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1);
  }
}
