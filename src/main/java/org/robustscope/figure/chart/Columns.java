package org.robustscope.figure.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.ItemNames;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.figure.data.Slot;
import org.robustscope.metric.AlexNetSequences;
import org.robustscope.metric.BenchmarkCorruptions;

/**
 * A heat map's columns: the mean over all, and one a corruption, severity or perturbation.
 *
 * @param mean the first column and the order's measure
 * @param parts the others
 */
record Columns(Slot mean, List<Column> parts) {

  /**
   * @param group that it is headed by: Noise, Blur, ...
   */
  record Column(Slot slot, String title, String group) {}

  /** CE of each corruption, mCE before them. */
  static Columns corruptionErrors(List<Entry> entries) {
    return of(
        Slot.of(Kind.MEAN_CE),
        corruptions(entries, Kind.CE).stream().map(id -> column(Kind.CE, id))
            .toList());
  }

  /** Plain error of each corruption at each severity. */
  static Columns severities(List<Entry> entries) {
    List<Column> columns = new ArrayList<>();
    for (String id : BenchmarkCorruptions.NINETEEN) {
      for (int severity = 1; severity <= 5; severity++) {
        Slot slot = Slot.error(id, severity);
        if (entries.stream().anyMatch(entry -> entry.has(slot))) {
          columns.add(new Column(slot, Integer.toString(severity), ItemNames.full(id)));
        }
      }
    }
    return of(Slot.of(Kind.UNNORMALISED_MEAN), columns);
  }

  /** Flip rate of each perturbation, mFR before them. */
  static Columns flipRates(List<Entry> entries) {
    return of(
        Slot.of(Kind.MEAN_FLIP_RATE),
        AlexNetSequences.BENCHMARK.stream()
            .map(id -> column(Kind.FLIP_RATE, id))
            .filter(column -> entries.stream().anyMatch(entry -> entry.has(column.slot())))
            .toList());
  }

  /** The corruptions that at least one entry has a number of, in the benchmark's order. */
  static List<String> corruptions(List<Entry> entries, Kind kind) {
    return BenchmarkCorruptions.NINETEEN.stream()
        .filter(id -> entries.stream().anyMatch(entry -> entry.has(Slot.of(kind, id))))
        .toList();
  }

  List<Slot> slots() {
    return parts.stream().map(Column::slot).toList();
  }

  private static Columns of(Slot mean, List<Column> parts) {
    return new Columns(mean, parts);
  }

  private static Column column(Kind kind, String id) {
    return new Column(Slot.of(kind, id), ItemNames.full(id), group(id));
  }

  private static String group(String id) {
    try {
      return ResourceBundle.getBundle("messages.figure", Locale.ROOT).getString("group." + id);
    } catch (MissingResourceException _) {
      return "";
    }
  }
}
