package org.robustscope.figure.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.robustscope.figure.data.Datum;

/**
 * The numbers behind a figure as a table.
 *
 * @param title of the figure
 * @param notes what the reader must know: what is missing, partial or mixed
 */
public record FigureTable(String title, List<Column> columns, List<Row> rows, List<String> notes) {

  /**
   * A column.
   *
   * @param title in words
   * @param id in files
   * @param group that it is headed by, such as Noise; empty when by none
   * @param number whether it holds numbers, which are set to the right
   * @param ranked whether its lowest number is the best and is set in bold
   */
  public record Column(String title, String id, String group, boolean number, boolean ranked) {
    static final Column MODEL = words("Model", "model");

    /** A column of texts. */
    public static Column words(String title, String id) {
      return new Column(title, id, "", false, false);
    }

    /** A column of numbers, the lowest of which is the best. */
    public static Column ranked(String title, String id, String group) {
      return new Column(title, id, group, true, true);
    }
  }

  /**
   * A cell.
   *
   * @param text as it is printed; a dash where there is no number
   * @param datum the number behind it; empty for texts
   */
  public record Cell(String text, Optional<Datum> datum) {
    private static final int MOST_DIGITS = 2;

    /** A text. */
    public static Cell words(String text) {
      return new Cell(text, Optional.empty());
    }

    /** A number; or a dash. */
    public static Cell of(Optional<Datum> datum) {
      return new Cell(datum.map(Datum::text).orElse("–"), datum);
    }

    /**
     * Numbers that are to be compared, all with the digits that their sources have: as few as show
     * each exactly, or the metric's usual ones where that would be more than two.
     */
    public static List<Cell> alike(List<Optional<Datum>> data) {
      List<Datum> there = data.stream().flatMap(Optional::stream).filter(Datum::isPresent).toList();
      for (int digits = 0; digits <= MOST_DIGITS; digits++) {
        double unit = StrictMath.pow(10, digits);
        if (there.stream().allMatch(d -> isWhole(d.number() * unit))) {
          String format = "%." + digits + "f";
          return data.stream().map(datum -> of(datum, format)).toList();
        }
      }
      return data.stream().map(Cell::of).toList();
    }

    private static Cell of(Optional<Datum> datum, String format) {
      return datum.isPresent() && datum.get().isPresent()
          ? new Cell(String.format(Locale.ROOT, format, datum.get().number()), datum)
          : of(datum);
    }

    private static boolean isWhole(double value) {
      return Math.abs(value - Math.rint(value)) < 1e-6;
    }

    boolean isPartial() {
      return datum.isPresent() && datum.get().isPresent() && datum.get().origin().isPartial();
    }

    boolean isNumber() {
      return datum.isPresent() && datum.get().isPresent();
    }
  }

  /** A line, a cell a column. */
  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public FigureTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "row (" + row.cells().size() + " cells) should have " + columns.size());
      }
    }
  }

  /** Whether a cell holds the lowest number of a ranked column as it is printed. */
  boolean isBest(int row, int column) {
    Cell cell = rows.get(row).cells().get(column);
    if (!columns.get(column).ranked() || !cell.isNumber() || rows.size() < 2) {
      return false;
    }
    double best =
        rows.stream()
            .map(r -> r.cells().get(column))
            .filter(Cell::isNumber)
            .mapToDouble(c -> c.datum().get().number())
            .min()
            .orElseThrow();
    // What prints alike is alike.
    return rows.stream()
        .map(r -> r.cells().get(column))
        .filter(c -> c.isNumber() && c.datum().get().number() == best)
        .anyMatch(c -> c.text().equals(cell.text()));
  }

  boolean hasPartial() {
    return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::isPartial);
  }

  /** Where the numbers are from, each source once. */
  List<String> sources() {
    Set<String> sources = new LinkedHashSet<>();
    for (Row row : rows) {
      sources.addAll(sources(row));
    }
    return List.copyOf(sources);
  }

  static List<String> sources(Row row) {
    Set<String> sources = new LinkedHashSet<>();
    for (Cell cell : row.cells()) {
      if (cell.isNumber()) {
        sources.add(cell.datum().get().origin().source());
      }
    }
    return List.copyOf(sources);
  }

  static List<String> families(Row row) {
    List<String> families = new ArrayList<>();
    for (Cell cell : row.cells()) {
      if (cell.isNumber() && !families.contains(cell.datum().get().origin().family().id())) {
        families.add(cell.datum().get().origin().family().id());
      }
    }
    return families;
  }
}
