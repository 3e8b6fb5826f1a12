package org.robustscope.app.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the fields of a JSON object. A missing field has the given default, one of the wrong type
 * is an IllegalArgumentException that names it: half-understood settings must not be written back.
 */
record JsonFields(JsonNode node) {
  JsonFields {
    if (!node.isObject()) {
      throw new IllegalArgumentException("an object is missing");
    }
  }

  JsonFields object(String name) {
    return new JsonFields(node.path(name));
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  Optional<String> string(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    require(node.get(name).isTextual(), name, "a text");
    return Optional.of(node.get(name).textValue());
  }

  String needed(String name) {
    return string(name)
        .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is missing"));
  }

  Optional<Path> path(String name) {
    return string(name).map(JsonFields::toPath);
  }

  long whole(String name, long otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    require(node.get(name).canConvertToLong() && node.get(name).isIntegralNumber(), name, "whole");
    return node.get(name).longValue();
  }

  double number(String name) {
    require(node.path(name).isNumber(), name, "a number");
    return node.get(name).doubleValue();
  }

  boolean flag(String name, boolean otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    require(node.get(name).isBoolean(), name, "true or false");
    return node.get(name).booleanValue();
  }

  List<String> texts(String name) {
    if (!has(name)) {
      return List.of();
    }
    require(node.get(name).isArray(), name, "a list");
    List<String> texts = new ArrayList<>();
    for (JsonNode element : node.get(name)) {
      require(element.isTextual(), name, "a list of texts");
      texts.add(element.textValue());
    }
    return texts;
  }

  List<Path> paths(String name) {
    return texts(name).stream().map(JsonFields::toPath).toList();
  }

  static void putTexts(ObjectNode target, String name, List<?> values) {
    ArrayNode array = target.putArray(name);
    values.forEach(value -> array.add(value.toString()));
  }

  private static void require(boolean good, String name, String should) {
    if (!good) {
      throw new IllegalArgumentException("\"" + name + "\" should be " + should);
    }
  }

  private static Path toPath(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("not a path: " + text, e);
    }
  }
}
