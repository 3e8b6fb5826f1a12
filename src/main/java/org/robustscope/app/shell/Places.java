package org.robustscope.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Screen;

/** The screens of the rail and which of them is shown. */
final class Places {
  private final List<Screen> all;
  private final ReadOnlyObjectWrapper<Screen> current = new ReadOnlyObjectWrapper<>();

  Places(List<Screen> all) {
    this.all = List.copyOf(all);
  }

  List<Screen> all() {
    return all;
  }

  /** The screen that is shown, or null before the first one was. */
  ReadOnlyObjectProperty<Screen> currentProperty() {
    return current.getReadOnlyProperty();
  }

  Optional<Screen> current() {
    return Optional.ofNullable(current.get());
  }

  void show(Screen screen) {
    current.set(screen);
  }

  /** An action for each screen that shows it. */
  List<Action> actions(Messages messages) {
    return IntStream.range(0, all.size())
        .mapToObj(i -> {
          Screen screen = all.get(i);
          return Action.titled(
                  "place-" + screen.id(),
                  screen.title(),
                  messages.text("place.show", screen.title()))
              .optIcon(screen.icon())
              .optKey("Shortcut+" + (i + 1))
              .does(() -> show(screen));
        })
        .toList();
  }

  /** A screen that can do something, the shown one if it can. */
  Optional<Screen> best(Predicate<Screen> can) {
    return current().filter(can).or(() -> all.stream().filter(can).findFirst());
  }
}
