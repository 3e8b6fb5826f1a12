package org.robustscope.benchmark;

import java.io.IOException;
import org.robustscope.dataset.ClipSet;
import org.robustscope.dataset.DataDigest;
import org.robustscope.dataset.ImageSet;

/** The items of a cell as they are listed. Safe from many threads. */
interface Items {
  /** Whether there is an item of this index; lists as far as needed. */
  boolean has(int index) throws IOException;

  /** An item's class; -1 when the set has none. */
  int label(int index) throws IOException;

  /** A fingerprint of some items: their files' names and sizes. */
  String digest(int from, int to) throws IOException;

  static Items of(ImageSet set) {
    return new Items() {
      @Override
      public boolean has(int index) throws IOException {
        return set.has(index);
      }

      @Override
      public int label(int index) throws IOException {
        return set.label(index);
      }

      @Override
      public String digest(int from, int to) throws IOException {
        return DataDigest.of(set, from, to);
      }
    };
  }

  static Items of(ClipSet set) {
    return new Items() {
      @Override
      public boolean has(int index) throws IOException {
        return set.has(index);
      }

      @Override
      public int label(int index) throws IOException {
        return set.label(index);
      }

      @Override
      public String digest(int from, int to) throws IOException {
        return DataDigest.of(set, from, to);
      }
    };
  }
}
