package org.robustscope.app.explore;

import java.util.Locale;
import org.robustscope.app.common.Messages;
import org.robustscope.corruption.CorruptionType;

/** What the screen calls types and cells. */
final class TypeTitles {
  private final Messages messages;

  TypeTitles(Messages messages) {
    this.messages = messages;
  }

  String of(CorruptionType type) {
    String words = type.id().replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
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
