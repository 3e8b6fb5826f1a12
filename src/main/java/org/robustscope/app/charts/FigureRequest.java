package org.robustscope.app.charts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.robustscope.app.common.Messages;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Spot;
import org.robustscope.metric.Quantity.Kind;

/** A figure that is asked for; answered off the JavaFX thread. */
record FigureRequest(FigureKind kind, FigureData data, FigureSettings settings) {
  /** What the table has when the figure cannot be drawn. */
  private static final List<Slot> USUAL =
      List.of(
          Slot.of(Kind.CLEAN_ERROR),
          Slot.of(Kind.MEAN_CE),
          Slot.of(Kind.RELATIVE_MEAN_CE),
          Slot.of(Kind.MEAN_FLIP_RATE),
          Slot.of(Kind.MEAN_TOP5_RATE));

  Shown answer(Messages messages) {
    try {
      Drawing drawing = kind.draw(data, settings);
      return new Shown(Optional.of(drawing), "", false, grid(Optional.of(drawing), messages));
    } catch (FigureException e) {
      return new Shown(
          Optional.empty(),
          sentence(e.getMessage()),
          onlyMixing(),
          grid(Optional.empty(), messages));
    }
  }

  private static String sentence(String message) {
    return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
  }

  private boolean onlyMixing() {
    return !settings.mixFamilies() && problem(kind, settings.withMixedFamilies(true)).isEmpty();
  }

  private Optional<String> problem(FigureKind any, FigureSettings how) {
    try {
      any.draw(data, how);
      return Optional.empty();
    } catch (FigureException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** Why some kinds have nothing to show of these data, such as a missing base. */
  Map<FigureKind, String> lacking() {
    Map<FigureKind, String> reasons = new EnumMap<>(FigureKind.class);
    FigureSettings mixed = settings.withMixedFamilies(true);
    for (FigureKind any : FigureKind.values()) {
      problem(any, mixed).ifPresent(reason -> reasons.put(any, sentence(reason)));
    }
    return reasons;
  }

  /** The entries in the figure's order, then those that it does not show. */
  private List<Entry> asDrawn(Drawing drawing) {
    Map<String, Entry> left = new LinkedHashMap<>();
    data.entries().forEach(entry -> left.put(entry.id(), entry));
    List<Entry> ordered = new ArrayList<>();
    Stream.concat(drawing.marks().keySet().stream(), drawing.spots().stream().map(Spot::entry))
        .map(left::remove)
        .filter(Objects::nonNull)
        .forEach(ordered::add);
    ordered.addAll(left.values());
    return ordered;
  }

  private NumberGrid grid(Optional<Drawing> drawing, Messages messages) {
    if (kind == FigureKind.ENHANCEMENTS) {
      return NumberGrid.ofChanges(
          data,
          messages.text("table.before"),
          messages.text("table.after"),
          messages.text("table.change"));
    }
    if (kind == FigureKind.CALIBRATION) {
      return NumberGrid.ofReliabilities(
          data.reliabilities(), messages.text("table.ece"), messages.text("table.brier"));
    }
    List<Slot> slots = drawing.map(it -> NumberGrid.slots(it.data())).orElse(USUAL);
    return NumberGrid.ofEntries(
        drawing.map(this::asDrawn).orElse(data.entries()),
        slots,
        (slot, entry) ->
            messages.text("table.unknown", slot.title(), entry.name(), entry.family().title()));
  }
}
