package org.robustscope.published;

import org.robustscope.metric.CorruptionScores;
import org.robustscope.metric.Quantity;

/** What follows from printed errors without being printed. */
final class Derived {
  private Derived() {}

  /**
   * Puts every measure of ImageNet-C that a draft lacks.
   *
   * @param from the numbers that all this is computed from
   */
  static void addTo(ResultDraft draft, CorruptionScores scores, Provenance from) {
    var derived = new Provenance(from.source(), Provenance.DERIVED, from.note(), from.place());
    for (Quantity quantity : Quantity.ofCorruptions()) {
      draft.putDerived(quantity, scores.measure(quantity), derived);
    }
  }
}
