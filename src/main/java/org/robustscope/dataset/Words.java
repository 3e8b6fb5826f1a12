package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.List;

/** Numbers and lists in messages. */
final class Words {
  private static final int SHOWN = 5;

  private Words() {}

  static String count(int n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }

  static IndexOutOfBoundsException noItem(int index, Path root) {
    return new IndexOutOfBoundsException(root + " has no item (" + index + ")");
  }

  /** The first few, with dots where there are more. */
  static String first(List<String> names) {
    return String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
        + (names.size() > SHOWN ? ", ..." : "");
  }
}
