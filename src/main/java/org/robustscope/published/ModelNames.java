package org.robustscope.published;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the tables' many spellings of models mean: our own reading, model_names.csv, one row for
 * every name that occurs in them.
 */
final class ModelNames {
  private final Map<Key, Name> names = new HashMap<>();

  ModelNames(List<CsvRow> rows, List<Architecture> architectures) {
    Map<String, Architecture> byName =
        architectures.stream().collect(Collectors.toMap(Architecture::name, Function.identity()));
    for (CsvRow row : rows) {
      var key = new Key(row.text("table"), row.text("name"), row.optional("printed_architecture"));
      if (names.put(key, name(row, byName)) != null) {
        throw row.wrong("name", "is there twice");
      }
    }
  }

  private static Name name(CsvRow row, Map<String, Architecture> byName) {
    String architecture = row.optional("architecture");
    if (!architecture.isEmpty() && !byName.containsKey(architecture)) {
      throw row.wrong("architecture", "should be one of architectures.csv");
    }
    boolean enhanced =
        switch (row.text("enhanced")) {
          case "yes" -> true;
          case "no" -> false;
          default -> throw row.wrong("enhanced", "should be yes or no");
        };
    return new Name(
        Optional.ofNullable(byName.get(architecture)),
        Group.titled(row.text("group")).orElseThrow(() -> row.wrong("group", "is no known group")),
        enhanced,
        Optional.of(row.optional("label")).filter(label -> !label.isEmpty()));
  }

  /**
   * What a row's model is.
   *
   * @param table without extension
   * @throws TableException when the name is not listed
   */
  Name of(String table, CsvRow row, String column, String architecture) {
    Name name = names.get(new Key(table, row.text(column), architecture));
    if (name == null) {
      throw row.wrong(
          column, "of architecture \"" + architecture + "\" should be listed in model_names.csv");
    }
    return name;
  }

  private record Key(String table, String name, String architecture) {}

  /** What a spelling means. */
  record Name(
      Optional<Architecture> attributes, Group group, boolean enhanced, Optional<String> label) {}
}
