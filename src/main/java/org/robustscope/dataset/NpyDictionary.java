package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the Python dictionary of a {@code .npy} header, and nothing else of Python. */
final class NpyDictionary {
  private final Path file;
  private final String text;
  private int at;

  private NpyDictionary(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /** What a header says. */
  record Header(String type, boolean fortranOrder, List<Long> shape) {}

  /**
   * @throws DataSetException when it is no such dictionary
   */
  static Header parse(Path file, String text) throws DataSetException {
    NpyDictionary parser = new NpyDictionary(file, text);
    Map<String, Object> entries = parser.dictionary();
    Object type = entries.get("descr");
    if (type instanceof List) {
      throw new DataSetException(file, "an array of records; expected is one of type |u1 (uint8)");
    }
    if (type instanceof String code
        && entries.get("fortran_order") instanceof Boolean fortranOrder
        && entries.get("shape") instanceof List<?> shape) {
      List<Long> sides = new ArrayList<>();
      for (Object side : shape) {
        if (!(side instanceof Long number)) {
          throw parser.damaged();
        }
        sides.add(number);
      }
      return new Header(code, fortranOrder, sides);
    }
    throw parser.damaged();
  }

  private Map<String, Object> dictionary() throws DataSetException {
    Map<String, Object> entries = new HashMap<>();
    take('{');
    while (peek() != '}') {
      String key = string();
      take(':');
      entries.put(key, value(0));
      if (peek() != '}') {
        take(',');
      }
    }
    take('}');
    return entries;
  }

  private Object value(int depth) throws DataSetException {
    if (depth > 8) {
      throw damaged();
    }
    char next = peek();
    if (next == '\'' || next == '"') {
      return string();
    }
    if (next == '(' || next == '[') {
      return list(next == '(' ? ')' : ']', depth);
    }
    if (Character.isDigit(next)) {
      return number();
    }
    for (boolean bool : new boolean[] {true, false}) {
      String word = bool ? "True" : "False";
      if (text.startsWith(word, at)) {
        at += word.length();
        return bool;
      }
    }
    throw damaged();
  }

  private List<Object> list(char end, int depth) throws DataSetException {
    List<Object> values = new ArrayList<>();
    at++;
    while (peek() != end) {
      values.add(value(depth + 1));
      if (peek() != end) {
        take(',');
      }
    }
    take(end);
    return values;
  }

  private Long number() throws DataSetException {
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    try {
      long number = Long.parseLong(text.substring(start, at));
      if (at < text.length() && text.charAt(at) == 'L') {
        at++; // Python 2 wrote long numbers so
      }
      return number;
    } catch (NumberFormatException e) {
      throw damaged();
    }
  }

  private String string() throws DataSetException {
    char quote = peek();
    int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) {
      throw damaged();
    }
    String string = text.substring(at + 1, end);
    at = end + 1;
    return string;
  }

  private void take(char expected) throws DataSetException {
    if (peek() != expected) {
      throw damaged();
    }
    at++;
  }

  /** The next character that is no blank; stays there. */
  private char peek() throws DataSetException {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      throw damaged();
    }
    return text.charAt(at);
  }

  private DataSetException damaged() {
    return new DataSetException(file, "a damaged .npy header");
  }
}
