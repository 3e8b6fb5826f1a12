package org.robustscope.figure.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What figures are drawn from, whoever measured it.
 *
 * @param families their ids with their titles
 */
public record FigureData(
    List<Entry> entries,
    List<Change> changes,
    List<Reliability> reliabilities,
    Map<String, String> families) {

  /** Nothing. */
  public static final FigureData EMPTY =
      new FigureData(List.of(), List.of(), List.of(), Map.of());

  public FigureData {
    entries = List.copyOf(entries);
    changes = List.copyOf(changes);
    reliabilities = List.copyOf(reliabilities);
    families = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(families));
  }

  /** Entries alone. */
  public static FigureData of(List<Entry> entries, Map<String, String> families) {
    return new FigureData(entries, List.of(), List.of(), families);
  }

  /** Both, these first; an entry whose id is there already is kept as it was. */
  public FigureData with(FigureData more) {
    Map<String, Entry> all = new LinkedHashMap<>();
    entries.forEach(entry -> all.put(entry.id(), entry));
    more.entries.forEach(entry -> all.putIfAbsent(entry.id(), entry));
    Map<String, String> titles = new LinkedHashMap<>(families);
    more.families.forEach(titles::putIfAbsent);
    return new FigureData(
        List.copyOf(all.values()),
        joined(changes, more.changes),
        joined(reliabilities, more.reliabilities),
        titles);
  }

  /** These entries, everything else as it is. */
  public FigureData withEntries(List<Entry> chosen) {
    return new FigureData(chosen, changes, reliabilities, families);
  }

  /** A family's title, or its id when none is known. */
  public String familyTitle(String id) {
    return families.getOrDefault(id, id);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
