package org.robustscope.app.explore;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;

/**
 * Where a fingerprint's cells lie: the arithmetic of painting and hitting, without a toolkit.
 *
 * @param orientation vertical: types downwards, severities to the right
 * @param offsets each type's distance from the first, group gaps included
 * @param left of the first cell
 * @param top of the first cell
 * @param typePitch from a type to the next
 * @param severityPitch from a severity to the next
 */
record FingerprintGeometry(
    Orientation orientation,
    List<Double> offsets,
    double left,
    double top,
    double typePitch,
    double severityPitch) {
  static final int SEVERITIES = 5;
  static final double GROUP_GAP = 5;

  private static final double SPACING = 2;
  private static final double SMALLEST_PITCH = 11;
  private static final double LARGEST_PITCH = 22;

  /** As large as the room allows, within what still reads well. */
  static FingerprintGeometry fit(
      Orientation orientation,
      List<FingerprintRow> rows,
      double left,
      double top,
      double width,
      double height) {
    boolean vertical = orientation == Orientation.VERTICAL;
    double typeRoom = (vertical ? height : width) - gaps(rows) * GROUP_GAP;
    double severityRoom = vertical ? width : height;
    double typePitch = pitch(typeRoom / Math.max(1, rows.size()));
    double severityPitch = pitch(severityRoom / SEVERITIES);
    Double[] offsets = new Double[rows.size()];
    double offset = 0;
    for (int i = 0; i < offsets.length; i++) {
      if (i > 0) {
        offset += typePitch + (startsGroup(rows, i) ? GROUP_GAP : 0);
      }
      offsets[i] = offset;
    }
    return new FingerprintGeometry(
        orientation, List.of(offsets), left, top, typePitch, severityPitch);
  }

  private static double pitch(double room) {
    return Math.clamp(Math.floor(room), SMALLEST_PITCH, LARGEST_PITCH);
  }

  static int gaps(List<FingerprintRow> rows) {
    int gaps = 0;
    for (int i = 1; i < rows.size(); i++) {
      gaps += startsGroup(rows, i) ? 1 : 0;
    }
    return gaps;
  }

  private static boolean startsGroup(List<FingerprintRow> rows, int i) {
    return !rows.get(i).group().equals(rows.get(i - 1).group());
  }

  boolean vertical() {
    return orientation == Orientation.VERTICAL;
  }

  /** A cell's rectangle, the spacing to its neighbours left out. */
  Rectangle2D bounds(int type, int severity) {
    double along = offsets.get(type);
    double across = (severity - 1) * severityPitch;
    return vertical()
        ? new Rectangle2D(left + across, top + along, severityPitch - SPACING, typePitch - SPACING)
        : new Rectangle2D(left + along, top + across, typePitch - SPACING, severityPitch - SPACING);
  }

  /** The cell at a point; the spacing right of and below a cell belongs to it. */
  Optional<FingerprintCell> at(double x, double y) {
    double along = vertical() ? y - top : x - left;
    double across = vertical() ? x - left : y - top;
    int severity = (int) Math.floor(across / severityPitch) + 1;
    if (severity < 1 || severity > SEVERITIES) {
      return Optional.empty();
    }
    for (int type = 0; type < offsets.size(); type++) {
      double start = offsets.get(type);
      if (along >= start && along < start + typePitch) {
        return Optional.of(new FingerprintCell(type, severity));
      }
    }
    return Optional.empty();
  }

  /** The cell a step further, within the grid. */
  FingerprintCell moved(FingerprintCell from, int right, int down) {
    int types = vertical() ? down : right;
    int severities = vertical() ? right : down;
    return new FingerprintCell(
        Math.clamp(from.type() + types, 0, offsets.size() - 1),
        Math.clamp(from.severity() + severities, 1, SEVERITIES));
  }

  /** From the first cell's start to the last one's end. */
  double typesLength() {
    return offsets.isEmpty() ? 0 : offsets.getLast() + typePitch - SPACING;
  }

  double severitiesLength() {
    return SEVERITIES * severityPitch - SPACING;
  }
}
