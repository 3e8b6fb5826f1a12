package org.robustscope.app.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.robustscope.figure.data.Entry;
import org.robustscope.published.Family;

/** The results of one family, which may be compared. */
record Shelf(Family family, List<Entry> entries) {
  Shelf {
    entries = List.copyOf(entries);
  }

  /** Entries by family, in the order in which families first occur. */
  static List<Shelf> of(List<Entry> entries) {
    Map<Family, List<Entry>> byFamily = new LinkedHashMap<>();
    entries.forEach(
        entry -> byFamily.computeIfAbsent(entry.family(), _ -> new ArrayList<>()).add(entry));
    return byFamily.entrySet().stream().map(it -> new Shelf(it.getKey(), it.getValue())).toList();
  }

  /** What of it matches a filter: entries whose name, group or family have all its words. */
  Shelf matching(String filter) {
    List<String> words = List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    Predicate<Entry> matches =
        entry -> {
          String text =
              (entry.name() + " " + entry.group() + " " + family.title() + " " + family.id())
                  .toLowerCase(Locale.ROOT);
          return words.stream().allMatch(text::contains);
        };
    return new Shelf(family, entries.stream().filter(matches).toList());
  }
}
