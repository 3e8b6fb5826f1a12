package org.robustscope.figure.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.ItemNames;
import org.robustscope.figure.data.Slot;
import org.robustscope.metric.AlexNetSequences;
import org.robustscope.metric.BenchmarkCorruptions;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.metric.SeverityErrors;

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
        corruptions(entries, (entry, id) -> entry.has(Slot.of(Kind.CE, id))).stream()
            .map(id -> column(Kind.CE, id))
            .toList());
  }

  /** Plain error of each corruption at each severity. */
  static Columns severities(List<Entry> entries) {
    List<Column> columns = new ArrayList<>();
    for (String id : corruptions(entries, Columns::hasSeverities)) {
      for (int severity = 1; severity <= SeverityErrors.SEVERITIES; severity++) {
        columns.add(
            new Column(Slot.error(id, severity), Integer.toString(severity), ItemNames.full(id)));
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

  /**
   * The corruptions that entries have numbers of, in the benchmark's order: of the fifteen those
   * that one has, of the extras, which no mean is over, those that half of the others have, too.
   */
  static List<String> corruptions(List<Entry> entries, BiPredicate<Entry, String> has) {
    long most =
        BenchmarkCorruptions.FIFTEEN.stream()
            .mapToLong(id -> entries.stream().filter(entry -> has.test(entry, id)).count())
            .max()
            .orElse(0);
    return BenchmarkCorruptions.NINETEEN.stream()
        .filter(id -> {
          long count = entries.stream().filter(entry -> has.test(entry, id)).count();
          return count > 0 && (BenchmarkCorruptions.FIFTEEN.contains(id) || 2 * count >= most);
        })
        .toList();
  }

  /** Whether an entry has an error of a corruption at any severity. */
  static boolean hasSeverities(Entry entry, String id) {
    return severitiesOf(id).anyMatch(entry::has);
  }

  /** What the columns of a group are, in the plural. */
  String things() {
    return mean.equals(Slot.of(Kind.UNNORMALISED_MEAN)) ? "severities" : "conditions";
  }

  /** The mean's title where there is little room. */
  String meanTitle() {
    return mean.equals(Slot.of(Kind.UNNORMALISED_MEAN)) ? "Mean" : mean.kindTitle();
  }

  /** The five errors of a corruption. */
  static Stream<Slot> severitiesOf(String id) {
    return IntStream.rangeClosed(1, SeverityErrors.SEVERITIES)
        .mapToObj(severity -> Slot.error(id, severity));
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
