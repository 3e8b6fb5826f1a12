package org.robustscope.figure.chart;

import java.awt.Color;
import java.util.List;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.draw.Mark;
import org.robustscope.figure.draw.MarkerShape;

/**
 * Colour, marker and dash of models that are drawn as series. There are only so many that a reader
 * can tell apart: of more models, those that are highlighted (or the first) stand out and the
 * others are grey.
 */
final class SeriesKeys {
  /** More than so many series nobody tells apart. */
  static final int MOST = 12;

  private static final double[][] DASHES = {{}, {3, 1.2}, {1, 1}};

  private final Style style;
  private final List<Entry> named;

  SeriesKeys(Style style, List<Entry> entries, FigureSettings settings) {
    this.style = style;
    List<Entry> highlighted =
        entries.stream().filter(e -> settings.highlighted().contains(e.id())).toList();
    List<Entry> wanted = highlighted.isEmpty() ? entries : highlighted;
    this.named = wanted.stream().limit(MOST).toList();
  }

  /** The series with a key, in order. */
  List<Entry> named() {
    return named;
  }

  boolean isNamed(Entry entry) {
    return named.contains(entry);
  }

  Color colour(Entry entry) {
    int i = named.indexOf(entry);
    return i < 0 ? style.ink().mute() : style.palette().colour(i, style.ink());
  }

  MarkerShape marker(Entry entry) {
    return Colours.marker(Math.max(0, named.indexOf(entry)), style);
  }

  /** What stands for a series, in lists beside the figure too. */
  Mark mark(Entry entry, boolean partial) {
    return new Mark(colour(entry), isNamed(entry) ? marker(entry) : MarkerShape.DISC, partial);
  }

  /** Dash and gap in points; empty for a solid line. */
  double[] dash(Entry entry) {
    int i = Math.max(0, named.indexOf(entry)) / style.palette().size();
    double[] unit = DASHES[Math.min(i, DASHES.length - 1)];
    double[] dash = new double[unit.length];
    for (int d = 0; d < dash.length; d++) {
      dash[d] = unit[d] * 0.3 * style.text();
    }
    return dash;
  }
}
