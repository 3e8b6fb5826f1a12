package org.robustscope.figure.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of results: a model, or a method on a model, with its numbers.
 *
 * @param id unique within a figure's data; selections name it
 * @param name as the figure writes it
 * @param group whose colour and marker it shares, such as its architecture's family (ResNet)
 * @param family id of the results that may be compared with it; see {@link Origin#family}
 */
public record Entry(String id, String name, String group, String family, Map<Slot, Datum> data) {
  public Entry {
    data = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /** The number in a slot, present or missing with its reason; empty when nothing is said of it. */
  public Optional<Datum> get(Slot slot) {
    return Optional.ofNullable(data.get(slot));
  }

  /** Whether there is a number in a slot. */
  public boolean has(Slot slot) {
    return get(slot).filter(Datum::isPresent).isPresent();
  }

  /** Whether one of its numbers is of an unfinished run. */
  public boolean partial() {
    return data.values().stream().anyMatch(datum -> datum.origin().partial());
  }
}
