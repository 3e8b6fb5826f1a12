package org.robustscope.dataset;

import java.util.Arrays;
import java.util.OptionalInt;

/** Which items of a listing a subset takes, found out as far as asked. */
final class Selection {
  private final Listing<?> base;
  private final Subset subset;

  /** For n per class: the places of those chosen so far. */
  private int[] chosen = new int[64];

  private int count;
  private int next;
  private boolean complete;
  private final int[] ofClass;
  private int fullClasses;

  Selection(Listing<?> base, int classes, Subset subset) {
    this.base = base;
    this.subset = subset;
    this.ofClass = new int[classes];
  }

  boolean has(int index) throws DataSetException {
    if (subset.mode() == Subset.Mode.FIRST) {
      return index < subset.n() && base.has(index);
    }
    while (!isChosen(index)) {
      if (!step()) {
        return isChosen(index);
      }
    }
    return true;
  }

  private synchronized boolean isChosen(int index) {
    return index < count;
  }

  /** Looks at one more item, so that who asks for earlier ones gets a turn; false at the end. */
  private synchronized boolean step() throws DataSetException {
    if (complete) {
      return false;
    }
    if (fullClasses == ofClass.length || !base.has(next)) {
      complete = true;
      return false;
    }
    int label = base.label(next);
    if (ofClass[label] < subset.n()) {
      if (count == chosen.length) {
        chosen = Arrays.copyOf(chosen, 2 * count);
      }
      chosen[count++] = next;
      if (++ofClass[label] == subset.n()) {
        fullClasses++;
      }
    }
    next++;
    return true;
  }

  /** The place in the whole listing. */
  int place(int index) throws DataSetException {
    if (index < 0 || !has(index)) {
      throw new IndexOutOfBoundsException("item (" + index + ") is not in " + subset.text());
    }
    return subset.mode() == Subset.Mode.FIRST ? index : chosen(index);
  }

  private synchronized int chosen(int index) {
    return chosen[index];
  }

  int size() throws DataSetException {
    if (subset.mode() == Subset.Mode.FIRST) {
      return base.has(subset.n() - 1) ? subset.n() : base.size();
    }
    while (step()) {
      // One by one: others read meanwhile.
    }
    return knownSize().orElseThrow();
  }

  synchronized OptionalInt knownSize() {
    if (subset.mode() == Subset.Mode.FIRST) {
      OptionalInt known = base.knownSize();
      return known.isPresent() ? OptionalInt.of(Math.min(subset.n(), known.getAsInt())) : known;
    }
    return complete ? OptionalInt.of(count) : OptionalInt.empty();
  }
}
