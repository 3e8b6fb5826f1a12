package org.robustscope.benchmark;

import java.util.List;

/**
 * Which data a plan is about. Where they lie is not part of it: the same files elsewhere are the
 * same data.
 *
 * @param digest of names and sizes of the chosen files ({@link
 *     org.robustscope.dataset.DataDigest}): all clean pictures; of a published set the first cell's
 * @param items pictures or sequences a cell
 * @param classes the set's class ids by index; empty for sequences without labels
 * @param clean the digest of the clean pictures beside a published set; empty when there are none,
 *     or when the data themselves are clean
 */
public record DataFacts(String digest, int items, List<String> classes, String clean) {
  public DataFacts {
    if (items < 1) {
      throw new IllegalArgumentException("items (" + items + ") should be 1 or more");
    }
    classes = List.copyOf(classes);
  }
}
