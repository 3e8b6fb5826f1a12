package org.robustscope.figure.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Before and after from rows: what another training or preprocessing changes of a baseline. */
public final class Changes {
  private Changes() {}

  /** What a row changes of another in one number; empty where one has nothing to say of it. */
  public static Optional<Change> between(
      String name, String model, Entry before, Entry after, Slot slot) {
    Optional<Datum> from = before.get(slot);
    Optional<Datum> to = after.get(slot);
    return from.isPresent() && to.isPresent()
        ? Optional.of(new Change(after.id(), name, model, from.get(), to.get(), false))
        : Optional.empty();
  }

  /** What each row changes of a baseline, number by number. */
  public static List<Change> against(Entry baseline, List<Entry> others, List<Slot> slots) {
    List<Change> changes = new ArrayList<>();
    for (Slot slot : slots) {
      for (Entry other : others) {
        if (!other.id().equals(baseline.id())) {
          between(other.name(), "vs " + baseline.name(), baseline, other, slot)
              .ifPresent(changes::add);
        }
      }
    }
    return changes;
  }
}
