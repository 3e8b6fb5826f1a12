package org.robustscope.figure.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What figures are drawn from, whoever measured it. */
public record FigureData(
    List<Entry> entries, List<Change> changes, List<Reliability> reliabilities) {

  /** Nothing. */
  public static final FigureData EMPTY = new FigureData(List.of(), List.of(), List.of());

  public FigureData {
    entries = List.copyOf(entries);
    changes = List.copyOf(changes);
    reliabilities = List.copyOf(reliabilities);
  }

  /** Entries alone. */
  public static FigureData of(List<Entry> entries) {
    return new FigureData(entries, List.of(), List.of());
  }

  /** Both, these first; an entry whose id is there already is kept as it was. */
  public FigureData with(FigureData more) {
    Map<String, Entry> all = new LinkedHashMap<>();
    entries.forEach(entry -> all.put(entry.id(), entry));
    more.entries.forEach(entry -> all.putIfAbsent(entry.id(), entry));
    return new FigureData(
        List.copyOf(all.values()),
        joined(changes, more.changes),
        joined(reliabilities, more.reliabilities));
  }

  /**
   * These entries, with the diagrams that are of them. Changes are theirs when they have any, else
   * those that are of no row, such as the published enhancements.
   */
  public FigureData withEntries(List<Entry> chosen) {
    Set<String> ids = chosen.stream().map(Entry::id).collect(Collectors.toSet());
    List<Change> own = changes.stream().filter(change -> ids.contains(change.entry())).toList();
    List<Change> others = changes.stream().filter(change -> change.entry().isEmpty()).toList();
    return new FigureData(
        chosen,
        own.isEmpty() ? others : own,
        reliabilities.stream().filter(it -> ids.contains(it.entry())).toList());
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
