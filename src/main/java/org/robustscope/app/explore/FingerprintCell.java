package org.robustscope.app.explore;

/**
 * A cell of a fingerprint.
 *
 * @param type the row's index
 * @param severity 1 to 5
 */
public record FingerprintCell(int type, int severity) {
  public FingerprintCell {
    if (type < 0) {
      throw new IllegalArgumentException("type (" + type + ") should be at least 0");
    }
    if (severity < 1 || severity > 5) {
      throw new IllegalArgumentException("severity (" + severity + ") should be 1 to 5");
    }
  }
}
