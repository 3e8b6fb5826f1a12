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

  /** One number; what is written of it is made when it is looked at. */
  sealed interface Cell {
    /** To sort by; empty when there is none. */
    OptionalDouble value();

    /** As it is written, with its unit. */
    String text();

    /** All that is known of it; empty when nothing is. */
    String inFull();
  }

  /** A number of a figure. */
  record Known(Datum datum) implements Cell {
    @Override
    public OptionalDouble value() {
      return datum.value();
    }

    @Override
    public String text() {
      return datum.isPresent() ? datum.text() + datum.slot().unit() : datum.text();
    }

    @Override
    public String inFull() {
      return datum.inFull();
    }
  }

  /** A number that nothing is known of, or one that was made for the table. */
  record Other(OptionalDouble value, String text, String inFull) implements Cell {
    static final Other NOTHING = nothing("");

    static Other nothing(String why) {
      return new Other(OptionalDouble.empty(), "–", why);
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
            datum.<Cell>map(Known::new).orElseGet(() -> Other.nothing(nothing.text(slot, entry))));
      }
      rows.add(new Row(entry.id(), entry.name(), entry.group(), cells));
    }
    return new NumberGrid(columns, rows);
  }

  /** The item alone where several columns are of one kind. */
  private static String shortTitle(Slot slot, List<Slot> slots) {
    boolean alike = slots.stream().filter(it -> it.key().equals(slot.key())).count() > 1;
    String title = slot.title();
    int comma = title.indexOf(", ");
    return alike && comma > 0 ? title.substring(comma + 2).replace(", severity", "") : title;
  }

  /** Changes, with what they change. */
  static NumberGrid ofChanges(FigureData data, String before, String after, String change) {
    List<Row> rows = new ArrayList<>();
    for (Change it : data.changes()) {
      Cell difference =
          it.before().isPresent() && it.after().isPresent() ? difference(it) : Other.NOTHING;
      String about = it.model().isBlank() ? "" : it.model() + ", ";
      rows.add(
          new Row(
              "",
              it.name(),
              about + it.after().slot().title(),
              List.of(
                  it.relative() ? Other.NOTHING : new Known(it.before()),
                  it.relative() ? Other.NOTHING : new Known(it.after()),
                  difference)));
    }
    List<Column> columns =
        List.of(new Column(before, before), new Column(after, after), new Column(change, change));
    return new NumberGrid(columns, rows);
  }

  private static Cell difference(Change it) {
    double number = it.after().number() - it.before().number();
    String text = String.format(Locale.ROOT, "%+.1f", number).replace('-', '−');
    String unit = it.relative() ? " %" : "";
    return new Other(OptionalDouble.of(number), text + unit, it.after().inFull());
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
                  new Other(error, percent(error), it.origin().source()),
                  new Other(score, three(score), it.origin().source()))));
    }
    return new NumberGrid(List.of(new Column(ece, ece), new Column(brier, brier)), rows);
  }

  private static String percent(OptionalDouble value) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%.1f %%", 100 * value.getAsDouble())
        : "–";
  }

  private static String three(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "–";
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
