package org.robustscope.app.explore;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.robustscope.app.common.Messages;
import org.robustscope.corruption.CorruptionInfo;
import org.robustscope.corruption.CorruptionType;

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

  /** Such as "Fog 4". */
  String of(Cell cell) {
    return cell.isClean()
        ? messages.text("type.clean")
        : messages.text("cell", of(cell.type()), cell.severity());
  }

  String groupOf(CorruptionType type) {
    return messages.text("group." + type.group().name().toLowerCase(Locale.ROOT));
  }

  /** As little as tells it from the others, for the fingerprint. */
  String shortOf(CorruptionType type) {
    return messages.text("short." + type.id());
  }
}
