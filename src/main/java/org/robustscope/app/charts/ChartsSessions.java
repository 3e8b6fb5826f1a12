package org.robustscope.app.charts;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.robustscope.app.common.ChartsSession;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.chart.Order;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Palette;

/** What stands on the screen, as a session keeps it. */
final class ChartsSessions {
  private ChartsSessions() {}

  static ChartsSession of(ChartsViewModel model) {
    List<String> results =
        model.isPaperChosen() ? List.of() : model.chosenProperty().get().stream().sorted().toList();
    return new ChartsSession(
        model.kindProperty().get().id(),
        results,
        name(model.orderProperty().get()),
        name(model.coloursProperty().get()),
        model.paletteProperty().get().id(),
        name(model.sizeProperty().get()),
        model.mixedProperty().get());
  }

  /** Brings back what is known by its name, and leaves the rest as it is. */
  static void restore(ChartsSession part, ChartsViewModel model) {
    find(FigureKind.values(), FigureKind::id, part.figure()).ifPresent(model.kindProperty()::set);
    find(Order.values(), ChartsSessions::name, part.order()).ifPresent(model.orderProperty()::set);
    find(ColourChoice.values(), ChartsSessions::name, part.colours())
        .ifPresent(model.coloursProperty()::set);
    find(Palette.values(), Palette::id, part.palette()).ifPresent(model.paletteProperty()::set);
    find(Slot.Size.values(), ChartsSessions::name, part.size())
        .ifPresent(model.sizeProperty()::set);
    model.mixedProperty().set(part.mixed());
    if (part.results().isEmpty()) {
      model.choosePaper();
    } else {
      model.choose(new HashSet<>(part.results()));
    }
  }

  private static <T> Optional<T> find(T[] values, Function<T, String> name, String wanted) {
    return Arrays.stream(values).filter(value -> name.apply(value).equals(wanted)).findFirst();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
