package org.robustscope.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Typed access to a JSON object of a card. Every method throws IllegalArgumentException naming the
 * field, its value and what is allowed.
 *
 * @param prefix the way from the card to this object, for messages: "" or "input."
 */
record CardFields(String prefix, JsonNode object) {

  boolean has(String field) {
    return object.hasNonNull(field);
  }

  CardFields object(String field) {
    JsonNode value = present(field);
    if (!value.isObject()) {
      throw wrong(field, value, "an object in braces");
    }
    return new CardFields(prefix + field + ".", value);
  }

  String text(String field) {
    JsonNode value = present(field);
    if (!value.isTextual()) {
      throw wrong(field, value, "a text");
    }
    return value.textValue();
  }

  String optionalText(String field) {
    return has(field) ? text(field) : "";
  }

  int whole(String field) {
    JsonNode value = present(field);
    if (!value.isNumber() || !value.canConvertToExactIntegral() || !value.canConvertToInt()) {
      throw wrong(field, value, "a whole number");
    }
    return value.intValue();
  }

  double number(String field) {
    JsonNode value = present(field);
    if (!value.isNumber()) {
      throw wrong(field, value, "a number");
    }
    return value.doubleValue();
  }

  List<Double> numbers(String field) {
    JsonNode value = present(field);
    List<Double> numbers = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> numbers.add(item.isNumber() ? item.doubleValue() : Double.NaN));
    }
    if (numbers.isEmpty() || numbers.contains(Double.NaN)) {
      throw wrong(field, value, "three numbers in brackets");
    }
    return numbers;
  }

  <T> T choice(String field, T[] allowed, Function<T, String> name) {
    JsonNode value = present(field);
    List<String> names = new ArrayList<>();
    for (T item : allowed) {
      if (name.apply(item).equals(value.textValue())) {
        return item;
      }
      names.add(name.apply(item));
    }
    throw wrong(field, value, String.join(" or ", names));
  }

  private JsonNode present(String field) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("the field " + prefix + field + " is missing");
    }
    return value;
  }

  private IllegalArgumentException wrong(String field, JsonNode value, String allowed) {
    String shown = value.isTextual() ? value.textValue() : value.toString();
    return new IllegalArgumentException(
        "%s%s (%s) should be %s".formatted(prefix, field, OneLine.shortened(shown, 40), allowed));
  }
}
