package org.robustscope.app.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.robustscope.corruption.CorruptionType;

/** A line of the type chooser: a type, or "clean" for none. */
record TypeItem(Optional<CorruptionType> type) {
  static final TypeItem CLEAN = new TypeItem(Optional.empty());

  static List<TypeItem> all() {
    return Stream.concat(Stream.of(CLEAN), Arrays.stream(CorruptionType.values()).map(TypeItem::of))
        .toList();
  }

  static TypeItem of(CorruptionType type) {
    return new TypeItem(Optional.of(type));
  }

  static TypeItem of(Choice choice) {
    return choice.clean() ? CLEAN : of(choice.type());
  }

  Choice choose(Choice now) {
    return type.map(now::withType).orElseGet(now::asClean);
  }

  /** Whether it is the first of its group, before which a line is drawn. */
  boolean startsGroup() {
    return type.map(it ->
            it.ordinal() == 0 || CorruptionType.values()[it.ordinal() - 1].group() != it.group())
        .orElse(false);
  }
}
