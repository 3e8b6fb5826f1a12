package org.robustscope.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.robustscope.dataset.DataReport.Finding;
import org.robustscope.dataset.DataReport.Kind;

/** Collects findings; of each kind the first thousand are kept, and the others counted. */
final class Findings {
  private static final int MOST = 1000;

  private final List<Finding> list = new ArrayList<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  void add(Kind kind, String text) {
    if (counts.merge(kind, 1, Integer::sum) <= MOST) {
      list.add(new Finding(kind, text));
    }
  }

  List<Finding> list() {
    List<Finding> all = new ArrayList<>(list);
    counts.forEach((kind, count) -> {
      if (count > MOST) {
        all.add(new Finding(kind, "and " + (count - MOST) + " more of this kind"));
      }
    });
    return all;
  }
}
