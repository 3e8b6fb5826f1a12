package org.robustscope.model.store;

import java.time.Duration;

/**
 * How downloads behave.
 *
 * @param proxy the way to web servers
 * @param connect how long a connection may take
 * @param stall how long no byte may come
 * @param tries how often in a row it may fail without a byte received before it is given up, 1 or
 *     more
 * @param pause before the second try; doubled for each further one
 */
public record DownloadSettings(
    Proxies proxy, Duration connect, Duration stall, int tries, Duration pause) {

  /** The system's proxy, 20 s to connect, 30 s without a byte, four tries. */
  public static DownloadSettings usual() {
    return new DownloadSettings(
        Proxies.ofSystem(),
        Duration.ofSeconds(20),
        Duration.ofSeconds(30),
        4,
        Duration.ofSeconds(1));
  }

  /** The same by another proxy. */
  public DownloadSettings with(Proxies other) {
    return new DownloadSettings(other, connect, stall, tries, pause);
  }
}
