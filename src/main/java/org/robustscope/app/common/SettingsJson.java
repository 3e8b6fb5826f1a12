package org.robustscope.app.common;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Settings as JSON. */
final class SettingsJson {
  private final SessionJson sessions = SessionJson.plain();

  ObjectNode write(Settings settings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("theme", SessionJson.name(settings.theme()));
    settings.window().ifPresent(bounds -> writeBounds(node.putObject("window"), bounds));
    settings.frostTextures().ifPresent(folder -> node.put("frostTextures", folder.toString()));
    node.put("device", settings.device());
    node.put("proxy", settings.proxy());
    JsonFields.putTexts(node, "models", settings.models());
    JsonFields.putTexts(node, "recent", settings.recent());
    node.set("session", sessions.write(settings.session()));
    return node;
  }

  Settings read(JsonFields fields) {
    Settings first = Settings.first();
    return new Settings(
        fields
            .string("theme")
            .map(name -> SessionJson.ofName(Theme.class, name))
            .orElse(first.theme()),
        fields.has("window") ? Optional.of(readBounds(fields.object("window"))) : Optional.empty(),
        fields.paths("recent"),
        fields.path("frostTextures"),
        fields.string("device").orElse(first.device()),
        fields.string("proxy").orElse(first.proxy()),
        fields.paths("models"),
        fields.has("session") ? sessions.read(fields.object("session")) : first.session());
  }

  private static void writeBounds(ObjectNode node, WindowBounds bounds) {
    node.put("x", bounds.x()).put("y", bounds.y());
    node.put("width", bounds.width()).put("height", bounds.height());
    node.put("maximized", bounds.maximized());
  }

  private static WindowBounds readBounds(JsonFields fields) {
    return new WindowBounds(
        fields.number("x"),
        fields.number("y"),
        fields.number("width"),
        fields.number("height"),
        fields.flag("maximized", false));
  }
}
