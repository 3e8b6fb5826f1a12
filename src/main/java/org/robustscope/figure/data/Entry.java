package org.robustscope.figure.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.robustscope.published.Family;

/**
 * One row of results: a model, or a method on a model, with its numbers.
 *
 * @param id unique within a figure's data; selections name it
 * @param name as the figure writes it
 * @param group whose colour and marker it shares, such as ResNet
 * @param family of its results; of the first, where a row joins results of two benchmarks
 * @param data by what they are; a number may be missing with its reason
 */
public record Entry(String id, String name, String group, Family family, Map<Slot, Datum> data) {
  public Entry {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /** What is known of a number, present or missing with its reason; empty when nothing is. */
  public Optional<Datum> get(Slot slot) {
    return Optional.ofNullable(data.get(slot));
  }

  /** Whether there is a number. */
  public boolean has(Slot slot) {
    Datum datum = data.get(slot);
    return datum != null && datum.isPresent();
  }

  /** This row with the numbers of another that it lacks itself. */
  public Entry joined(Entry other) {
    Map<Slot, Datum> all = new LinkedHashMap<>(data);
    other.data.forEach((slot, datum) -> {
      if (!has(slot)) {
        all.put(slot, datum);
      }
    });
    return new Entry(id, name, group, family, all);
  }

  /** Whether one of its numbers is of an unfinished run. */
  public boolean partial() {
    return data.values().stream().anyMatch(datum -> datum.origin().isPartial());
  }
}
