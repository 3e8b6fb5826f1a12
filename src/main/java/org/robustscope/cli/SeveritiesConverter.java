package org.robustscope.cli;

import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads severities such as "3", "1-5" or "1,3-5". */
final class SeveritiesConverter implements ITypeConverter<Severities> {
  @Override
  public Severities convert(String text) {
    TreeSet<Integer> severities = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      String[] ends = part.split("-", 2);
      int first = severity(ends[0], text);
      int last = ends.length == 2 ? severity(ends[1], text) : first;
      if (first > last) {
        throw refused(text);
      }
      for (int severity = first; severity <= last; severity++) {
        severities.add(severity);
      }
    }
    return new Severities(List.copyOf(severities));
  }

  private static int severity(String digit, String text) {
    String stripped = digit.strip();
    if (stripped.length() != 1 || stripped.charAt(0) < '1' || stripped.charAt(0) > '5') {
      throw refused(text);
    }
    return stripped.charAt(0) - '0';
  }

  private static TypeConversionException refused(String text) {
    return new TypeConversionException(
        "severities (" + text + ") should be 1 to 5, for example 3 or 1-5 or 1,3,5");
  }
}
