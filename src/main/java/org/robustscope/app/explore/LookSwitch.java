package org.robustscope.app.explore;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A look as one switch each, of which exactly one is on: off means back to side by side. */
final class LookSwitch {
  private final Map<Look, BooleanProperty> switches = new EnumMap<>(Look.class);

  LookSwitch(ObjectProperty<Look> look) {
    for (Look one : Look.values()) {
      var on = new SimpleBooleanProperty();
      switches.put(one, on);
      on.subscribe(chosen -> {
        if (chosen) {
          look.set(one);
        } else if (look.get() == one) {
          look.set(Look.SIDE_BY_SIDE);
          on.set(one == Look.SIDE_BY_SIDE);
        }
      });
    }
    look.subscribe(chosen -> switches.forEach((one, on) -> on.set(one == chosen)));
  }

  BooleanProperty of(Look look) {
    return switches.get(look);
  }
}
