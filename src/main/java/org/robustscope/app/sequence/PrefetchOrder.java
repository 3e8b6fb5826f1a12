package org.robustscope.app.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Which frames a model is asked about next. */
final class PrefetchOrder {
  private PrefetchOrder() {}

  /**
   * The next frames: first the one that all are compared with, if any, then those from the play
   * head on, then those before it.
   *
   * @param wanted whether a frame can be asked about and has not been
   * @param reference the frame that all are compared with, or -1
   * @param most 1 or more
   */
  static List<Integer> next(IntPredicate wanted, int count, int head, int reference, int most) {
    List<Integer> next = new ArrayList<>(most);
    if (reference >= 0 && wanted.test(reference)) {
      next.add(reference);
    }
    for (int i = 0; i < count && next.size() < most; i++) {
      int frame = (head + i) % count;
      if (frame != reference && wanted.test(frame)) {
        next.add(frame);
      }
    }
    return next;
  }
}
