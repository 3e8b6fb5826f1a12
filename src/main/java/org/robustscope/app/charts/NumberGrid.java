package org.robustscope.app.charts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.robustscope.figure.data.Change;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.Reliability;
import org.robustscope.figure.data.Slot;

/**
 * The numbers of a figure as a table.
 *
 * @param columns of numbers, in the figure's order
 * @param rows one for each chosen result, those without a number too
 */
record NumberGrid(List<Column> columns, List<Row> rows) {
  static final NumberGrid EMPTY = new NumberGrid(List.of(), List.of());

  /** A column's heading, short, and in full for its tooltip. */
  record Column(String title, String inFull) {}

  /**
   * One number.
   *
   * @param value to sort by; empty when there is none
   * @param text as it is written, with its unit
   * @param inFull all that is known of it
   */
  record Cell(OptionalDouble value, String text, String inFull) {
    private static final Cell UNKNOWN = new Cell(OptionalDouble.empty(), "–", "");

    static Cell of(Datum datum) {
      String text = datum.isPresent() ? datum.text() + datum.slot().unit() : datum.text();
      return new Cell(datum.value(), text, datum.inFull());
    }
  }

  /**
   * A result.
   *
   * @param id of the entry; empty for a change or a calibration, which no selection names
   * @param about the group, or what else tells it from others
   */
  record Row(String id, String name, String about, List<Cell> cells) {}

  NumberGrid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Entries with some of their numbers.
   *
   * @param nothing says that nothing is known of a number of a model: {0} the number, {1} the model
   */
  static NumberGrid ofEntries(List<Entry> entries, List<Slot> slots, Unknown nothing) {
    List<Column> columns =
        slots.stream()
            .map(slot -> new Column(shortTitle(slot, slots), slot.title() + slot.unit()))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (Entry entry : entries) {
      List<Cell> cells = new ArrayList<>();
      for (Slot slot : slots) {
        Optional<Datum> datum = entry.get(slot);
        cells.add(
            datum
                .map(Cell::of)
                .orElseGet(() ->
                    new Cell(OptionalDouble.empty(), "–", nothing.text(slot, entry))));
      }
      rows.add(new Row(entry.id(), entry.name(), entry.group(), cells));
    }
    return new NumberGrid(columns, rows);
  }

  /** The item alone where all columns are of one kind. */
  private static String shortTitle(Slot slot, List<Slot> slots) {
    boolean alike = slots.stream().map(Slot::key).distinct().count() == 1;
    String title = slot.title();
    int comma = title.indexOf(", ");
    return alike && slots.size() > 1 && comma > 0 ? title.substring(comma + 2) : title;
  }

  /** Changes, with what they change. */
  static NumberGrid ofChanges(FigureData data, String before, String after, String change) {
    List<Row> rows = new ArrayList<>();
    for (Change it : data.changes()) {
      Cell difference =
          it.before().isPresent() && it.after().isPresent()
              ? difference(it)
              : Cell.UNKNOWN;
      String about = it.model().isBlank() ? "" : it.model() + ", ";
      rows.add(
          new Row(
              "",
              it.name(),
              about + it.after().slot().title(),
              List.of(
                  it.relative() ? Cell.UNKNOWN : Cell.of(it.before()),
                  it.relative() ? Cell.UNKNOWN : Cell.of(it.after()),
                  difference)));
    }
    List<Column> columns =
        List.of(
            new Column(before, before), new Column(after, after), new Column(change, change));
    return new NumberGrid(columns, rows);
  }

  private static Cell difference(Change it) {
    double number = it.after().number() - it.before().number();
    String text = String.format(Locale.ROOT, "%+.1f", number).replace('-', '−');
    String unit = it.relative() ? " %" : "";
    return new Cell(OptionalDouble.of(number), text + unit, it.after().inFull());
  }

  /** Calibrations, with their measures. */
  static NumberGrid ofReliabilities(List<Reliability> reliabilities, String ece, String brier) {
    List<Row> rows = new ArrayList<>();
    for (Reliability it : reliabilities) {
      OptionalDouble error = it.calibration().expectedError().number();
      OptionalDouble score = it.calibration().brier().number();
      rows.add(
          new Row(
              "",
              it.model(),
              it.subset(),
              List.of(
                  new Cell(error, percent(error), it.origin().source()),
                  new Cell(score, three(score), it.origin().source()))));
    }
    return new NumberGrid(List.of(new Column(ece, ece), new Column(brier, brier)), rows);
  }

  private static String percent(OptionalDouble value) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%.1f %%", 100 * value.getAsDouble())
        : "–";
  }

  private static String three(OptionalDouble value) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%.3f", value.getAsDouble())
        : "–";
  }

  /** The quantities of data, each once, in their order. */
  static List<Slot> slots(List<Datum> data) {
    Set<Slot> slots = new LinkedHashSet<>();
    data.forEach(datum -> slots.add(datum.slot()));
    return List.copyOf(slots);
  }

  /** Says that nothing is known. */
  interface Unknown {
    String text(Slot slot, Entry entry);
  }
}
