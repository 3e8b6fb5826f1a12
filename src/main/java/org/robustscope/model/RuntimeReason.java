package org.robustscope.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ONNX Runtime's errors for people: one short line, without its codes and source files. */
final class RuntimeReason {
  private static final int LONGEST = 160;
  private static final Pattern CODES =
      Pattern.compile("^Error code - \\w+ - message: (Exception during initialization: )?");
  private static final Pattern SOURCE =
      Pattern.compile("^/\\S+\\.\\w+:\\d+ .*?\\)(?: const)? (?=\\S)");
  private static final Pattern LOAD = Pattern.compile("^Load model from .* failed: ?");

  private static final Pattern NO_WEIGHTS =
      Pattern.compile("External data path does not exist: \"?([^\"]+)\"?");
  private static final Pattern NEW_OPSET =
      Pattern.compile("(?s)Opset (\\d+) is under development.*till opset (\\d+)");

  private RuntimeReason() {}

  static String of(Throwable error) {
    Throwable deepest = error;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String text = deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    Matcher missing = NO_WEIGHTS.matcher(text);
    if (missing.find()) {
      return "the file of its weights is missing: " + OneLine.of(missing.group(1));
    }
    Matcher opset = NEW_OPSET.matcher(text);
    if (opset.find()) {
      return "made for opset %s, this program runs up to %s"
          .formatted(opset.group(1), opset.group(2));
    }
    return OneLine.shortened(
        without(SOURCE, without(LOAD, without(CODES, OneLine.unlimited(text)))), LONGEST);
  }

  private static String without(Pattern start, String text) {
    Matcher matcher = start.matcher(text);
    return matcher.find() && matcher.end() < text.length() ? text.substring(matcher.end()) : text;
  }
}
