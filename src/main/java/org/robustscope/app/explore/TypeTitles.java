package org.robustscope.app.explore;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.robustscope.app.common.Messages;
import org.robustscope.corruption.CorruptionInfo;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.enhance.Enhancement;

/** What the screen calls types and cells. */
final class TypeTitles {
  private final Messages messages;
  private final Map<CorruptionType, String> titles = new EnumMap<>(CorruptionType.class);

  TypeTitles(Messages messages) {
    this.messages = messages;
  }

  String of(CorruptionType type) {
    return titles.computeIfAbsent(type, it -> CorruptionInfo.of(it).title());
  }

  String of(TypeItem item) {
    return item.type().map(this::of).orElseGet(() -> messages.text("type.clean"));
  }

  /** Such as "Fog 4", "Fog 4 + CLAHE". */
  String of(Cell cell) {
    String corrupted =
        cell.isClean()
            ? messages.text("type.clean")
            : messages.text("cell", of(cell.type()), cell.severity());
    return enhanced(corrupted, cell.enhancement());
  }

  /** A title with the enhancement, if there is one. */
  String enhanced(String title, Enhancement enhancement) {
    return enhancement == Enhancement.NONE
        ? title
        : messages.text("enhanced", title, enhancement.title());
  }

  String groupOf(CorruptionType type) {
    return messages.text("group." + type.group().name().toLowerCase(Locale.ROOT));
  }

  /** As little as tells it from the others, for the fingerprint. */
  String shortOf(CorruptionType type) {
    return messages.text("short." + type.id());
  }
}
